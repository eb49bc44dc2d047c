import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { npmRun, runFile } from './command.ts';

const printed = ({ status, stdout, stderr }: ReturnType<typeof npmRun>) => ({
  status,
  lines: stdout.split('\n').filter(Boolean),
  complaints: stderr,
});
const lab = (...args: string[]) => printed(runFile('src/cli/lab.ts', { args }));

describe('npm run lab', () => {
  it('prints a JSON line per learner and epoch, then a summary of each', () => {
    const link = 'https://example.org/?v=2&n=60&width=6&epochs=2&learners=3resnetU-all,2layer-ntk&alpha=0';
    const { status, lines } = printed(npmRun('lab', { args: [link] }));
    expect(status).toBe(0);
    const records = lines.map((line) => JSON.parse(line));
    expect(records.map(({ type }) => type)).toEqual([...Array(6).fill('log'), 'summary', 'summary']);
    const last = records.findLast(({ type, learner }) => type === 'log' && learner === '3resnetU-all');
    expect(last).toMatchObject({ seed: 1, epoch: 2, composite: null });
    expect(last.missingBase + last.missingComposite + last.noise).toBeCloseTo(last.testError, 9);
    const summary = records.find(({ type, learner }) => type === 'summary' && learner === '3resnetU-all');
    expect(summary).toMatchObject({ testError: last.testError, base: last.base });
    expect(summary.engine).toBeTypeOf('string');
    expect(summary.elapsedMs).toBeGreaterThan(0);
  });

  it('prints a summary per unit of a figure, which says where the unit stands', () => {
    const { status, lines } = lab(
      'view=figure3&axis=beta&betas=0,1&n=60&width=6&epochs=2&lrs=0.05,0.1&wds=0.001&seeds=1',
    );
    expect(status).toBe(0);
    const records = lines.map((line) => JSON.parse(line));
    expect(records.map(({ type }) => type)).toEqual(Array(4).fill('summary'));
    expect(records.map(({ beta, lr }) => `${beta} ${lr}`).sort()).toEqual([
      '0 0.05',
      '0 0.1',
      '1 0.05',
      '1 0.1',
    ]);
    for (const record of records) {
      expect(record).toMatchObject({ learner: '3resnet-all', samples: 60, width: 6, wd: 0.001, epoch: 2 });
      expect(record.base === null).toBe(record.beta === 0);
    }
  });

  it('writes the run as Python beside it, with its own numbers', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'lab-')), 'run.py');
    const { status, lines } = lab('n=60&width=6&epochs=1&learners=2layer-all', '--python', file);
    expect(status).toBe(0);
    const { testError } = lines.map((line) => JSON.parse(line)).find(({ epoch }) => epoch === 1);
    expect(readFileSync(file, 'utf8')).toContain(
      `"1": ${Number(testError.toPrecision(9))}`.replaceAll('"', ''),
    );
  });

  it('exits 2 for a Python program that cannot be, before any work', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'lab-')), 'figure.py');
    expect(lab('view=figure3', '--python', file)).toMatchObject({
      status: 2,
      lines: [],
      complaints: expect.stringContaining('in the Lab first'),
    });
    expect(existsSync(file)).toBe(false);
    expect(lab('n=60', '--python', 'run.txt').complaints).toContain('usage:');
  });

  it('exits 2 on a bad link, with one line for each field', () => {
    const { status, lines, complaints } = lab('alpha=7&foo=1&n=ten');
    expect(status).toBe(2);
    expect(lines).toEqual([]);
    const named = complaints
      .split('\n')
      .filter((line) => line.includes(' must be ') || line.includes(' is not a field'));
    expect(named.length).toBe(3);
  });

  it('exits 2 without a link, with its usage', () => {
    expect(lab()).toMatchObject({ status: 2, complaints: expect.stringContaining('usage:') });
  });
});
