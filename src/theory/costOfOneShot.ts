import { stepCost } from '../learners/cost.ts';
import { HERO, parseLearner } from '../learners/learnerNames.ts';
import { parameterCount } from '../learners/network.ts';
import { signalLevels } from '../problem/levels.ts';
import { type Degrees, uniformOf } from '../problem/problem.ts';
import { type Asked, problemOf } from '../problem/problems.ts';
import { kernelErrorBound, kernelReach } from './kernelReach.ts';
import { type RegressionCost, regressionCost } from './linearRegression.ts';
import { type Candidates, candidates, monomialsUpTo } from './monomials.ts';
import { resnetScaling } from './scalings.ts';

/** The reader's own numbers, and the recipe of the ResNet that they are held against. */
export interface OneShotQuestion extends Asked {
  /** d, even, at least 8. */
  readonly inputDimension: number;
  /** d1, of how many of them the products are orthonormal; of all where left out. */
  readonly uniformInputs?: number | undefined;
  /** N. */
  readonly samples: number;
  readonly alpha: number;
  /** m. */
  readonly width: number;
  readonly epochs: number;
}

export interface OneShotAnswer {
  /** k of the problem's construction on d inputs. */
  readonly outputDimension: number;
  readonly degrees: Degrees;
  readonly candidates: Candidates;
  /**
   * Products of at most as many inputs as an output of G(F) multiplies: the candidates of a learner that does not know
   * the degree.
   */
  readonly upToDegree: bigint;
  readonly resnet: { readonly parameters: number /** Of the whole run. */; readonly multiplyAdds: number };
  readonly regression: RegressionCost;
  /** Share of such a product that any kernel method can hold, on average. */
  readonly kernelReach: number;
  /** The error that this leaves it, on average. */
  readonly kernelError: number;
  /** kα² and kα⁴. */
  readonly baseOnly: number;
  readonly theorem1: number;
  /** Theorem 1's 1/δ² at δ = α⁴; null at α = 0. */
  readonly resnetScaling: number | null;
}

/** All numbers of the panel "The cost of one shot", from the reader's d, N and α. */
export function costOfOneShot(question: OneShotQuestion): OneShotAnswer {
  const { inputDimension, samples, alpha, width, epochs } = question;
  const problem = problemOf(question);
  const { degrees } = problem;
  const outputDimension = problem.outputsAt(inputDimension);
  const size = { inputDimension, width, outputDimension };
  const uniform = uniformOf(question);
  const choice = candidates({ ...question, outputDimension, degrees });
  const reach = kernelReach(samples, choice.oneShot);
  const { baseOnly, theorem1 } = signalLevels(outputDimension, problem.products, { alpha, beta: 1 });
  return {
    outputDimension,
    degrees,
    candidates: choice,
    upToDegree: monomialsUpTo(uniform, degrees.oneShot),
    resnet: {
      parameters: parameterCount(parseLearner(HERO).architecture, size),
      multiplyAdds: stepCost(HERO, size) * samples * epochs,
    },
    regression: regressionCost(choice.oneShot, outputDimension),
    kernelReach: reach,
    kernelError: kernelErrorBound(alpha, outputDimension, reach),
    baseOnly,
    theorem1,
    resnetScaling: resnetScaling(alpha),
  };
}
