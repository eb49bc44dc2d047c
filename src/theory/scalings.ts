/**
 * The theorems' sample bounds as bare scalings: constants, logarithms and the complexity C_F are left out, so these
 * are not numbers of examples that anyone should expect to need.
 */
export interface SampleScalings {
  /**
   * Theorem 1: the ResNet gets to error δ with N = Õ(C_F² / δ²) examples, for δ no smaller than about α⁴. Here δ = α⁴,
   * so 1/α⁸; null at α = 0, where there is no composite signal.
   */
  readonly resnet: number | null;
  /** Theorem 3: a kernel method does not get past about α² until N is of the order d to the power of the degree: d⁸ for products of eight inputs. */
  readonly kernel: number;
}

/** Source: Allen-Zhu & Li 2019, Theorems 1 and 3. */
export function sampleScalings({
  inputDimension,
  oneShotDegree,
  alpha,
}: {
  readonly inputDimension: number;
  readonly oneShotDegree: number;
  readonly alpha: number;
}): SampleScalings {
  return { resnet: alpha === 0 ? null : 1 / alpha ** 8, kernel: inputDimension ** oneShotDegree };
}
