import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import { pinOf } from '../../../../src/experiment/pick.ts';
import {
  type Curve,
  freshRun,
  type Letter,
  type PinnedRun,
  type Run,
} from '../../../../src/store/lab/state.ts';
import { narrate } from '../../../../src/words/narration/narrate.ts';
import { curveOf } from '../../store/logs.ts';

const BOTH: Experiment = {
  ...DEFAULT_EXPERIMENT,
  learners: ['3resnet-all', '2layer-all'],
  epochs: 10,
  beta: 0.2,
};
const ending = (resnet: number, layered: number): Curve[] => [
  curveOf(10, () => ({ testError: resnet })),
  curveOf(10, () => ({ testError: layered }), { learner: '2layer-all' }),
];
const runOf = (changes: Partial<Experiment>, curves: Curve[], status: Run['status'] = 'finished'): Run => ({
  ...freshRun(1, { ...BOTH, ...changes }, 'idle'),
  status,
  curves,
});
const pinned = (letter: Letter, run: Run): PinnedRun => ({ letter, pin: pinOf(run.experiment), run });
const live = runOf({}, ending(2.1, 1.9));
const compared = (run: Run, ...pins: PinnedRun[]) =>
  narrate(run, pins)
    .filter((sentence) => !narrate(run).includes(sentence))
    .map((sentence) => sentence.replaceAll('\u00a0', ' '));

describe('a finished run beside pinned ones', () => {
  it('is compared by the learner that differs most', () => {
    expect(compared(live, pinned('A', runOf({ beta: 1 }, ending(0.003, 1.6))))).toEqual([
      'With β = 1 (A) 3resnet-all ended at 0.003; now, with β = 0.2, at 2.10.',
    ]);
    const other = pinned('C', runOf({ beta: 1, seed: 3 }, ending(2, 0.0001)));
    expect(compared(live, pinned('A', runOf({ beta: 1 }, ending(0.003, 1.6))), other)).toEqual([
      'With β = 1 and seed 3 (C) 2layer-all ended at 0.0001; now, with β = 0.2 and seed 1, at 1.90.',
    ]);
  });

  it('is compared by what it made of its target, not by how strong the target is', () => {
    // At β = 1 predicting zero has 16.4, at β = 0.2 it has 1.95: the two-layer net is as bad in both.
    const strong = pinned('A', runOf({ beta: 1 }, ending(2.6, 15.3)));
    expect(compared(live, strong)[0]).toContain('3resnet-all ended at 2.60');
  });

  it('is not compared while it runs, nor with one that is not finished, nor with one of the same numbers', () => {
    const far = runOf({ beta: 1 }, ending(0.003, 1.6));
    expect(compared(runOf({}, ending(2.1, 1.9), 'running'), pinned('A', far))).toEqual([]);
    expect(compared(live, pinned('A', { ...far, status: 'running' }))).toEqual([]);
    expect(compared(live, pinned('A', runOf({ beta: 1 }, ending(2.1001, 1.9))))).toEqual([]);
  });

  it('leaves diverged learners out, and those that only one of the runs has', () => {
    const lost = ending(0.003, 1.6).map((curve, i) => (i === 0 ? { ...curve, divergedAt: 4 } : curve));
    expect(compared(live, pinned('A', runOf({ beta: 1 }, lost)))[0]).toContain('2layer-all ended at 1.60');
    const alone = runOf({ beta: 1, learners: ['3resnet-all'] }, ending(0.003, 1.6).slice(0, 1));
    expect(compared({ ...live, curves: live.curves.slice(1) }, pinned('A', alone))).toEqual([]);
  });

  it('names the run alone where too much differs for a sentence', () => {
    const far = runOf({ beta: 1, alpha: 0.1, seed: 2, width: 50 }, ending(0.003, 1.6));
    expect(compared(live, pinned('B', far))).toEqual(['In run B 3resnet-all ended at 0.003; now at 2.10.']);
  });
});
