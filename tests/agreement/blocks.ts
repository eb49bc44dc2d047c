import type { Engine, Evaluation } from '../../src/engines/engine.ts';
import { relativeError } from '../../src/engines/golden/replay.ts';
import { architectureOf } from '../../src/learners/architectures.ts';
import { NETWORK_NAMES, type NetworkName, parseLearner } from '../../src/learners/learnerNames.ts';
import { type Blocks, blockSignals } from '../../src/problem/decomposition.ts';
import { predictOracle, trainOracle } from './oracle.ts';
import { SMALL, smallEnsemble, smallPlan } from './smallEnsembles.ts';

/** The learners with two blocks. */
export const BLOCK_NETWORKS: readonly NetworkName[] = NETWORK_NAMES.filter(
  (name) => architectureOf(parseLearner(name).architecture).skip,
);

/** The numbers of what either block has. */
export const blockNumbers = ({ block1, block2, block1Error }: Blocks) => [
  block1.baseCoefficient,
  block1.compositeCoefficient,
  block2.baseCoefficient,
  block2.compositeCoefficient,
  block1Error,
];

/** The numbers of an evaluation, those of its blocks included. */
export const evaluationNumbers = ({ blocks, ...whole }: Evaluation): number[] => [
  ...Object.values(whole),
  ...(blocks ? blockNumbers(blocks) : []),
];

/** How far an engine's blocks are from what they should be. */
export interface BlockErrors {
  /** From the whole network's coefficients when they are added up, absolute. */
  readonly ofSum: number;
  /** From the definition, trained and evaluated in float64, relative. */
  readonly ofOracle: number;
}

/** Trains a small ensemble of two members for some steps and holds what either block has against the definition. */
export async function blockErrors(engine: Engine, learner: NetworkName): Promise<BlockErrors> {
  const spec = smallEnsemble(learner, SMALL, [1, 2]);
  const plan = smallPlan(SMALL, 2, 6);
  const ensemble = await engine.createEnsemble(spec);
  try {
    await ensemble.advance(plan);
    const evaluations = await ensemble.evaluate();
    const errors = evaluations.map(({ blocks, baseCoefficient: b, compositeCoefficient: c }, e) => {
      if (!blocks) throw new TypeError(`${learner}: an evaluation says nothing of its blocks`);
      const { block1, block2 } = blocks;
      const member = spec.members[e]!;
      const { parameters } = trainOracle(spec, e, [plan]);
      const predict = (of: 'out' | 'out1') =>
        Float32Array.from(predictOracle(spec, member, parameters, member.test, of));
      const expected = blockSignals(predict('out1'), predict('out'), member.test);
      return {
        ofSum: Math.max(
          Math.abs(block1.baseCoefficient + block2.baseCoefficient - b),
          Math.abs(block1.compositeCoefficient + block2.compositeCoefficient - c),
        ),
        ofOracle: relativeError(blockNumbers(blocks), blockNumbers(expected)),
      };
    });
    return {
      ofSum: Math.max(...errors.map(({ ofSum }) => ofSum)),
      ofOracle: Math.max(...errors.map(({ ofOracle }) => ofOracle)),
    };
  } finally {
    ensemble.dispose();
  }
}
