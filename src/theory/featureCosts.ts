import { stepCost } from '../learners/cost.ts';
import { HERO } from '../learners/learnerNames.ts';
import type { NetworkSize } from '../learners/network.ts';
import { featureFitCost } from '../learners/randomFeatures/cost.ts';

/** The sizes of a regression on D features, and of the ResNet's run beside it. */
interface FeatureQuestion extends NetworkSize {
  /** D. */
  readonly features: number;
  /** N. */
  readonly samples: number;
  readonly epochs: number;
}

/** Multiply-adds of one regression of all outputs on D features, and of the ResNet's whole run on the same examples. */
export function featureCosts({ features, samples, epochs, ...size }: FeatureQuestion) {
  return {
    regression: featureFitCost({ features, samples, outputs: size.outputDimension }),
    resnet: stepCost(HERO, size) * samples * epochs,
  };
}
