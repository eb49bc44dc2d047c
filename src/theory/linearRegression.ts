/** What linear regression over P fixed features costs, P being too large for a whole number in float64. */
export interface RegressionCost {
  /** kP: a coefficient for every output and feature. */
  readonly parameters: bigint;
  /** Examples that it takes to pin the coefficients down: one for every feature. */
  readonly examples: bigint;
  /** 2kPN multiply-adds with N = P: every example is predicted once and corrects every coefficient once. */
  readonly onePass: bigint;
  /** P³/2 for the Gram matrix of N = P examples and P³/6 for its Cholesky factor, multiply-adds rounded down. */
  readonly exactSolution: bigint;
}

/**
 * Linear regression over P features with k outputs, on as many examples as there are features: with fewer, many
 * coefficients fit the examples equally well. One pass is the least that any way of fitting every coefficient to
 * every example takes; the features themselves are taken to be free.
 */
export function regressionCost(features: bigint, outputs: number): RegressionCost {
  const parameters = BigInt(outputs) * features;
  return {
    parameters,
    examples: features,
    onePass: 2n * parameters * features,
    exactSolution: (2n * features ** 3n) / 3n,
  };
}
