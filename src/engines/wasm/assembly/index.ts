import { Examples } from './examples';
import { keepHiddenLayers as keepFree } from './free/kept';
import { Matrix } from './free/panels';
import { multiply, NO_FLOOR } from './free/product';
import { advance as advanceFree, predict as predictFree } from './free/run';
import { Member as FreeMember, Workspace as FreeWorkspace } from './free/structures';
import { keepHiddenLayers as keepNarrow } from './narrow/kept';
import { advance as advanceNarrow, predict as predictNarrow } from './narrow/run';
import { Member as NarrowMember, Workspace as NarrowWorkspace } from './narrow/structures';

/*
 * What the TypeScript side calls. A workspace begins with its kind: 1 for a narrow network, 0 for one with a free U.
 */

function isNarrow(workspace: usize): bool {
  return load<i32>(workspace) != 0;
}

/**
 * Takes consecutive SGD steps of one member.
 *
 * @param sizes each step's batch size, `steps` 32-bit integers.
 * @param rows the first step's training rows; `rowBytes` from one step's to the next.
 * @param losses where each step's loss before the step goes, float32; `lossBytes` from one to the next.
 */
export function advance(
  workspace: usize,
  member: usize,
  steps: i32,
  sizes: usize,
  rows: usize,
  rowBytes: usize,
  losses: usize,
  lossBytes: usize,
  learningRate: f32,
): void {
  if (isNarrow(workspace)) {
    const w = changetype<NarrowWorkspace>(workspace);
    const m = changetype<NarrowMember>(member);
    advanceNarrow(w, m, steps, sizes, rows, rowBytes, losses, lossBytes, learningRate);
  } else {
    const w = changetype<FreeWorkspace>(workspace);
    const m = changetype<FreeMember>(member);
    advanceFree(w, m, steps, sizes, rows, rowBytes, losses, lossBytes, learningRate);
  }
}

/**
 * Writes out(x) of all examples, row-major [samples, k], and what of it is block 1's; up to 3 numbers after either
 * are overwritten.
 *
 * @param target1 where out1(x) goes, 0 where it is not wanted.
 */
export function predict(workspace: usize, member: usize, examples: Examples, target: usize, target1: usize): void {
  if (isNarrow(workspace)) {
    const w = changetype<NarrowWorkspace>(workspace);
    predictNarrow(w, changetype<NarrowMember>(member), examples, target, target1);
  } else {
    const w = changetype<FreeWorkspace>(workspace);
    predictFree(w, changetype<FreeMember>(member), examples, target, target1);
  }
}

/**
 * Computes what does not change while a network trains, for all examples, and keeps it for when it is asked for again.
 * A table that is not wanted has address 0.
 */
export function keepHiddenLayers(
  workspace: usize,
  member: usize,
  examples: Examples,
  h: usize,
  u: usize,
  s: usize,
  y: usize,
): void {
  if (isNarrow(workspace)) {
    const w = changetype<NarrowWorkspace>(workspace);
    keepNarrow(w, changetype<NarrowMember>(member), examples, h, u, s, y);
  } else {
    keepFree(changetype<FreeWorkspace>(workspace), changetype<FreeMember>(member), examples, h, u, s);
  }
  examples.h = h;
  examples.u = u;
  examples.s = s;
  examples.y = y;
}

/** C = M·B and nothing else, with zeros for a bias: what the machine can do at best, for the bench. */
export function multiplyAlone(zeros: usize, c: Matrix, m: Matrix, b: Matrix, panels: i32): void {
  multiply(c, m, b, panels, zeros, NO_FLOOR);
}

export { factorRows, multiplyRows, predictKernel, solveBackward, solveForward } from './ridge/ridge';
