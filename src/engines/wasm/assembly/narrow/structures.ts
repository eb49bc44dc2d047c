import { Examples } from '../examples';

/*
 * A narrow network is one whose every product has d or k on one side: there is no second hidden layer, or its U is V A. All
 * its matrices lie row after row: a weight [m, d] or [m, k] by hidden neuron, x and everything of the size of an output by
 * example, a hidden layer [m, batch] by neuron. A row is padded with zeros to whole lines of 64 bytes.
 *
 * A neuron that is not active, h = 0, adds nothing to any product but its own. So the products that a hidden layer goes
 * into visit its active neurons alone, a fifth to a half of them; a zero that is left out changes no bit of a sum.
 *
 * Where the inputs are signs, sums over them are looked up (signs/table.ts), which takes fewer steps yet.
 */

/** Bytes of 16 numbers: a cache line, and four vectors. */
export const LINE_BYTES: usize = 64;
/** Neurons that are taken at a time, so that what is computed of them is used while it is in the nearest cache. */
export const BLOCK_NEURONS: i32 = 64;
/** Examples of one block of an evaluation. */
export const BLOCK_EXAMPLES: i32 = 64;

/** One layer of one network: what it computes with, and what SGD moves; the address of the first row of each. */
@unmanaged
export class Layer {
  /** W, V, or A transposed. */
  weights: usize;
  bias: usize;
  /** The weights themselves, δ for a linearised network, or 0 where the layer is fixed. */
  trained: usize;
  trainedBias: usize;
  /** v, laid out as what is trained. */
  velocity: usize;
  biasVelocity: usize;
}

/** One network of the ensemble. */
@unmanaged
export class Member {
  W: Layer;
  V: Layer;
  A: Layer;
  /** The A of U = V A: the network's own, or that of the start where the hidden layers are fixed. */
  reader: usize;
  weightDecay: f32;
  train: Examples;
  test: Examples;
}

/** What every member of an ensemble shares: the architecture, and room for one batch. */
@unmanaged
export class Workspace {
  /** 1; 0 for the workspace of networks with a free U. */
  narrow: i32;
  /** 1 when there is a second hidden layer u. */
  second: i32;
  /** 1 when SGD moves the hidden layers, or their δ. */
  movesHidden: i32;
  /** 1 when the network is linearised at its start. */
  linearised: i32;
  /** m, padded to a multiple of 8. */
  neurons: i32;
  /** d and k, unpadded. */
  inputs: i32;
  outputs: i32;
  /** Bytes of a row of d numbers, and of k. */
  inputBytes: usize;
  outputBytes: usize;
  /** Bytes of a neuron's row in a hidden layer: a number for every example of the largest batch. */
  batchBytes: usize;
  /** Bytes of an example's row where a hidden layer is kept for every example. */
  keptBytes: usize;
  /** Room for the row numbers of one block of an evaluation. */
  rows: usize;

  /** x by example, and by input: [d, batch]. */
  x: usize;
  xByInput: usize;
  /** h = σ(W x + b1) and u = σ(V y + b2), [m, batch]. */
  h: usize;
  u: usize;
  /** y = A h, what V reads, by example and by output; where there is no second layer, out. */
  y: usize;
  yByOutput: usize;
  out: usize;
  /** What of out is block 1's. */
  out1: usize;
  /** r = (out − H) / batch size, by example and by output. */
  r: usize;
  rByOutput: usize;
  /** q, the gradient of the loss in out1, by example and by output; where there is no second layer, r. */
  q: usize;
  qByOutput: usize;
  /** Of a linearised network: ẏ along δ by output, and δA s, the part of out that is no product of A, by example. */
  yDotByOutput: usize;
  tangent: usize;

  /** Some neurons of a hidden layer, or of a gradient in it, while they are in use: [64, batch]. */
  block: usize;
  /** Four neurons' weights, interleaved. */
  packed: usize;
  /** Which neurons of h, and of u, are active: of 64 neurons at a time 64 bits for each example of a batch. */
  hActive: usize;
  uActive: usize;
  /** In which examples of a batch each of 64 neurons is active: of 64 examples at a time 64 bits for each neuron. */
  marks: usize;
  /** The gradient of 8 neurons' weights in a hidden layer, and of every neuron's in the output layer; 0 between two steps. */
  gradient: usize;
  outputGradients: usize;

  /** 1 where every input is 1 or −1 and sums over them are looked up (see signs/table.ts). */
  signs: i32;
  /** The table of sums; and an entry of zeros. */
  signSums: usize;
  noSums: usize;
  /** Addresses in it of what is summed for an example, and for an input. */
  exampleCodes: usize;
  inputCodes: usize;
}
