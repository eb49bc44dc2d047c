/** √(2(1 + μ)) of SGD with momentum μ = 0.9: a curvature λ of the loss is borne while lr λ < 2(1 + μ). */
const MOST_RATE_TIMES_CURVATURE = 2 * (1 + 0.9);

/**
 * The scale of the start U(−1/√f, 1/√f) from which two layers diverge at once, as far as A alone decides it. The loss bends in A
 * as E[h hᵀ] does, whose largest eigenvalue is about Σ_j E[h_j]² = m s² (d + 1) / (6π d) for h = σ(W x + b1) at scale s; and
 * SGD with momentum μ bears lr λ < 2(1 + μ). So
 *
 *     s = √(12 π (1 + μ) d / ((d + 1) m lr)),  8.3 / √(m lr) at d = 30.
 *
 * Measured: 8.3 to 8.6 / √(m lr) for `2layer-all`, m = 100 to 10,000. A ResNet, whose A serves in three places, diverges from
 * about three quarters of it (docs/science.md).
 */
export function largestStart(width: number, learningRate: number, inputDimension: number): number {
  const d = inputDimension;
  return Math.sqrt((MOST_RATE_TIMES_CURVATURE * 6 * Math.PI * d) / ((d + 1) * width * learningRate));
}
