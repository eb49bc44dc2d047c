/** Ridges that are tried, about. */
const TRIALS = 6;
/** Features that are there at the same time, as in randomFeatureRegression.ts. */
const PART_FEATURES = 1000;

/** The sizes of a regression on D features. */
export interface FeatureFitSize {
  /** D. */
  readonly features: number;
  /** N. */
  readonly samples: number;
  /** k. */
  readonly outputs: number;
}

/**
 * Multiply-adds of one ridge regression of k outputs on D features and N examples, by the cheaper of its two forms, n = min(N, D): the
 * Gram matrix N D n/2, Cholesky's factor n³/6, and kn² + kND for the coefficients. The features themselves are for nothing.
 */
export function featureFitCost({ features: D, samples: N, outputs: k }: FeatureFitSize): number {
  const n = Math.min(N, D);
  return (N * D * n) / 2 + n ** 3 / 6 + k * (n ** 2 + N * D);
}

/** Floating-point operations that a fit is expected to take here, with all ridges that are tried. */
export function randomFeatureWork(
  { features: D, samples: N, outputs: k }: FeatureFitSize,
  testSamples: number,
): number {
  const kernel = N ** 2 * D;
  const perTrial = N ** 3 / 3 + 2 * k * D * (N + testSamples);
  return kernel + TRIALS * perTrial;
}

/** Bytes that it takes, about: K, its factor, and a part of the features with their copies where they are multiplied. */
export function randomFeatureMemoryBytes({ features, samples }: FeatureFitSize, testSamples: number): number {
  const part = Math.min(features, PART_FEATURES);
  return 8 * (samples ** 2 + 3 * part * (samples + testSamples));
}
