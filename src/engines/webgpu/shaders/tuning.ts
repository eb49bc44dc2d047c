/**
 * How a matrix product is cut up: a workgroup computes a square of `side` × `side` numbers, each thread a block of
 * 4 × 4. `slices` groups of threads share a square and split its inner dimension, of which `depth` is in workgroup
 * memory at a time. Sizes are multiples of 4; `slices` is 1 or at least 4.
 */
export interface Tile {
  readonly side: number;
  readonly depth: number;
  readonly slices: number;
}

/** What shaders are cut for. */
export interface Tuning {
  /** Largest first. Each uses at most 16 KiB of workgroup memory and 256 threads. */
  readonly tiles: readonly Tile[];
  /** From this many rows on, the output layer gives four to a workgroup, else one. */
  readonly busyRows: number;
  readonly narrow: NarrowTuning;
}

/** How a pass through narrow matrices is cut up: a workgroup takes 4 examples and a share of the neurons, 4 to a thread at a time. */
interface NarrowTuning {
  /** A multiple of 16, at most 256. */
  readonly threads: number;
  /** The neurons are shared out until a dispatch has about so many workgroups, */
  readonly workgroups: number;
  /** but over no more than so many: what each has summed is added up by all that read it. */
  readonly shares: number;
}

/** A GPU: small squares for one small network, where a step is all latency; large ones where there is much to do. */
export const GPU_TUNING: Tuning = {
  tiles: [
    { side: 64, depth: 32, slices: 1 },
    { side: 32, depth: 64, slices: 4 },
    { side: 16, depth: 64, slices: 8 },
  ],
  busyRows: 1024,
  narrow: { threads: 64, workgroups: 1024, shares: 64 },
};

/**
 * An adapter that computes on the CPU pays microseconds for each thread that meets a barrier: few that do much. And it
 * compiles the zeroing of workgroup memory number by number: little of it.
 */
export const SOFTWARE_TUNING: Tuning = {
  tiles: [{ side: 16, depth: 16, slices: 1 }],
  busyRows: 0,
  narrow: { threads: 16, workgroups: 1, shares: 1 },
};

/** Fewer workgroups than this leave much of a GPU idle; then smaller squares are faster though they load more. */
const BUSY_WORKGROUPS = 256;

/** Squares that cover a matrix. */
export function tileCount({ side }: Tile, rows: number, columns: number): number {
  return Math.ceil(rows / side) * Math.ceil(columns / side);
}

/**
 * The largest tile that still keeps a GPU busy.
 *
 * @param workgroups how many workgroups a dispatch with a tile has.
 */
export function chooseTile({ tiles }: Pick<Tuning, 'tiles'>, workgroups: (tile: Tile) => number): Tile {
  return tiles.find((tile) => workgroups(tile) >= BUSY_WORKGROUPS) ?? tiles.at(-1)!;
}
