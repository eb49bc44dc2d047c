import { stepCost } from '../learners/cost.ts';
import { parameterCount } from '../learners/network.ts';
import { floors } from '../problem/levels.ts';
import { kernelErrorBound, kernelReach } from './kernelReach.ts';
import { type RegressionCost, regressionCost } from './linearRegression.ts';
import { type Candidates, candidates, monomialsUpTo, ONE_SHOT_DEGREE } from './monomials.ts';
import { type SampleScalings, sampleScalings } from './scalings.ts';

/** The reader's own numbers, and the recipe of the ResNet that they are held against. */
export interface OneShotQuestion {
  /** d, even, at least 8. */
  readonly inputDimension: number;
  /** N. */
  readonly samples: number;
  readonly alpha: number;
  /** m. */
  readonly width: number;
  readonly epochs: number;
}

export interface OneShotAnswer {
  /** k = d/2. */
  readonly outputDimension: number;
  readonly candidates: Candidates;
  /** Products of up to eight inputs: what a learner that is not told the degree has before it. */
  readonly upToDegree: bigint;
  readonly resnet: { readonly parameters: number /** Of the whole run. */; readonly multiplyAdds: number };
  readonly regression: RegressionCost;
  /** Share of a product of eight that any kernel method can hold, on average. */
  readonly kernelReach: number;
  /** The error that this leaves it, on average. */
  readonly kernelError: number;
  /** kα² and kα⁴. */
  readonly baseOnly: number;
  readonly theorem1: number;
  readonly scalings: SampleScalings;
}

/** Everything that the panel "The cost of one shot" tells, from the reader's numbers. */
export function costOfOneShot(question: OneShotQuestion): OneShotAnswer {
  const { inputDimension, samples, alpha, width, epochs } = question;
  const outputDimension = inputDimension / 2;
  const size = { inputDimension, width, outputDimension };
  const choice = candidates(inputDimension, outputDimension);
  const reach = kernelReach(samples, choice.oneShot);
  const { baseOnly, theorem1 } = floors(alpha, 1, outputDimension);
  return {
    outputDimension,
    candidates: choice,
    upToDegree: monomialsUpTo(inputDimension, ONE_SHOT_DEGREE),
    resnet: {
      parameters: parameterCount('3resnetU', size),
      multiplyAdds: stepCost('3resnetU-all', size) * samples * epochs,
    },
    regression: regressionCost(choice.oneShot, outputDimension),
    kernelReach: reach,
    kernelError: kernelErrorBound(alpha, outputDimension, reach),
    baseOnly,
    theorem1,
    scalings: sampleScalings(inputDimension, alpha),
  };
}
