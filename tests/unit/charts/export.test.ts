import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src/charts/export/csv.ts';
import { titleSlug } from '../../../src/charts/export/fileName.ts';
import { wrapText } from '../../../src/charts/export/wrapText.ts';
import { MOST_POINTS } from '../../../src/charts/series/seeds/decimate.ts';
import { savedCurves } from '../../../src/charts/tables/savedCurves.ts';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/defaults/lab.ts';
import { curveOf } from '../store/logs.ts';

/** Reads RFC 4180's quoting back. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/gy;
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(cell)) {
    row.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'));
    if (end === '\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('a chart as CSV', () => {
  it('keeps every number exactly and every text, with whatever commas and quotes', () => {
    const text = fc.string().filter((string) => !/^[=+\-@\t\r]/.test(string));
    const cell = fc.oneof(
      text,
      fc.double({ noNaN: true }).map((value) => value + 0),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        const read = readCsv(csvOf({ head: ['a', 'b'], rows }));
        expect(read).toEqual([['a', 'b'], ...rows.map((cells) => cells.map(String))]);
      }),
    );
  });

  it('leaves what is not defined empty, and never begins a text like a formula', () => {
    const rows = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'].map((text) => [text, -1, null, undefined]);
    for (const [text, number, ...rest] of readCsv(csvOf({ head: ['a'], rows })).slice(1)) {
      expect(text).toMatch(/^'/);
      expect([number, ...rest]).toEqual(['-1', '', '']);
    }
  });

  it('has a row for every epoch, however long the run, as measured: not as a log axis shows it', () => {
    const epochs = 3 * MOST_POINTS;
    const testError = (epoch: number) => 10 ** (-epoch / 100);
    const curves = [curveOf(epochs, (epoch) => ({ testError: testError(epoch) }))];
    const experiment = { ...DEFAULT_EXPERIMENT, epochs, learners: [curves[0]!.learner] };
    const { table, legend } = savedCurves(curves, experiment, experiment.learners, (log) => log.testError);
    expect(table().head).toEqual(['epoch', ...experiment.learners]);
    expect(table().rows).toEqual(curves[0]!.logs.map(({ epoch }) => [epoch, testError(epoch)]));
    expect(legend()[0]).toMatchObject({ name: experiment.learners[0], value: '0' });
  });

  it('tells the range of seeds in columns of their own, and a diverged learner in the legend', () => {
    const first = curveOf(3, () => ({ testError: 1 }));
    const second = { ...curveOf(3, () => ({ testError: 2 })), seed: 2 };
    const experiment = { ...DEFAULT_EXPERIMENT, epochs: 3, seeds: 2, learners: [first.learner] };
    const seen = savedCurves(
      [first, second],
      experiment,
      experiment.learners,
      (log) => log.testError,
    ).table();
    expect(seen.head).toEqual(['epoch', first.learner, `${first.learner} least`, `${first.learner} most`]);
    expect(seen.rows[1]).toEqual([1, 1.5, 1, 2]);
    const curves = [{ ...first, divergedAt: 4 }, second];
    const legend = savedCurves(curves, experiment, experiment.learners, (log) => log.testError).legend();
    expect(legend[0]!.remark).toBe('diverged at epoch 4');
  });
});

describe('text in a picture', () => {
  const measure = (text: string) => [...text].length;

  it('is broken into lines that fit, and nothing of it is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const lines = wrapText(text, width, measure);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('breaks between words, and a link between its fields', () => {
    expect(wrapText('one two three', 8, measure)).toEqual(['one two', 'three']);
    expect(wrapText('a.org/?v=2&n=300&beta=0.5', 17, measure)).toEqual(['a.org/?v=2&n=300&', 'beta=0.5']);
    expect(wrapText('abcdefgh', 3, measure)).toEqual(['abc', 'def', 'gh']);
    expect(wrapText('', 3, measure)).toEqual([]);
  });
});

it('a file is named after its chart', () => {
  expect(titleSlug('Test error against β')).toBe('test-error-against-beta');
  expect(titleSlug('Where the test error is')).toBe('where-the-test-error-is');
});
