import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/defaults/lab.ts';
import { CSV_COLUMNS, downloadName, runAsCsv, runAsJson } from '../../../src/files/downloadRun.ts';
import { FITTED_NAMES, NETWORK_NAMES } from '../../../src/learners/learnerNames.ts';
import { type Curve, freshRun, type Run } from '../../../src/store/lab/state.ts';
import type { Fit, Log } from '../../../src/training/events.ts';
import { type LogRecord, logRecord } from '../../../src/training/run/records.ts';
import { anyBlocks } from '../problem/anyBlocks.ts';

// As large as an error gets before its learner counts as diverged in float32.
const number = fc.double({ min: -1e38, max: 1e38, noNaN: true }).map((value) => value + 0);
/** Said at some epochs, and not at others. */
const anyMovement = fc.oneof(
  fc.constant({}),
  fc.record({
    movement: number.map(Math.abs),
    alignment: fc.double({ min: -1, max: 1, noNaN: true }).map((value) => value + 0),
  }),
);
const anyLog: fc.Arbitrary<Log> = fc
  .record({
    learner: fc.constantFrom(...NETWORK_NAMES),
    seed: fc.nat(),
    epoch: fc.nat(),
    trainLoss: number,
    trainError: number,
    testError: number,
    baseCoefficient: number,
    compositeCoefficient: number,
  })
  .chain((log) => anyBlocks(number).map((blocks) => ({ ...log, ...blocks })))
  .chain((log) => anyMovement.map((movement) => ({ ...log, ...movement })));

const anyFit: fc.Arbitrary<Fit> = fc.record({
  learner: fc.constantFrom(...FITTED_NAMES),
  seed: fc.nat(),
  epoch: fc.constant(0),
  trainLoss: number,
  trainError: number,
  testError: number,
  baseCoefficient: number,
  compositeCoefficient: number,
  ridge: number,
  bandwidth: fc.option(number),
  residual: number,
});
const anyMeasurement = fc.oneof(anyLog, anyFit);

function runOf(measured: readonly (Log | Fit)[]): Run {
  const curves = measured.map(
    (measurement): Curve =>
      'ridge' in measurement
        ? { learner: measurement.learner, seed: measurement.seed, logs: [], fit: measurement }
        : { learner: measurement.learner, seed: measurement.seed, logs: [measurement] },
  );
  return { ...freshRun(1, DEFAULT_EXPERIMENT, 'idle'), curves };
}

/** A record as a table holds it: every line is one, so its type is left out; what is not there is an empty cell. */
function recordOf(measured: Log | Fit): Omit<LogRecord, 'type'> {
  const { type: _, ...record } = logRecord(measured, DEFAULT_EXPERIMENT);
  const absent = [
    'block1Base',
    'block1Composite',
    'block2Base',
    'block2Composite',
    'block1Error',
    'movement',
    'alignment',
  ];
  const empty = Object.fromEntries(['ridge', 'bandwidth', 'residual', ...absent].map((name) => [name, null]));
  return { ...empty, ...record } as unknown as Omit<LogRecord, 'type'>;
}

function readCsv(text: string): unknown[] {
  const [head, ...lines] = text.trimEnd().split('\n');
  const names = head!.split(',');
  expect(names.pop()).toBe('recipe');
  return lines.map((line, row) => {
    const all = line.split(',');
    expect(all.pop()).toMatch(row === 0 ? /problem=v3 \| .*version=Beyond Kernels 1\.2\.3$/ : /^$/);
    const cells = all.map((cell, i) => (names[i] === 'learner' ? cell : cell === '' ? null : Number(cell)));
    return Object.fromEntries(cells.map((cell, i) => [names[i], cell]));
  });
}

describe('a download', () => {
  it('as CSV holds every number of every log and fit exactly', () => {
    fc.assert(
      fc.property(fc.array(anyMeasurement), (logs) => {
        expect(readCsv(runAsCsv(runOf(logs), '1.2.3'))).toEqual(logs.map(recordOf));
      }),
    );
  });

  it('as CSV has a column for each field of a log', () => {
    fc.assert(
      fc.property(anyMeasurement, (log) => {
        expect([...CSV_COLUMNS].sort()).toEqual(Object.keys(recordOf(log)).sort());
      }),
    );
  });

  it('as JSON holds every log, and what is needed to make the run again', () => {
    const provenance = { link: 'https://example.org/?v=2&seed=7', version: '1.2.3' };
    fc.assert(
      fc.property(fc.array(anyMeasurement), (logs) => {
        const run = { ...runOf(logs), experiment: { ...DEFAULT_EXPERIMENT, seed: 7 } };
        const read = JSON.parse(runAsJson(run, provenance));
        expect(read).toMatchObject({ ...provenance, seed: 7, engine: null, experiment: run.experiment });
        expect(read.recipe).toMatchObject({ n: '1000', optimiser: expect.stringContaining('0.9') });
        expect(read.logs).toEqual(logs.map((log) => logRecord(log, DEFAULT_EXPERIMENT)));
      }),
    );
  });

  it('names the diverged learners and the engine in JSON', () => {
    const engine = { name: 'wasm', label: 'WebAssembly', reason: 'It is the fastest here.' } as const;
    const fresh = freshRun(1, { ...DEFAULT_EXPERIMENT, learners: ['2layer-all'] }, 'idle');
    const run = { ...fresh, engine, curves: [{ ...fresh.curves[0]!, divergedAt: 4 }] };
    const read = JSON.parse(runAsJson(run, { link: '', version: '' }));
    expect(read.diverged).toEqual([{ learner: '2layer-all', seed: 1, epoch: 4 }]);
    expect(read.engine).toEqual(engine);
  });

  it('has a name that tells which experiment it is', () => {
    const experiment = { ...DEFAULT_EXPERIMENT, samples: 5000, width: 100 };
    const name = downloadName(freshRun(1, experiment, 'idle'), 'csv');
    expect(name).toBe('alpha0.3-beta1-n5000-m100-seed1.csv');
  });
});
