import { describe, expect, it } from 'vitest';
import type { NetworkName } from '../../../../src/learners/learnerNames.ts';
import { movementsOf } from '../../../../src/store/lab/movements.ts';
import type { Curve } from '../../../../src/store/lab/state.ts';
import { movementText, tellRichness } from '../../../../src/words/narration/richness.ts';
import { summarise } from '../../../../src/words/narration/summary.ts';

const TARGET = { problem: 'v3', rungs: 4, alpha: 0.3, beta: 1, epochs: 20 } as const;

interface Said {
  readonly movement: number;
  readonly alignment: number;
}

/** A network whose test error falls to an end, and which says how far it has come at epochs 0, 10 and 20. */
function network(learner: NetworkName, testError: number, end: Said, seed = 1): Curve {
  const log = (epoch: number, error: number, said?: Said) => ({
    ...{ learner, seed, epoch, trainLoss: error / 2, trainError: error, testError: error },
    ...{ baseCoefficient: 0, compositeCoefficient: 0 },
    ...said,
  });
  const half = { movement: end.movement / 2, alignment: (1 + end.alignment) / 2 };
  return {
    learner,
    seed,
    logs: [log(0, 16, { movement: 0, alignment: 1 }), log(10, 9, half), log(15, 8), log(20, testError, end)],
  };
}
const tell = (curves: readonly Curve[]) => tellRichness(curves, summarise(curves, TARGET), { scale: 2 });

describe('how far networks have come', () => {
  it('is the last that all seeds of each say, and their median', () => {
    const curves = [
      network('3resnet-all', 7, { movement: 0.2, alignment: 0.9 }, 1),
      network('3resnet-all', 7, { movement: 0.4, alignment: 0.7 }, 2),
      network('3resnet-all', 7, { movement: 0.3, alignment: 0.8 }, 3),
    ];
    expect(movementsOf(curves)).toEqual([
      { learner: '3resnet-all', epoch: 20, movement: 0.3, alignment: 0.8 },
    ]);
    const [first, ...others] = curves as [Curve, Curve, Curve];
    const early = [{ ...first, logs: first.logs.slice(0, 3) }, ...others];
    expect(movementsOf(early)).toMatchObject([{ epoch: 10, movement: 0.15 }]);
  });

  it('is not said of what does not say it', () => {
    expect(movementsOf([{ learner: 'poly-2', seed: 1, logs: [] }])).toEqual([]);
    const old = network('3resnet-all', 7, { movement: 0.2, alignment: 0.9 });
    const logs = old.logs.map(({ movement: _, alignment: __, ...log }) => log);
    expect(movementsOf([{ ...old, logs }])).toEqual([]);
  });
});

describe('what is said of a network beside its linearisation', () => {
  const linear = network('3resnet-ntk', 7.7, { movement: 0.19, alignment: 1 });

  it('is that it trained like it where both end alike', () => {
    expect(tell([network('3resnet-all', 7.4, { movement: 0.2, alignment: 0.95 }), linear])).toEqual([
      'From a start × 2, W of 3resnet-all has moved by 20\u00a0% of its start, and the alignment of its tangent kernel with that of the start is 0.95: it trained like its linearisation, 3resnet-ntk (test errors 7.40 and 7.70), which is lazy.',
    ]);
  });

  it('is that it left it behind where they end far apart', () => {
    expect(tell([network('3resnet-all', 0.02, { movement: 4.2, alignment: 0.6 }), linear])[0]).toMatch(
      /moved by 4\.20 times its start.*: it left its linearisation, 3resnet-ntk, behind \(test errors 0\.02 and 7\.70\), which is rich\.$/,
    );
  });

  it('is the measured numbers alone where these do not decide', () => {
    expect(tell([network('3resnet-all', 5, { movement: 0.8, alignment: 0.8 }), linear])[0]).toMatch(
      /of the start is 0\.80\.$/,
    );
  });

  it('is nothing without it, or where either has diverged', () => {
    const alone = network('3resnet-all', 5, { movement: 0.8, alignment: 0.8 });
    expect(tell([alone])).toEqual([]);
    expect(tell([{ ...alone, divergedAt: 3 }, linear])).toEqual([]);
    expect(tell([alone, network('2layer-ntk', 5, { movement: 0.8, alignment: 1 })])).toEqual([]);
  });

  it('says a movement in per cent, or in times', () => {
    expect([movementText(0.2), movementText(1.5)]).toEqual([
      '20\u00a0% of its start',
      '1.50 times its start',
    ]);
  });
});
