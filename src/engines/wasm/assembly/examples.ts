/**
 * Labelled examples as row-major tables, rows padded to whole vectors; as the TypeScript side lays them out, field by field
 * in this order. A field that does not apply holds 0.
 */
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

/** rows[i] = first + i. */
export function fillRange(rows: usize, first: i32, size: i32): void {
  for (let i = 0; i < size; i++) store<i32>(rows + ((<usize>i) << 2), first + i);
}
