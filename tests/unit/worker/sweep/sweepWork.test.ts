import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import type { Log } from '../../../../src/training/events.ts';
import { planFigure } from '../../../../src/training/figures/figurePlan.ts';
import type { Unit } from '../../../../src/training/sweep/units.ts';
import { SweepWork } from '../../../../src/worker/sweep/sweepWork.ts';

const FIGURE: Experiment = {
  ...defaultExperiment('figure3', { panel: 'a', preset: 'quick' }),
  betas: [0.2, 1],
  learningRates: [0.05, 0.1],
  weightDecays: [1e-3],
  samples: 80,
  widths: [6],
  scales: [1],
  seeds: 2,
};
const NONE = () => new Set<Unit>();
const { units } = planFigure(FIGURE);

describe('a sweep on a GPU', () => {
  const gpu = { name: 'webgpu', label: 'A GPU', reason: 'A test.' } as const;
  const give = (work: SweepWork) => {
    let runId = 0;
    return work.giveOut(() => ++runId);
  };

  it('is one large ensemble, and each member’s end is its unit’s', () => {
    const work = new SweepWork(gpu, 4, units, NONE);
    const given = give(work);
    expect(given).toHaveLength(1);
    expect(given[0]!.message).toMatchObject({ type: 'start', engine: 'webgpu' });
    const log = (member: number, testError: number) =>
      ({ type: 'log', member, log: { testError } as Log }) as const;
    work.note(0, [
      log(1, 0.5),
      log(0, 0.7),
      { type: 'diverged', member: 2, learner: '3resnetU-all', seed: 1, epoch: 3 },
    ]);
    const concluded = work.conclude(0);
    expect(concluded.map(({ unit }) => unit.key)).toEqual(units.map(({ key }) => key));
    expect(concluded[0]!.result.last!.testError).toBe(0.7);
    expect(concluded[1]!.result.last!.testError).toBe(0.5);
    expect(concluded[2]!.result.divergedAt).toBe(3);
    expect(work.finished).toBe(true);
    expect(work.share).toBe(1);
  });

  it('is several where one would be too large', () => {
    const many = planFigure({ ...FIGURE, seeds: 10, weightDecays: [1e-3, 2e-3] }).units;
    const work = new SweepWork(gpu, 1, many, NONE);
    const sizes = [];
    for (let [given] = give(work); given; [given] = give(work)) sizes.push(work.conclude(0).length);
    expect(sizes).toEqual([32, 32, 16]);
    const wide = planFigure({
      ...FIGURE,
      learners: ['3resnetU-all'],
      widths: [2000],
      widestFree: 2000,
    }).units;
    const few = new SweepWork(gpu, 1, wide, NONE);
    give(few);
    expect(few.conclude(0).length).toBeLessThan(wide.length);
  });

  it('on cores gives every worker a unit of its own', () => {
    const work = new SweepWork({ ...gpu, name: 'wasm' }, 3, units, NONE);
    expect(give(work)).toHaveLength(3);
    expect([0, 1, 2].map((worker) => work.conclude(worker).length)).toEqual([1, 1, 1]);
  });
});
