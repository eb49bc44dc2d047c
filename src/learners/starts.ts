import { normals } from '../random/normals.ts';
import type { Stream } from '../random/streams.ts';

/** A law that a network's start is drawn from. */
export interface StartRecord {
  readonly label: string;
  /** The law of one entry in words; f is d for W and b1, and m for everything else. */
  readonly law: string;
  /** Draws entries with f = 1 from a stream, one after the other. An entry of the network is such a number divided by √f. */
  readonly draws: (stream: Stream) => () => number;
}

/**
 * `linear` is what PyTorch does unasked. `paper` is version 2 of the paper, appendix A: it states N(0, 1/m) for A, V and
 * the biases and N(0, 1/d) for W. In deviation `linear` is `paper` shrunk by √3.
 */
export const STARTS = {
  linear: {
    label: 'torch.nn.Linear',
    law: 'U(−1/√f, 1/√f)',
    draws: (stream) => () => 2 * stream.uniform() - 1,
  },
  paper: { label: 'the paper’s', law: 'N(0, 1/f)', draws: normals },
} as const satisfies Record<string, StartRecord>;

export type StartName = keyof typeof STARTS;
export const START_NAMES = Object.keys(STARTS) as StartName[];

/** Where a network starts from: a law, and a factor on the whole start, from rich (small) to lazy (large) training. */
export interface Start {
  readonly start: StartName;
  readonly scale: number;
}

/** A start as PyTorch draws it. */
export const LINEAR_START: Start = { start: 'linear', scale: 1 };
