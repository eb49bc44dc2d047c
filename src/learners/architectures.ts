import type { Trainable } from './trainables.ts';

/** The largest m of the paper's own figures. */
export const MAX_WIDTH = 100_000;
export const MAX_WIDTH_OF_FREE_U = 2000;

/**
 * What a network is made of. Every hidden layer has m neurons and a bias, σ is ReLU, the first is h = σ(W x + b1), and the
 * output layer A has no bias.
 */
export interface ArchitectureRecord {
  readonly label: string;
  readonly hiddenLayers: 1 | 2;
  /**
   * How the second hidden layer u reads the first: not at all; through a matrix of its own, u = σ(U h + b2); or through
   * the output layer, u = σ(V A h + b2), which is U = V A of rank k.
   */
  readonly second: 'none' | 'free' | 'bottleneck';
  /** Whether the output layer sees the first hidden layer beside the second: out = A (h + u) in place of A u. */
  readonly skip: boolean;
  /** The widest that it can be: the numbers of a free U grow with the square of m. */
  readonly maxWidth: number;
  /** The line of each learner (SVG stroke-dasharray): long strokes for all layers, pairs for hidden, dots for last. */
  readonly dashes: Readonly<Record<Trainable, string>>;
}

/**
 * The paper's architectures, in order of depth. `3resnet` is what it trains: Theorem 1's ResNet with U = V A.
 *
 * @public a test adds a row to it in memory.
 */
export const ARCHITECTURES = {
  '2layer': {
    label: 'two-layer network',
    hiddenLayers: 1,
    second: 'none',
    skip: false,
    maxWidth: MAX_WIDTH,
    dashes: { all: '7 4', hidden: '7 3 3 3', last: '4 4', ntk: '10 3 2 3 2 3 2 3' },
  },
  '3layer': {
    label: 'three-layer network',
    hiddenLayers: 2,
    second: 'free',
    skip: false,
    maxWidth: MAX_WIDTH_OF_FREE_U,
    dashes: { all: '14 5', hidden: '10 3 4 3', last: '2 6', ntk: '10 3 2 3 2 3' },
  },
  '3resnetU': {
    label: 'ResNet with a free U',
    hiddenLayers: 2,
    second: 'free',
    skip: true,
    maxWidth: MAX_WIDTH_OF_FREE_U,
    dashes: { all: '20 3', hidden: '14 3 3 3', last: '3 5 1 5', ntk: '12 2 2 2 2 2' },
  },
  '3resnet': {
    label: 'ResNet',
    hiddenLayers: 2,
    second: 'bottleneck',
    skip: true,
    maxWidth: MAX_WIDTH,
    dashes: { all: 'none', hidden: '16 3 6 3', last: '2 3', ntk: '10 3 2 3' },
  },
} as const satisfies Record<string, ArchitectureRecord>;

export type Architecture = keyof typeof ARCHITECTURES;
export const ARCHITECTURE_NAMES = Object.keys(ARCHITECTURES) as Architecture[];

/** The record of an architecture, with its fields as wide as the interface has them. */
export function architectureOf(name: Architecture): ArchitectureRecord {
  return ARCHITECTURES[name];
}

/** The architectures whose infinitely wide limit has a kernel in closed form: with U = V A of fixed rank there is none. */
export type KernelArchitecture = {
  [Name in Architecture]: (typeof ARCHITECTURES)[Name]['second'] extends 'bottleneck' ? never : Name;
}[Architecture];

export const KERNEL_ARCHITECTURES = ARCHITECTURE_NAMES.filter(
  (name): name is KernelArchitecture => architectureOf(name).second !== 'bottleneck',
);
