/**
 * Theorem 1's sample bound as a bare scaling: the ResNet gets to error δ with N = Õ(C_F² / δ²) examples, for δ no smaller
 * than about α⁴. Constants, logarithms and the complexity C_F are left out, so this is no number of examples that anyone
 * should expect to need.
 *
 * @returns 1/δ² at δ = α⁴; null at α = 0, where there is no composite signal.
 * Source: Allen-Zhu & Li 2019, Theorem 1.
 */
export function resnetScaling(alpha: number): number | null {
  return alpha === 0 ? null : 1 / alpha ** 8;
}
