import { throughOutput } from '../dense';
import { addToOutputGradient, descendBias, descendRow } from '../descent';
import { addMarkedThrough, MARK_BYTES } from '../gradient';
import { LINE_BYTES, Member, Workspace } from '../structures';
import { multiplySigns } from './product';
import { ENTRY_NEURONS } from './table';

/**
 * dz1 of some neurons, and one SGD step of theirs in the first layer, where its inputs are signs; what they give to their gradient
 * in the output layer is added to it.
 *
 * @param activations h of the first neuron, @param chunks of 64 examples, in which they are marked.
 */
export function descendBySigns(
  w: Workspace,
  member: Member,
  first: i32,
  neurons: i32,
  activations: usize,
  chunks: i32,
  size: i32,
  rate: f32,
): void {
  const W = member.W;
  const decay = member.weightDecay;
  if (member.A.trained && w.outputBytes == LINE_BYTES) {
    throughActive(w, member, first, neurons, activations, chunks);
  } else {
    throughOutput(w, member, first, neurons, activations, size);
    if (member.A.trained) addToOutputGradient(w, first, neurons, activations, w.q, chunks);
  }
  descendBias(W, first, neurons, w.block, w.batchBytes, size, rate, decay);
  const bytes = <usize>ENTRY_NEURONS * w.inputBytes;
  let dZ = w.block;
  let offset = <usize>first * w.inputBytes;
  for (let i = 0; i < neurons; i += ENTRY_NEURONS) {
    multiplySigns(w, w.gradient, dZ, size);
    descendRow(W.trained + offset, W.velocity + offset, w.gradient, bytes, rate, decay);
    dZ += <usize>ENTRY_NEURONS * w.batchBytes;
    offset += bytes;
  }
}

/** dz1 where the neurons are active, and their gradient in the output layer, in one go. */
function throughActive(
  w: Workspace,
  member: Member,
  first: i32,
  neurons: i32,
  activations: usize,
  chunks: i32,
): void {
  memory.fill(w.block, 0, <usize>neurons * w.batchBytes);
  const line = <usize>first * LINE_BYTES;
  for (let i: usize = 0; i < <usize>neurons; i++) {
    const row = i * w.batchBytes;
    const place = line + i * LINE_BYTES;
    addMarkedThrough(
      w.marks + i * MARK_BYTES,
      w.outputGradients + place,
      activations + row,
      w.q,
      w.block + row,
      member.A.weights + place,
      chunks,
    );
  }
}
