/** How strong the two signals are in the label H(x) = β F(x) + α G(F(x)). */
export interface Strengths {
  /** α, of the composite signal. */
  readonly alpha: number;
  /** β, of the base signal. */
  readonly beta: number;
}

/** Products of the signals, means over all inputs and outputs; 1, 1 and 0 where the signals are orthonormal. */
export interface SignalProducts {
  /** E F_i². */
  readonly base: number;
  /** E G_i². */
  readonly composite: number;
  /** E F_i G_i. */
  readonly both: number;
}

/** Error levels that the charts draw and name. */
export interface Levels {
  /** The error of predicting zero: k(α² + β²) where the signals are orthonormal. */
  readonly zeroPredictor: number;
  /** The base signal perfect, none of the composite one: kα². Kernels cannot pass about this (Theorem 3). */
  readonly baseOnly: number;
  /** The scale of the ResNet's error in Theorem 1: kα⁴. */
  readonly theorem1: number;
}

/** The part of the composite signal's mean square that no multiple of the base signal holds, E G_i² − (E F_i G_i)² / E F_i². */
export function compositeBesideBase({ base, composite, both }: SignalProducts): number {
  return both === 0 ? composite : composite - both ** 2 / base;
}

/**
 * Error levels of a target with k outputs. The error of predicting zero is E‖H‖² = k(α² E G_i² + 2αβ E F_i G_i + β² E F_i²),
 * that of the best multiple of the base signal kα² (E G_i² − (E F_i G_i)² / E F_i²).
 */
export function signalLevels(
  outputDimension: number,
  products: SignalProducts,
  { alpha, beta }: Strengths,
): Levels {
  const { base, composite, both } = products;
  return {
    zeroPredictor: outputDimension * (alpha ** 2 * composite + 2 * alpha * beta * both + beta ** 2 * base),
    baseOnly: outputDimension * alpha ** 2 * compositeBesideBase(products),
    theorem1: outputDimension * alpha ** 4,
  };
}
