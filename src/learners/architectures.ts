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
}

/** The paper's architectures, in order of depth. `3resnet` is what it trains: Theorem 1's ResNet with U = V A. */
export const ARCHITECTURES = {
  '2layer': { label: 'two layers', hiddenLayers: 1, second: 'none', skip: false },
  '3layer': { label: 'three layers', hiddenLayers: 2, second: 'free', skip: false },
  '3resnetU': { label: 'ResNet with a free U', hiddenLayers: 2, second: 'free', skip: true },
  '3resnet': { label: 'ResNet', hiddenLayers: 2, second: 'bottleneck', skip: true },
} as const satisfies Record<string, ArchitectureRecord>;

export type Architecture = keyof typeof ARCHITECTURES;
export const ARCHITECTURE_NAMES = Object.keys(ARCHITECTURES) as Architecture[];

/** The record of an architecture, with its fields as wide as the interface has them. */
export function architectureOf(name: Architecture): ArchitectureRecord {
  return ARCHITECTURES[name];
}

/** The architectures whose infinitely wide limit has a kernel in closed form: with U = V A of fixed rank there is none. */
export const KERNEL_ARCHITECTURES = ['2layer', '3layer', '3resnetU'] as const satisfies Architecture[];
export type KernelArchitecture = (typeof KERNEL_ARCHITECTURES)[number];
