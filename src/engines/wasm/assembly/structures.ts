import { Matrix } from './panels';

/**
 * Records that the TypeScript side lays out in memory, field by field in this order (../layout/records.ts names the
 * same fields). A field that does not apply holds 0.
 */

/** Examples of one block of an evaluation: few enough to stay in cache. */
export const BLOCK_EXAMPLES: i32 = 32;

/** One layer of one network: what it computes with, and what SGD moves. */
@unmanaged
export class Layer {
  /** W, U or V, or A transposed. */
  weights: Matrix;
  bias: usize;
  /** The weights themselves, δ for a linearised network, or null where the layer is fixed. */
  trained: Matrix | null;
  trainedBias: usize;
  /** v, laid out as what is trained. */
  velocity: usize;
  biasVelocity: usize;
}

/** Labelled examples as row-major tables, rows padded to whole vectors. */
@unmanaged
export class Examples {
  samples: i32;
  inputs: usize;
  targets: usize;
  /** What does not change while the network trains, kept for every example where memory allows: h and u … */
  h: usize;
  u: usize;
  /** … or what the output layer sees … */
  s: usize;
  /** … and what a bottleneck's second layer reads, A h. */
  y: usize;
}

/** One network of the ensemble. */
@unmanaged
export class Member {
  W: Layer;
  /** U, or a bottleneck's V. */
  second: Layer;
  A: Layer;
  /** The A of U = V A: the network's own, or that of the start where the hidden layers are fixed. */
  reader: Matrix;
  weightDecay: f32;
  train: Examples;
  test: Examples;
}

/** What every member of an ensemble shares: the architecture, and room for one batch. */
@unmanaged
export class Workspace {
  /** 1 when every product has d or k on one side: there is no second hidden layer, or its U is V A. */
  narrow: i32;
  /** 1 when there is a second hidden layer u. */
  second: i32;
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
  /** h = σ(W x + b1), [m, batch]. */
  h: Matrix;
  /** u, the second hidden layer. */
  u: Matrix;
  /** out, [batch, k] by feature, and what of it is block 1's, A h. */
  outByFeature: Matrix;
  out1ByFeature: Matrix;
  /** r = (out − H) / batch size, [k, batch], and by feature. */
  r: Matrix;
  rByFeature: Matrix;

  /** Of a free U alone: h by feature. */
  hByFeature: Matrix;
  /** What the output layer sees: h, u or h + u; the first two are not copied. */
  s: Matrix;
  /** By feature: where rows are collected before they are transposed. */
  sByFeature: Matrix;
  /** out and out1, [k, batch]. */
  out: Matrix;
  out1: Matrix;
  /** Gradients of the loss in s, z2 = U h + b2, h and z1 = W x + b1. */
  dS: Matrix;
  dZ2: Matrix;
  dH: Matrix;
  dZ1: Matrix;

  /** Of a narrow network alone: some rows of a hidden layer, or of a gradient in it, while they are in use. */
  block: Matrix;
  /** y = A h, what a bottleneck's second layer reads, [k, batch], and by feature. */
  y: Matrix;
  yByFeature: Matrix;
  /** ẏ, the same of a linearised network along δ. */
  yDot: Matrix;
  /** δA s, the part of a linearised output that is no product of A, by feature. */
  tangent: Matrix;
  /** q, the gradient of the loss in out1, [k, batch], and by feature. */
  q: Matrix;
  qByFeature: Matrix;
}
