import type { Colour } from './weightColours.ts';

/** A picture with a pixel per weight, or per few weights. */
export interface WeightImage {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of every pixel, row-major. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** The largest size of a weight: where the scale of colours ends. 1 where all weights are 0. */
export function weightLimit(W: Float32Array): number {
  return W.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
}

/**
 * Draws the first layer, a row per neuron and a column per input. Where there are more neurons than rows, each row
 * is the mean of its neurons' colours, as if seen from further away.
 *
 * @param W shape [m, d].
 * @param columns the inputs from left to right, shape [d].
 * @param order rows of W from top to bottom, shape [m].
 * @param mostRows height of the picture at most.
 * @param colour of a weight as a part of the largest, from −1 to 1.
 */
export function weightImage(
  W: Float32Array,
  columns: readonly number[],
  order: readonly number[],
  mostRows: number,
  colour: (part: number) => Colour,
): WeightImage {
  const inputs = columns.length;
  const height = Math.max(1, Math.min(order.length, mostRows));
  const limit = weightLimit(W);
  const pixels = new Uint8ClampedArray(4 * inputs * height);
  for (let row = 0; row < height; row++) {
    const from = Math.floor((row * order.length) / height);
    const neurons = order.slice(from, Math.floor(((row + 1) * order.length) / height));
    columns.forEach((input, column) => {
      const at = 4 * (row * inputs + column);
      const sum = [0, 0, 0];
      for (const neuron of neurons) {
        colour(W[neuron * inputs + input]! / limit).forEach((value, channel) => {
          sum[channel]! += value;
        });
      }
      pixels.set([...sum.map((value) => value / neurons.length), 255], at);
    });
  }
  return { width: inputs, height, pixels };
}
