import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import { NETWORK_NAMES } from '../../../../src/learners/learnerNames.ts';
import { type Curve, freshRun, type Run } from '../../../../src/store/lab/state.ts';
import { narrate } from '../../../../src/words/narration/narrate.ts';
import { curveOf, fitOf } from '../../store/logs.ts';
import { EPOCHS, learnerThat, upTo } from './learnerThat.ts';

function runOf(curves: Curve[], status: Run['status'], changes: Partial<Experiment> = {}): Run {
  const learners = [...new Set(curves.map(({ learner }) => learner))];
  const experiment = { ...DEFAULT_EXPERIMENT, learners, epochs: EPOCHS, ...changes };
  return { ...freshRun(1, experiment, 'idle'), status, curves };
}

const narration = (run: Run) => narrate(run).join(' ').replaceAll('\u00a0', ' ');

const resnet = learnerThat('3resnet-all', { base: 6, composite: 21, ends: 0.05 });
const kernel = learnerThat('3resnet-ntk', { base: 8, ends: 1.62 });

describe('the narration', () => {
  it('says what waits to be run', () => {
    const text = narration(freshRunOf({ samples: 2000, alpha: 0.25 }));
    expect(text).toContain('2,000 examples');
    expect(text).toContain('0.25 G(F(x))');
  });

  it('names who is ahead while none has the base signal', () => {
    const ahead = curveOf(3, (epoch) => ({ baseCoefficient: 0.2 * epoch }));
    expect(narration(runOf([ahead, upTo(3, kernel)], 'running'))).toContain('3resnet-all is ahead with 60 %');
  });

  it('tells that the base signal is learned and the composite one is not', () => {
    const text = narration(runOf([upTo(12, resnet), upTo(12, kernel)], 'running'));
    expect(text).toContain(
      '3resnet-all and 3resnet-ntk have learned the base signal, 3resnet-all first, by epoch 6',
    );
    expect(text).toContain('None has found the composite signal yet');
  });

  it('tells when the composite signal is found, and which kernel has flattened above kα²', () => {
    const text = narration(runOf([upTo(30, resnet), upTo(30, kernel)], 'running'));
    expect(text).toContain(
      '3resnet-all learned the base signal (90 %) by epoch 6 and found the composite signal (half of it) at epoch 21',
    );
    expect(text).toContain('3resnet-ntk has flattened at 1.62, above kα² = 1.35');
  });

  it('ends with what happened and why', () => {
    const text = narration(runOf([resnet, kernel], 'finished'));
    expect(text).toContain('it ends at test error 0.05, below kα⁴ = 0.12');
    expect(text).toContain('The kernel method 3resnet-ntk, trained by SGD, ends at 1.62, above kα² = 1.35');
    expect(text).toContain('Why: the layers before hand on the base signal F(x)');
  });

  it('names the rung that is missing, however well the examples are memorised', () => {
    const lost = learnerThat('3resnet-all', { base: 6, ends: 2.2 });
    const text = narration(runOf([lost], 'finished', { rungs: 3 }));
    expect(text).toContain('asks for three');
    expect(text).toContain('compute y₄ first');
    expect(narration(runOf([resnet], 'finished', { rungs: 3 }))).not.toContain('that it already holds');
  });

  it('names the order of the blocks where all had to keep to it', () => {
    const lost = learnerThat('3resnet-all', { base: 6, ends: 2.2 });
    const other = learnerThat('2layer-all', { base: 6, ends: 2.1 });
    expect(narration(runOf([lost], 'finished', { order: 'inner-first' }))).toContain(
      'block 1 stood still before',
    );
    expect(narration(runOf([lost], 'finished', { order: 'outer-first' }))).toContain('at its random start');
    expect(narration(runOf([lost, other], 'finished', { order: 'inner-first' }))).not.toContain(
      'stood still',
    );
  });

  it('blames the learning rate alone when all networks diverged, whatever the signals', () => {
    const diverged = { ...upTo(0, resnet), divergedAt: 1 };
    const text = narration(runOf([diverged, kernel], 'finished', { alpha: 1, beta: 0.5 }));
    expect(text).toContain('diverged at epoch 1');
    expect(text).toContain('A smaller learning rate will let them train.');
    expect(text).not.toContain('Why:');
  });

  it('gives another reason where the numbers ask for one', () => {
    const lost = learnerThat('3resnet-all', { base: 6, ends: 2.1 });
    const memorised = { ...lost, logs: lost.logs.map((log) => ({ ...log, trainError: 0.01 })) };
    expect(narration(runOf([memorised], 'finished', { samples: 500 }))).toContain(
      'memorised its 500 examples',
    );
    expect(narration(runOf([lost], 'finished', { alpha: 0.9, beta: 0.5 }))).toContain('α = 0.9, β = 0.5');
    expect(narration(runOf([lost], 'finished', { alpha: 0 }))).toContain(
      'At α = 0 there is no composite signal',
    );
    expect(narration(runOf([lost], 'finished', { beta: 0 }))).toContain('at β = 0 there is no base signal');
    expect(narration(runOf([kernel], 'finished'))).toContain('Add a network');
  });

  it('tells of many learners by their number and range', () => {
    const stuck = NETWORK_NAMES.map((learner, i) => learnerThat(learner, { base: 3, ends: 1.6 + i / 100 }));
    const text = narration(runOf(stuck, 'finished'));
    expect(text).toContain(
      '8 networks have not found the composite signal; they end at test error from 1.60 to 1.73',
    );
    expect(text).toContain('8 kernel methods end from 1.62 to 1.75, above kα² = 1.35');
    const now = narration(
      runOf(
        stuck.map((curve) => upTo(20, curve)),
        'running',
      ),
    );
    expect(now).toContain(`${NETWORK_NAMES.length} learners have flattened`);
  });

  it('says what a learner holds that is under way', () => {
    const half = learnerThat('3layer-all', { base: 4, ends: 0.8 });
    const underWay = { ...half, logs: half.logs.map((log) => ({ ...log, compositeCoefficient: 0.12 })) };
    const text = narration(runOf([underWay], 'finished'));
    expect(text).toContain(
      'it ends at test error 0.80 (with 40 % of the composite signal), below kα² = 1.35',
    );
  });

  it('does not praise a learner on its way out', () => {
    const wild = curveOf(5, (epoch) => ({
      testError: 10 ** epoch,
      baseCoefficient: 40,
      compositeCoefficient: 90,
    }));
    const text = narration(runOf([{ ...wild, divergedAt: 6 }, kernel], 'finished'));
    expect(text).not.toContain('found');
    expect(text).toContain('3resnet-all diverged at epoch 6');
  });

  it('never says that a kernel method cannot what it did', () => {
    const finder = learnerThat('3resnet-ntk', { base: 6, composite: 20, ends: 0.5 });
    expect(narration(runOf([resnet, finder], 'finished'))).toContain(
      'A kernel method fitted part of the composite signal',
    );
  });

  it('names the epoch at which a learner diverged', () => {
    const diverged = { ...upTo(3, resnet), divergedAt: 4 };
    expect(narration(runOf([diverged, upTo(10, kernel)], 'running'))).toContain(
      '3resnet-all diverged at epoch 4',
    );
  });

  it('counts the learners that diverged where they are many', () => {
    const lost = NETWORK_NAMES.slice(0, 7).map((learner, i) => ({
      ...learnerThat(learner, { base: 6, ends: 2.1 }),
      divergedAt: 3 + i,
    }));
    expect(narration(runOf([...lost, kernel], 'running'))).toContain(
      '7 learners diverged, the first at epoch 3: the learning rate is too large for them.',
    );
  });

  it('sets an exact kernel apart: it is solved, has no epoch, and does not move', () => {
    const exact = fitOf({ testError: 1.62 });
    const now = narration(runOf([upTo(7, resnet), exact], 'running'));
    expect(now).toContain('3resnet-all has learned the base signal');
    expect(now).toContain('exact-ntk-3resnetU, solved exactly, stands at 1.62, above kα² = 1.35');
    expect(now).not.toMatch(/exact-ntk-3resnetU (has flattened|learned|and)/);
    const ended = narration(runOf([resnet, exact, fitOf({ learner: 'poly-2', testError: 1.5 })], 'finished'));
    expect(ended).toContain('Of 2 exact kernels, solved and not trained, poly-2 is the best with 1.50');
  });

  it('says why an exact kernel was not fitted, once for all seeds', () => {
    const refusal = 'An exact kernel with N = 10000 needs 0.40 GB of memory, and there is not as much.';
    const refused = [1, 2].map((seed): Curve => ({ learner: 'rbf', seed, logs: [], refusal }));
    expect(narration(runOf([resnet, ...refused], 'finished')).split(refusal)).toHaveLength(2);
    expect(narration(runOf(refused, 'finished'))).toContain(refusal);
  });

  it('says something, and no NaN, at every epoch of every kind of run', () => {
    for (const changes of [{}, { alpha: 0 }, { beta: 0 }, { alpha: 0, beta: 0 }, { alpha: 1, beta: 0.2 }])
      for (const status of ['starting', 'running', 'paused', 'finished', 'failed'] as const)
        for (let epoch = -1; epoch <= EPOCHS; epoch++) {
          const curves = [upTo(epoch, resnet), upTo(epoch - 1, kernel), ...(epoch > 5 ? [fitOf()] : [])];
          const text = narration(runOf(curves, status, changes));
          expect(text).toMatch(/\.$/);
          expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
        }
  });
});

function freshRunOf(changes: Partial<Experiment>): Run {
  return freshRun(1, { ...DEFAULT_EXPERIMENT, ...changes }, 'idle');
}

describe('what the narration claims of a loud composite signal', () => {
  const weak = { alpha: 0.3, beta: 0.1 };
  const ending = (base: number, testError: number, trainError: number) => {
    const curve = curveOf(EPOCHS, () => ({ baseCoefficient: 0.1 * base, testError, trainError }));
    return narration(runOf([curve], 'finished', weak));
  };

  it('is not that the base signal was lost, where it was learned', () => {
    expect(ending(0.95, 1.45, 1)).toContain('The base signal came all the same');
    expect(ending(0.4, 1.45, 1)).toContain(
      'Of the base signal, on which the composite one stands, 40 % came at most',
    );
  });

  it('is worse than predicting zero, and not as good, where the error lies above', () => {
    expect(ending(0.9, 2.3, 0.2)).toContain('worse than predicting zero (1.50)');
    expect(ending(0.1, 1.51, 1.5)).toContain('no better than predicting zero (1.50)');
  });
});
