import { BLOCK_BYTES, Matrix, TILE_BYTES, VECTOR_BYTES } from './panels';
import { NO_FLOOR } from './product';
import { Layer, Workspace } from './structures';
import { multiplyTile } from './tile';

const MOMENTUM: f32 = 0.9;

/** g ← ∇ + wd·θ; v ← 0.9 v + g; θ ← θ − lr·v, for 4 numbers. */
// @ts-ignore: a decorator on a function
@inline
function descendVector(theta: usize, velocity: usize, gradient: v128, rate: v128, decay: v128): void {
  const value = v128.load(theta);
  const g = f32x4.add(gradient, f32x4.mul(decay, value));
  const v = f32x4.add(f32x4.mul(f32x4.splat(MOMENTUM), v128.load(velocity)), g);
  v128.store(velocity, v);
  v128.store(theta, f32x4.sub(value, f32x4.mul(rate, v)));
}

/**
 * One SGD step of a layer's weights. The gradient is left·right, summed over the batch; each of its tiles is used up as
 * soon as it is known, so the gradient is never stored.
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
  w: Workspace,
): void {
  const trained = layer.trained!;
  const tiles = (trained.rowBlocks + 1) >> 1;
  const rates = f32x4.splat(rate);
  const decays = f32x4.splat(decay);
  const gradient = w.tile;
  for (let panel = 0; panel < trained.panels; panel++) {
    const offset = <usize>panel * trained.stride;
    const columns = right.data + <usize>panel * right.stride;
    let theta = trained.data + offset;
    let velocity = layer.velocity + offset;
    let rows = left.data;
    for (let tile = 0; tile < tiles; tile++) {
      multiplyTile(gradient, rows, left.stride, columns, batchPanels, w.zeros, NO_FLOOR);
      for (let i: usize = 0; i < TILE_BYTES; i += VECTOR_BYTES) {
        descendVector(theta + i, velocity + i, v128.load(gradient + i), rates, decays);
      }
      theta += TILE_BYTES;
      velocity += TILE_BYTES;
      rows += TILE_BYTES;
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

/** (a0 + a1, a2 + a3, b0 + b1, b2 + b3). */
// @ts-ignore: a decorator on a function
@inline
function addNeighbours(a: v128, b: v128): v128 {
  return f32x4.add(v128.shuffle<f32>(a, b, 0, 2, 4, 6), v128.shuffle<f32>(a, b, 1, 3, 5, 7));
}
