/** Every x of {−1, +1}^d, row-major, shape [2^d, d]. */
export function everyInput(d: number): Float32Array {
  return Float32Array.from({ length: 2 ** d * d }, (_, at) =>
    (Math.floor(at / d) >> (at % d)) & 1 ? 1 : -1,
  );
}
