/**
 * The largest share of a product of eight inputs that a kernel method can hold, averaged over all C(d, 8) of them:
 * min(1, N / C(d, 8)).
 *
 * Fitted to N examples, its output is Σ_n w_n K(x, x_n), a point of the span of N functions that the labels do not
 * choose. The products are orthonormal on the hypercube, so their squared projections onto that span add up to at
 * most its dimension, N (Bessel). This holds for every kernel, with no constant dropped.
 *
 * @param samples N, training examples.
 * @param products C(d, 8), at least 1.
 */
export function kernelReach(samples: number, products: bigint): number {
  return Math.min(1, samples / Number(products));
}

/**
 * The least test error, mean of ‖out − H‖², of a kernel method, averaged over the products of eight inputs and their
 * signs: kα² (1 − N / C(d, 8)).
 */
export function kernelErrorBound(alpha: number, outputs: number, reach: number): number {
  return outputs * alpha ** 2 * (1 - reach);
}
