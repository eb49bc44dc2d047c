import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../../../src/experiment/experiment.ts';
import { decodeLink } from '../../../../../src/experiment/link.ts';
import { initialState, type LabAction, reduce } from '../../../../../src/store/lab/reduce.ts';
import type { Curve, LabState, Run } from '../../../../../src/store/lab/state.ts';
import { epochBeside, measuredEpochs, runAt, timeMarks } from '../../../../../src/store/lab/time/moments.ts';

const log = (epoch: number, base = 0, composite = 0) => ({
  learner: '3resnet-all' as const,
  seed: 1,
  epoch,
  trainLoss: 1,
  trainError: 2,
  testError: 2,
  baseCoefficient: base,
  compositeCoefficient: 0.3 * composite,
});
const LOGS = [log(0), log(1, 0.5), log(2, 0.92), log(5, 0.97, 0.1), log(10, 1, 0.6), log(20, 1, 0.98)];
const CURVE: Curve = { learner: '3resnet-all', seed: 1, logs: LOGS };
const FIT: Curve = {
  learner: 'poly-2',
  seed: 1,
  logs: [],
  fit: { ...log(0), learner: 'poly-2', ridge: 1, bandwidth: null, residual: 0 },
};

const start = initialState(decodeLink('?learners=3resnet-all,poly-2&epochs=20'));
const run: Run = { ...start.run, status: 'finished', curves: [CURVE, FIT] };
const page: LabState = { ...start, run };
const pageAfter = (actions: readonly LabAction[], from = page) => actions.reduce(reduce, from);

describe('going back in time', () => {
  it('leaves of a run what was known by then, and what needs no epochs', () => {
    const then = runAt({ ...run, curves: [{ ...CURVE, divergedAt: 12 }, FIT] }, 5);
    expect(then.curves[0]!.logs.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 5]);
    expect(then.curves[0]!.divergedAt).toBeUndefined();
    expect(then.curves[1]).toEqual(FIT);
    expect(runAt({ ...run, curves: [{ ...CURVE, divergedAt: 12 }] }, 12).curves[0]!.divergedAt).toBe(12);
  });

  it('steps from measurement to measurement, and stays at either end', () => {
    const epochs = measuredEpochs(run.curves);
    expect(epochs).toEqual([0, 1, 2, 5, 10, 20]);
    expect([undefined, 10, 7, 0].map((from) => epochBeside(epochs, from, -1))).toEqual([10, 5, 2, 0]);
    expect([undefined, 10, 7, 0].map((from) => epochBeside(epochs, from, 1))).toEqual([20, 20, 10, 1]);
  });

  it('marks where either signal was found, and where the rate falls', () => {
    expect(timeMarks(run)).toEqual([
      { epoch: 2, what: 'base' },
      { epoch: 10, what: 'composite' },
      { epoch: 10, what: 'rate' },
    ]);
    expect(timeMarks({ ...run, curves: [{ ...CURVE, logs: LOGS.slice(0, 2) }] })).toEqual([
      { epoch: 10, what: 'rate' },
    ]);
  });

  it('marks where a block stands still and the other has its turn, and where W is frozen', () => {
    const marks = (changes: Partial<Experiment>) =>
      timeMarks({ ...run, curves: [], experiment: { ...run.experiment, ...changes } });
    expect(marks({ order: 'inner-first' })).toEqual([
      { epoch: 5, what: 'rate' },
      { epoch: 15, what: 'rate' },
      { epoch: 10, what: 'turn' },
    ]);
    expect(marks({ freeze: 7 }).at(-1)).toEqual({ epoch: 7, what: 'freeze' });
    expect(marks({ order: 'inner-first', freeze: 7, learners: ['2layer-all'] })).toEqual([
      { epoch: 10, what: 'rate' },
    ]);
  });

  it('is left again at the last measurement, by another run and by another link', () => {
    const back = pageAfter([{ type: 'view', epoch: 5 }]);
    expect(back.viewed).toBe(5);
    expect(pageAfter([{ type: 'view', epoch: 20 }], back)).not.toHaveProperty('viewed');
    expect(pageAfter([{ type: 'view', epoch: undefined }], back)).not.toHaveProperty('viewed');
    expect(pageAfter([{ type: 'reset' }], back)).not.toHaveProperty('viewed');
    expect(pageAfter([{ type: 'edit', changes: { beta: 0.5 } }], back)).not.toHaveProperty('viewed');
    expect(pageAfter([{ type: 'open', link: decodeLink('?n=500') }], back)).not.toHaveProperty('viewed');
    expect(pageAfter([{ type: 'edit', changes: { present: true } }], back).viewed).toBe(5);
  });
});
