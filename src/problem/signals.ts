/** How many coordinates of y the composite signal multiplies: G is a degree-4 parity in y, degree 8 in x. */
export const COMPOSITE_DEGREE = 4;

/**
 * Base signal F(x), F_i(x) = x_{2i−1} x_{2i}: a degree-2 parity in each output.
 *
 * @param inputs x, shape [samples, 2k], entries ±1.
 * @returns F(x), shape [samples, k].
 */
export function baseSignal(inputs: Float32Array): Float32Array {
  const signal = new Float32Array(inputs.length / 2);
  for (let i = 0; i < signal.length; i++) signal[i] = inputs[2 * i]! * inputs[2 * i + 1]!;
  return signal;
}

/**
 * Composite signal G(y), G_i(y) = (−1)^i y1 y2 y3 y4 for i = 1 … k.
 *
 * @param base y = F(x), shape [samples, k].
 * @param outputDimension k ≥ degree.
 * @returns G(y), shape [samples, k].
 */
export function compositeSignal(
  base: Float32Array,
  outputDimension: number,
  degree = COMPOSITE_DEGREE,
): Float32Array {
  const signal = new Float32Array(base.length);
  for (let row = 0; row < base.length; row += outputDimension) {
    let parity = 1;
    for (let j = 0; j < degree; j++) parity *= base[row + j]!;
    for (let i = 0; i < outputDimension; i++) signal[row + i] = i % 2 === 0 ? -parity : parity;
  }
  return signal;
}

/**
 * The label H(x) = β F(x) + α G(F(x)), in float32.
 *
 * @param base F(x), shape [samples, k].
 * @param composite G(F(x)), shape [samples, k].
 */
export function label(
  base: Float32Array,
  composite: Float32Array,
  beta: number,
  alpha: number,
): Float32Array {
  return base.map((f, i) => beta * f + alpha * composite[i]!);
}
