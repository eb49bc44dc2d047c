import { Examples } from '../examples';
import { Matrix } from './panels';

/**
 * Records that the TypeScript side lays out in memory, field by field in this order (../../layout/records.ts names the
 * same fields). A field that does not apply holds 0.
 */

/** Examples of one block of an evaluation: few enough to stay in cache. */
export const BLOCK_EXAMPLES: i32 = 32;

/** One layer of one network: what it computes with, and what SGD moves. */
@unmanaged
export class Layer {
  /** W, U, or A transposed. */
  weights: Matrix;
  bias: usize;
  /** The weights themselves, δ for a linearised network, or null where the layer is fixed. */
  trained: Matrix | null;
  trainedBias: usize;
  /** v, laid out as what is trained. */
  velocity: usize;
  biasVelocity: usize;
}

/** One network of the ensemble. */
@unmanaged
export class Member {
  W: Layer;
  U: Layer;
  A: Layer;
  weightDecay: f32;
  train: Examples;
  test: Examples;
}

/** What every member of an ensemble of networks with a free U shares: the architecture, and room for one batch. */
@unmanaged
export class Workspace {
  /** 0; 1 for the other kind of workspace, of narrow/structures.ts. */
  narrow: i32;
  /** 1 when the output layer sees h + u. */
  skip: i32;
  /** 1 when SGD moves the hidden layers, or their δ. */
  movesHidden: i32;
  /** 1 when the network is linearised at its start. */
  linearised: i32;
  /** Bytes of one panel of 4 examples of a hidden layer. */
  panelBytes: i32;
  /** Output dimension k, unpadded. */
  outputs: i32;
  /** Zeros, as many as a layer has rows. */
  zeros: usize;
  /** Room for the row numbers of one batch. */
  rows: usize;

  /** x, [d, batch], and by feature. */
  x: Matrix;
  xByFeature: Matrix;
  /** h = σ(W x + b1), [m, batch], and by feature. */
  h: Matrix;
  hByFeature: Matrix;
  /** u = σ(U h + b2). */
  u: Matrix;
  /** What the output layer sees: u or h + u; the first is not copied. */
  s: Matrix;
  /** By feature: where rows are collected before they are transposed. */
  sByFeature: Matrix;
  /** out, [k, batch], and by feature, and what of it is block 1's, A h. */
  out: Matrix;
  outByFeature: Matrix;
  out1: Matrix;
  out1ByFeature: Matrix;
  /** r = (out − H) / batch size, [k, batch], and by feature. */
  r: Matrix;
  rByFeature: Matrix;
  /** Gradients of the loss in s, z2 = U h + b2, h and z1 = W x + b1. */
  dS: Matrix;
  dZ2: Matrix;
  dH: Matrix;
  dZ1: Matrix;
}
