import type { Bindings } from './shader.ts';

/** Threads of a workgroup that computes outputs. */
export const OUTPUT_THREADS = 256;

/**
 * WGSL of `computeOutputs(member, first, local)`, which leaves the outputs of ROWS_AT_ONCE rows in the workgroup's
 * `outputs`, [row][4 K4], and with them block 1's in `firstOutputs` where they were asked for; and what it binds.
 */
export interface OutputRows {
  readonly bindings: Bindings;
  readonly code: string;
}
