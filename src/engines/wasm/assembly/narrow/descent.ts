import { descendVector } from '../sgd';
import { addNeighbours, VECTOR_BYTES } from '../vectors';
import { marksOf } from './active';
import { addMarked, addMarkedPair, addMarkedTriple, MARK_BYTES, markExamples } from './gradient';
import { BLOCK_NEURONS, Layer, LINE_BYTES, Member, Workspace } from './structures';

/** g ← ∇ + wd·θ; v ← 0.9 v + g; θ ← θ − lr·v, for a neuron's weights; and ∇ ← 0. */
export function descendRow(
  theta: usize,
  velocity: usize,
  gradient: usize,
  rowBytes: usize,
  rate: f32,
  decay: f32,
): void {
  const rates = f32x4.splat(rate);
  const decays = f32x4.splat(decay);
  const zero = f32x4.splat(0);
  for (const end = gradient + rowBytes; gradient < end; gradient += LINE_BYTES) {
    descendVector(theta, velocity, v128.load(gradient), rates, decays);
    descendVector(theta + 16, velocity + 16, v128.load(gradient, 16), rates, decays);
    descendVector(theta + 32, velocity + 32, v128.load(gradient, 32), rates, decays);
    descendVector(theta + 48, velocity + 48, v128.load(gradient, 48), rates, decays);
    v128.store(gradient, zero);
    v128.store(gradient, zero, 16);
    v128.store(gradient, zero, 32);
    v128.store(gradient, zero, 48);
    theta += LINE_BYTES;
    velocity += LINE_BYTES;
  }
}

/**
 * One SGD step of some neurons of a hidden layer, ∇ = dz inputᵀ and ∇b = dz, summed over the batch; and the activations'
 * part of their gradient in the output layer is added to what there is of it.
 *
 * @param first the first of the neurons, a multiple of 4.
 * @param activations of the first neuron: it is 0 wherever its dz is.
 * @param input what the layer sees, by example; `rowBytes` from one to the next.
 * @param toOutput what the activations multiply: q or r.
 * @param chunks of 64 examples, in which they are marked.
 */
export function descendHidden(
  w: Workspace,
  member: Member,
  layer: Layer,
  first: i32,
  neurons: i32,
  activations: usize,
  input: usize,
  rowBytes: usize,
  toOutput: usize,
  chunks: i32,
  size: i32,
  rate: f32,
): void {
  const bytes = w.batchBytes;
  const decay = member.weightDecay;
  const movesOutput = member.A.trained != 0;
  descendBias(layer, first, neurons, w.block, bytes, size, rate, decay);
  let marks = w.marks;
  let dZ = w.block;
  let offset = <usize>first * rowBytes;
  let outputGradient = w.outputGradients + <usize>first * w.outputBytes;
  for (let i = 0; i < neurons; i++) {
    if (!movesOutput) {
      addMarked(marks, w.gradient, dZ, input, rowBytes, chunks);
    } else if (w.outputBytes == LINE_BYTES && rowBytes == LINE_BYTES) {
      addMarkedPair(marks, outputGradient, activations, toOutput, w.gradient, dZ, input, chunks);
    } else if (w.outputBytes == LINE_BYTES && rowBytes == 2 * LINE_BYTES) {
      addMarkedTriple(marks, outputGradient, activations, toOutput, w.gradient, dZ, input, chunks);
    } else {
      addMarked(marks, outputGradient, activations, toOutput, w.outputBytes, chunks);
      addMarked(marks, w.gradient, dZ, input, rowBytes, chunks);
    }
    descendRow(layer.trained + offset, layer.velocity + offset, w.gradient, rowBytes, rate, decay);
    marks += MARK_BYTES;
    activations += bytes;
    dZ += bytes;
    offset += rowBytes;
    outputGradient += w.outputBytes;
  }
}

/** Adds what some neurons' activations give to their gradient in the output layer; they are marked. */
export function addToOutputGradient(
  w: Workspace,
  first: i32,
  neurons: i32,
  activations: usize,
  toOutput: usize,
  chunks: i32,
): void {
  let marks = w.marks;
  let gradient = w.outputGradients + <usize>first * w.outputBytes;
  for (let i = 0; i < neurons; i++) {
    addMarked(marks, gradient, activations, toOutput, w.outputBytes, chunks);
    marks += MARK_BYTES;
    gradient += w.outputBytes;
    activations += w.batchBytes;
  }
}

/** One SGD step of some neurons' weights in the output layer, whose gradient has been summed. */
export function descendOutput(w: Workspace, member: Member, first: i32, neurons: i32, rate: f32): void {
  const A = member.A;
  const offset = <usize>first * w.outputBytes;
  const gradient = w.outputGradients + offset;
  const bytes = <usize>neurons * w.outputBytes;
  descendRow(A.trained + offset, A.velocity + offset, gradient, bytes, rate, member.weightDecay);
}

/** One SGD step of the output layer where the hidden layers are fixed, ∇A = r sᵀ; s lies in the room of h. */
export function descendOutputAlone(w: Workspace, member: Member, size: i32, rate: f32): void {
  for (let first = 0; first < w.neurons; first += BLOCK_NEURONS) {
    const s = w.h + <usize>first * w.batchBytes;
    addToOutputGradient(w, first, min(BLOCK_NEURONS, w.neurons - first), s, w.r, markExamples(w, marksOf(w, w.hActive, first), size));
  }
  descendOutput(w, member, 0, w.neurons, rate);
}

/** One SGD step of some neurons' bias, four at a time. */
export function descendBias(
  layer: Layer,
  first: i32,
  neurons: i32,
  dZ: usize,
  bytes: usize,
  size: i32,
  rate: f32,
  decay: f32,
): void {
  const rates = f32x4.splat(rate);
  const decays = f32x4.splat(decay);
  for (let i = first; i < first + neurons; i += 4) {
    let a = f32x4.splat(0);
    let b = a;
    let c = a;
    let d = a;
    let from = dZ;
    for (let example = 0; example < size; example += 4) {
      a = f32x4.add(a, v128.load(from));
      b = f32x4.add(b, v128.load(from + bytes));
      c = f32x4.add(c, v128.load(from + 2 * bytes));
      d = f32x4.add(d, v128.load(from + 3 * bytes));
      from += VECTOR_BYTES;
    }
    const gradient = addNeighbours(addNeighbours(a, b), addNeighbours(c, d));
    const offset = (<usize>i) << 2;
    descendVector(layer.trainedBias + offset, layer.biasVelocity + offset, gradient, rates, decays);
    dZ += 4 * bytes;
  }
}
