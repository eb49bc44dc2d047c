import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../src/experiment/experiment.ts';
import { runAsJson } from '../../../src/files/downloadRun.ts';
import { LARGEST_FILE_BYTES, readRunFile, readRunText } from '../../../src/files/readRunFile.ts';
import { isFitted } from '../../../src/learners/learnerNames.ts';
import { type Curve, freshRun, latest, type Run } from '../../../src/store/lab/state.ts';
import { anyExperiment } from '../experiment/experiments.ts';
import { anyBlocks } from '../problem/anyBlocks.ts';

const PROVENANCE = { link: 'https://example.org/?v=2', version: '1.2.3' };

// As large as an error gets before its learner counts as diverged in float32.
const error = fc.double({ min: 0, max: 1e38, noNaN: true }).map((value) => value + 0);
const coefficient = fc.double({ min: -1e38, max: 1e38, noNaN: true }).map((value) => value + 0);
const numbers = fc.record({
  trainLoss: error,
  trainError: error,
  testError: error,
  baseCoefficient: coefficient,
  compositeCoefficient: coefficient,
});

/** What one learner's one seed may have come to. */
function filled({ learner, seed }: Curve, epochs: number): fc.Arbitrary<Curve> {
  const bare = { learner, seed, logs: [] };
  if (isFitted(learner))
    return fc.oneof(
      fc.constant(bare),
      fc.string({ maxLength: 100 }).map((refusal) => ({ ...bare, refusal })),
      fc
        .tuple(numbers, fc.record({ ridge: error, bandwidth: fc.option(error), residual: error }))
        .map(([measured, facts]) => ({ ...bare, fit: { learner, seed, epoch: 0, ...measured, ...facts } })),
    );
  const epochsLogged = fc.uniqueArray(fc.integer({ min: 0, max: epochs }), { maxLength: 6 });
  return fc
    .tuple(
      epochsLogged,
      fc.array(numbers, { minLength: 6, maxLength: 6 }),
      anyBlocks(coefficient),
      fc.boolean(),
    )
    .map(([logged, measured, blocks, lost]) => ({
      ...bare,
      logs: logged
        .sort((a, b) => a - b)
        .map((epoch, i) => ({ learner, seed, epoch, ...measured[i]!, ...blocks })),
      ...(lost && { divergedAt: epochs }),
    }));
}

/** Any run that the page could have made. */
const anyRun: fc.Arbitrary<Run> = anyExperiment
  .map((experiment): Experiment => ({ ...experiment, learners: experiment.learners.slice(0, 4), seeds: 2 }))
  .chain((experiment) => {
    const fresh = freshRun(1, experiment, 'idle');
    return fc
      .tuple(...fresh.curves.map((curve) => filled(curve, experiment.epochs)))
      .map((curves) => ({ ...fresh, curves }));
  })
  .filter(({ curves }) => curves.some(latest));

const SMALL_RUN: Run = {
  ...freshRun(1, { ...DEFAULT_EXPERIMENT, learners: ['3resnetU-all', 'rbf'], epochs: 2 }, 'idle'),
  curves: [
    {
      learner: '3resnetU-all',
      seed: 1,
      logs: [0, 1, 2].map((epoch) => ({
        learner: '3resnetU-all' as const,
        seed: 1,
        epoch,
        trainLoss: 8,
        trainError: 16,
        testError: 16.5,
        baseCoefficient: 0.1,
        compositeCoefficient: 0,
      })),
    },
    { learner: 'rbf', seed: 1, logs: [], refusal: 'It does not fit into memory.' },
  ],
};
const TEXT = runAsJson(SMALL_RUN, PROVENANCE);
const problemOf = (text: string) => {
  const reading = readRunText(text);
  return 'problem' in reading ? reading.problem : undefined;
};
/** The small run's file with something in it changed. */
function changed(change: (document: Record<string, unknown> & { logs: Record<string, unknown>[] }) => void) {
  const document = JSON.parse(TEXT);
  change(document);
  return JSON.stringify(document);
}

function allNumbers(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allNumbers) : [];
}

describe('a downloaded run', () => {
  it('comes back with the same curves and the same experiment', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const reading = readRunText(runAsJson(run, PROVENANCE));
        expect(reading).toMatchObject({ run: { status: 'finished' } });
        if (!('run' in reading)) return;
        expect(reading.run.curves).toEqual(run.curves);
        expect({ ...reading.run.experiment, pins: run.experiment.pins }).toEqual(run.experiment);
      }),
    );
  });

  it('of an older version takes the defaults for the fields that it did not know', () => {
    const text = changed((document) => {
      const { pins: _, embed: __, present: ___, ...older } = document.experiment as Record<string, unknown>;
      document.experiment = older;
    });
    expect(readRunText(text)).toMatchObject({ run: { experiment: { pins: [], embed: false } } });
  });
});

describe('a file that is no downloaded run', () => {
  it('is refused with what is wrong with it', () => {
    expect(problemOf('')).toBe('it is not JSON');
    expect(problemOf('alpha,beta\n1,2')).toBe('it is not JSON');
    expect(problemOf('{"program": "Another"}')).toBe('it is not a run that this page saved');
    expect(problemOf('[1, 2]')).toBe('it is not a run that this page saved');
    expect(problemOf('{"program": "Beyond Kernels", "points": []}')).toContain('its field');
  });

  it('names the field that is wrong', () => {
    const wrong = (field: string, value: unknown) =>
      problemOf(changed((document) => (document.logs[1]![field] = value)));
    expect(wrong('testError', null)).toBe('its field “logs.1.testError” is “null”, not number');
    expect(wrong('testError', -1)).toBe('its field “logs.1.testError” is “-1”, not >=0');
    expect(wrong('learner', '4layer')).toContain('its field “logs.1.learner” is');
    expect(wrong('learner', 'rbf')).toBe('its field “logs.1.ridge” cannot be: what is fitted has a ridge');
    expect(wrong('learner', '2layer-all')).toContain('no such learner and seed');
    expect(wrong('epoch', 3)).toBe('its field “logs.1.epoch” cannot be: the run has 2 epochs');
    expect(wrong('epoch', 0)).toBe('its field “logs.1.epoch” cannot be: the epochs of a curve rise');
    expect(wrong('ridge', 1)).toContain('a network has no ridge');
    expect(wrong('block1Error', null)).toContain('its field “logs.1.block1Error” is “null”');
    expect(wrong('colour', 'red')).toContain('its field “logs.1.colour”');
    expect(problemOf(TEXT.replace('"alpha": 0.3', '"alpha": 7'))).toBe(
      'its field “experiment.alpha” is “7”, not <=1',
    );
    expect(problemOf(TEXT.replace('"testError": 16.5', '"testError": 1e999'))).toContain('“Infinity”');
    expect(problemOf(changed((document) => (document.logs.length = 0)))).toBe('it holds no measurement');
  });

  it('is told as broken off wherever it breaks off after its first words', () => {
    const first = TEXT.indexOf('Kernels"') + 'Kernels"'.length;
    const last = TEXT.trimEnd().length - 1;
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (end) => {
        expect(problemOf(TEXT.slice(0, end))).toBe('it breaks off in the middle');
      }),
    );
  });

  it('never throws and never gives a number that is not finite, whatever was done to it', () => {
    const paths = ['experiment', 'logs', 'diverged', 'refused', 'engine', 'seed', 'status', '__proto__'];
    const spliced = fc
      .tuple(
        fc.nat({ max: TEXT.length }),
        fc.nat({ max: 40 }),
        fc.oneof(
          fc.string(),
          fc.constantFrom('1e999', '-1e999', 'null', '{', '}', '"__proto__": {"polluted": 1},'),
        ),
      )
      .map(([at, length, put]) => TEXT.slice(0, at) + put + TEXT.slice(at + length));
    const replaced = fc
      .tuple(fc.constantFrom(...paths), fc.json())
      .map(([path, value]) =>
        JSON.stringify(JSON.parse(TEXT)).replace(/}$/, `,${JSON.stringify(path)}:${value}}`),
      );
    fc.assert(
      fc.property(fc.oneof(spliced, replaced, fc.string(), fc.json()), (text) => {
        const reading = readRunText(text);
        if ('run' in reading) expect(allNumbers(reading.run).every(Number.isFinite)).toBe(true);
        else expect(reading.problem.length).toBeLessThan(300);
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('is not read where it is too large, and its name is told without what could harm', async () => {
    let read = false;
    const text = async () => {
      read = true;
      return TEXT;
    };
    const large = await readRunFile({
      name: `a\n${'b'.repeat(90)}.json`,
      size: LARGEST_FILE_BYTES + 1,
      text,
    });
    expect(large).toEqual({
      problem: `The file “a ${'b'.repeat(38)}…” is not pinned: it has 51 MB, and 50 MB is the most.`,
    });
    expect(read).toBe(false);
    expect(await readRunFile({ name: 'a.json', size: 10, text })).toHaveProperty('run');
    const gone = await readRunFile({
      name: 'a.json',
      size: 10,
      text: () => Promise.reject(new Error('gone')),
    });
    expect(gone).toEqual({ problem: 'The file “a.json” is not pinned: it could not be read.' });
  });
});
