import { descendVector } from '../sgd';
import { addNeighbours, VECTOR_BYTES } from '../vectors';
import { descendTile } from './descentTile';
import { BLOCK_BYTES, Matrix } from './panels';
import { Layer } from './structures';

/**
 * One SGD step of a layer's weights, whose gradient is left·right, summed over the batch. The gradient is
 * never stored.
 *
 * @param left [rows, batch]: dz, or s for the output layer, which is kept as its transpose.
 * @param right [batch, columns]: what the layer saw, or r for the output layer.
 */
export function descend(
  layer: Layer,
  left: Matrix,
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
    let theta = trained.data + <usize>panel * stride;
    let velocity = layer.velocity + <usize>panel * stride;
    let rows = left.data;
    for (let block = 0; block < trained.rowBlocks; block++) {
      descendTile(
        theta,
        velocity,
        stride,
        rows,
        left.stride,
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

/** One SGD step of a layer's bias, whose gradient is dz summed over the batch. */
export function descendBias(layer: Layer, dZ: Matrix, batchPanels: i32, rate: f32, decay: f32): void {
  const rates = f32x4.splat(rate);
  const decays = f32x4.splat(decay);
  for (let block = 0; block < dZ.rowBlocks; block++) {
    let from = dZ.data + <usize>block * BLOCK_BYTES;
    let a = f32x4.splat(0);
    let b = a;
    let c = a;
    let d = a;
    for (let panel = 0; panel < batchPanels; panel++) {
      a = f32x4.add(a, v128.load(from));
      b = f32x4.add(b, v128.load(from, 16));
      c = f32x4.add(c, v128.load(from, 32));
      d = f32x4.add(d, v128.load(from, 48));
      from += dZ.stride;
    }
    const gradient = addNeighbours(addNeighbours(a, b), addNeighbours(c, d));
    const offset = <usize>block * VECTOR_BYTES;
    descendVector(layer.trainedBias + offset, layer.biasVelocity + offset, gradient, rates, decays);
  }
}
