import { Examples, fillRange } from '../examples';
import { backward } from './backward';
import { forward } from './forward';
import { residuals } from './loss';
import { writeOutputs } from './rows';
import { BLOCK_EXAMPLES, Member, Workspace } from './structures';

/** Takes consecutive SGD steps of one member; the parameters are those of `advance` in ../index.ts. */
export function advance(
  w: Workspace,
  member: Member,
  steps: i32,
  sizes: usize,
  rows: usize,
  rowBytes: usize,
  losses: usize,
  lossBytes: usize,
  learningRate: f32,
): void {
  for (let step = 0; step < steps; step++) {
    const size = load<i32>(sizes + ((<usize>step) << 2));
    forward(w, member, member.train, rows, size, false);
    store<f32>(losses, <f32>residuals(w, member.train.targets, rows, size));
    backward(w, member, size, learningRate);
    rows += rowBytes;
    losses += lossBytes;
  }
}

/** Writes out(x) of all examples, and out1(x) where `target1` is not 0, row-major [samples, k]. */
export function predict(w: Workspace, member: Member, examples: Examples, target: usize, target1: usize): void {
  const rowBytes = (<usize>w.outputs) << 2;
  for (let first = 0; first < examples.samples; first += BLOCK_EXAMPLES) {
    const size = min(BLOCK_EXAMPLES, examples.samples - first);
    fillRange(w.rows, first, size);
    forward(w, member, examples, w.rows, size, target1 != 0);
    writeOutputs(w, target, w.out, size);
    target += <usize>size * rowBytes;
    if (!target1) continue;
    writeOutputs(w, target1, w.out1, size);
    target1 += <usize>size * rowBytes;
  }
}
