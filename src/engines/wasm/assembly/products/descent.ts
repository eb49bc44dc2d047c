import { BLOCK_BYTES, Matrix, VECTOR_BYTES } from '../panels';
import { Layer } from '../structures';
import { descendTile, descendVector } from './descentTile';

/**
 * One SGD step of some rows of a layer's weights, whose gradient is left·right, summed over the batch. The
 * gradient is never stored.
 *
 * @param first the first of the rows, in blocks of 4; `blocks` of them.
 * @param left these rows' dz, [rows, batch], or s for the output layer, which is kept as its transpose; `leftStride`
 * bytes from one panel of 4 examples to the next.
 * @param right [batch, columns]: what the layer saw, or r for the output layer.
 */
export function descendRows(
  layer: Layer,
  first: i32,
  blocks: i32,
  left: usize,
  leftStride: usize,
  right: Matrix,
  batchPanels: i32,
  rate: f32,
  decay: f32,
): void {
  const trained = layer.trained!;
  const stride = trained.stride;
  const rates = f32x4.splat(rate);
  const decays = f32x4.splat(decay);
  for (let panel = 0; panel < trained.panels; panel += 2) {
    const columns = right.data + <usize>panel * right.stride;
    const offset = <usize>panel * stride + <usize>first * BLOCK_BYTES;
    let theta = trained.data + offset;
    let velocity = layer.velocity + offset;
    let rows = left;
    for (let block = 0; block < blocks; block++) {
      descendTile(
        theta,
        velocity,
        stride,
        rows,
        leftStride,
        columns,
        right.stride,
        batchPanels,
        rates,
        decays,
      );
      theta += BLOCK_BYTES;
      velocity += BLOCK_BYTES;
      rows += BLOCK_BYTES;
    }
  }
}

/** One SGD step of all of a layer's weights. */
export function descend(layer: Layer, left: Matrix, right: Matrix, batchPanels: i32, rate: f32, decay: f32): void {
  const blocks = layer.trained!.rowBlocks;
  descendRows(layer, 0, blocks, left.data, left.stride, right, batchPanels, rate, decay);
}

/** One SGD step of some rows of a layer's bias, whose gradient is dz summed over the batch. */
export function descendBiasRows(
  layer: Layer,
  first: i32,
  blocks: i32,
  dZ: usize,
  stride: usize,
  batchPanels: i32,
  rate: f32,
  decay: f32,
): void {
  const rates = f32x4.splat(rate);
  const decays = f32x4.splat(decay);
  for (let block = 0; block < blocks; block++) {
    let from = dZ + <usize>block * BLOCK_BYTES;
    let a = f32x4.splat(0);
    let b = a;
    let c = a;
    let d = a;
    for (let panel = 0; panel < batchPanels; panel++) {
      a = f32x4.add(a, v128.load(from));
      b = f32x4.add(b, v128.load(from, 16));
      c = f32x4.add(c, v128.load(from, 32));
      d = f32x4.add(d, v128.load(from, 48));
      from += stride;
    }
    const gradient = addNeighbours(addNeighbours(a, b), addNeighbours(c, d));
    const offset = <usize>(first + block) * VECTOR_BYTES;
    descendVector(layer.trainedBias + offset, layer.biasVelocity + offset, gradient, rates, decays);
  }
}

/** One SGD step of all of a layer's bias. */
export function descendBias(layer: Layer, dZ: Matrix, batchPanels: i32, rate: f32, decay: f32): void {
  descendBiasRows(layer, 0, dZ.rowBlocks, dZ.data, dZ.stride, batchPanels, rate, decay);
}

/** (a0 + a1, a2 + a3, b0 + b1, b2 + b3). */
function addNeighbours(a: v128, b: v128): v128 {
  return f32x4.add(v128.shuffle<f32>(a, b, 0, 2, 4, 6), v128.shuffle<f32>(a, b, 1, 3, 5, 7));
}
