/** Error levels that the charts draw and name. */
export interface Floors {
  /** k(α² + β²): the error of predicting zero. */
  readonly zeroPredictor: number;
  /** kα²: base signal perfect, none of the composite one. Kernels cannot pass about this (Theorem 3). */
  readonly baseOnly: number;
  /** kα⁴: the scale that Theorem 1 promises the ResNet. */
  readonly theorem1: number;
}

export function floors(alpha: number, beta: number, outputDimension: number): Floors {
  return {
    zeroPredictor: outputDimension * (alpha ** 2 + beta ** 2),
    baseOnly: outputDimension * alpha ** 2,
    theorem1: outputDimension * alpha ** 4,
  };
}
