import { addActive, markActive, marksOf } from './active';
import { multiply } from './dense';
import { byOutput, clear, copy } from './rows';
import { multiplyInputs } from './signs/product';
import { BLOCK_NEURONS, Member, Workspace } from './structures';

/**
 * The hidden layers of a batch whose x is collected: h = σ(W x + b1), y = A h and u = σ(V y + b2). The room of y is
 * that of out where there is no second layer.
 *
 * @param addsOutput whether out = y + A u is computed on the way.
 */
export function hiddenLayers(w: Workspace, member: Member, size: i32, addsOutput: bool): void {
  const W = member.W;
  clear(w.y, w.outputBytes, size);
  for (let first = 0; first < w.neurons; first += BLOCK_NEURONS) {
    const neurons = min(BLOCK_NEURONS, w.neurons - first);
    const at = <usize>first;
    const h = w.h + at * w.batchBytes;
    const weights = W.weights + at * w.inputBytes;
    multiplyInputs(w, h, weights, neurons, size, W.bias + (at << 2), 0);
    const active = marksOf(w, w.hActive, first);
    markActive(w, active, h, neurons, size);
    addActive(w, w.y, active, h, member.reader + at * w.outputBytes, size);
  }
  if (!w.second) return;
  const V = member.V;
  byOutput(w, w.yByOutput, w.y, size);
  if (addsOutput) copy(w.out, w.y, w.outputBytes, size);
  for (let first = 0; first < w.neurons; first += BLOCK_NEURONS) {
    const neurons = min(BLOCK_NEURONS, w.neurons - first);
    const at = <usize>first;
    const u = w.u + at * w.batchBytes;
    const weights = V.weights + at * w.outputBytes;
    multiply(w, u, weights, w.outputBytes, w.outputs, w.yByOutput, neurons, size, V.bias + (at << 2), 0, 0, false);
    if (!addsOutput) continue;
    const active = marksOf(w, w.uActive, first);
    markActive(w, active, u, neurons, size);
    addActive(w, w.out, active, u, member.A.weights + at * w.outputBytes, size);
  }
}
