import { backwardFree } from './free/backward';
import { forwardFree } from './free/forward';
import { keepFree } from './free/kept';
import { residuals } from './loss';
import { backwardNarrow } from './narrow/backward';
import { forwardNarrow } from './narrow/forward';
import { keepNarrow } from './narrow/kept';
import { Matrix } from './panels';
import { multiply, NO_FLOOR } from './products/product';
import { fillRange, scatter } from './rows';
import { BLOCK_EXAMPLES, Examples, Member, Workspace } from './structures';

/** Everything up to the outputs of some examples, by feature. */
function forward(
  w: Workspace,
  member: Member,
  examples: Examples,
  rows: usize,
  size: i32,
  wantsFirst: bool,
): void {
  if (w.narrow) forwardNarrow(w, member, examples, rows, size, wantsFirst);
  else forwardFree(w, member, examples, rows, size, wantsFirst);
}

/**
 * Takes consecutive SGD steps of one member.
 *
 * @param sizes each step's batch size, `steps` 32-bit integers.
 * @param rows the first step's training rows; `rowBytes` from one step's to the next.
 * @param losses where each step's loss before the step goes, float32; `lossBytes` from one to the next.
 */
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
    if (w.narrow) backwardNarrow(w, member, (size + 3) >> 2, learningRate);
    else backwardFree(w, member, (size + 3) >> 2, learningRate);
    rows += rowBytes;
    losses += lossBytes;
  }
}

/**
 * Writes out(x) of all examples, row-major [samples, k], and what of it is block 1's; up to 3 numbers after either
 * are overwritten.
 *
 * @param target1 where out1(x) goes, 0 where it is not wanted.
 */
export function predict(w: Workspace, member: Member, examples: Examples, target: usize, target1: usize): void {
  const rowBytes = (<usize>w.outputs) << 2;
  for (let first = 0; first < examples.samples; first += BLOCK_EXAMPLES) {
    const size = min(BLOCK_EXAMPLES, examples.samples - first);
    fillRange(w.rows, first, size);
    forward(w, member, examples, w.rows, size, target1 != 0);
    scatter(target, rowBytes, w.outByFeature, size);
    target += <usize>size * rowBytes;
    if (!target1) continue;
    scatter(target1, rowBytes, w.out1ByFeature, size);
    target1 += <usize>size * rowBytes;
  }
}

/**
 * Computes what does not change while a network trains, for all examples, and keeps it for when it is asked for again.
 * A table that is not wanted has address 0.
 */
export function keepHiddenLayers(
  w: Workspace,
  member: Member,
  examples: Examples,
  h: usize,
  u: usize,
  s: usize,
  y: usize,
): void {
  if (w.narrow) keepNarrow(w, member, examples, h, u, s, y);
  else keepFree(w, member, examples, h, u, s);
  examples.h = h;
  examples.u = u;
  examples.s = s;
  examples.y = y;
}

/** C = M·B and nothing else: what the machine can do at best, for the bench. */
export function multiplyAlone(w: Workspace, c: Matrix, m: Matrix, b: Matrix, panels: i32): void {
  multiply(c, m, b, panels, w.zeros, NO_FLOOR);
}

export { factorRows, predictKernel, solveBackward, solveForward } from './ridge/ridge';
