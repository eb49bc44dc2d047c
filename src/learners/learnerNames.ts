/** The three architectures of the paper, in its order of depth. `3resnetU` is Theorem 1's single-skip ResNet. */
export const ARCHITECTURES = ['2layer', '3layer', '3resnetU'] as const;
export type Architecture = (typeof ARCHITECTURES)[number];

/**
 * What SGD may move: every layer, every layer but the output A, A alone (the conjugate kernel), or the
 * network's linearisation at its initialisation (the neural tangent kernel).
 */
export const TRAINABLES = ['all', 'hidden', 'last', 'ntk'] as const;
export type Trainable = (typeof TRAINABLES)[number];

/** A network trained by SGD is an architecture and what is trained of it, e.g. `3resnetU-all`. */
export type NetworkName = `${Architecture}-${Trainable}`;

export interface Learner {
  readonly architecture: Architecture;
  readonly trainable: Trainable;
}

/** All 12 networks, deepest first. */
export const NETWORK_NAMES: readonly NetworkName[] = [...ARCHITECTURES]
  .reverse()
  .flatMap((architecture) => TRAINABLES.map((trainable): NetworkName => `${architecture}-${trainable}`));

/** Splits a network's name into its architecture and what is trained. */
export function parseLearner(name: NetworkName): Learner {
  const [architecture, trainable] = name.split('-') as [Architecture, Trainable];
  return { architecture, trainable };
}

/**
 * The exact kernels, fitted by ridge regression: the closed forms of the infinitely wide networks (neural tangent
 * and conjugate kernel), and other Mercer kernels for Theorem 3's "any kernel".
 */
export const KERNEL_NAMES = [
  'exact-ntk-3resnetU',
  'exact-ck-3resnetU',
  'exact-ntk-3layer',
  'exact-ck-3layer',
  'exact-ntk-2layer',
  'exact-ck-2layer',
  'poly-2',
  'poly-4',
  'poly-8',
  'rbf',
  'laplace',
] as const;
export type KernelName = (typeof KERNEL_NAMES)[number];

/** Whatever learns: a network, or an exact kernel. */
export type LearnerName = NetworkName | KernelName;

/** All learners, as the controls and the legends list them. */
export const LEARNER_NAMES: readonly LearnerName[] = [...NETWORK_NAMES, ...KERNEL_NAMES];

/** True for what is fitted in closed form: it has no epochs. */
export function isExactKernel(name: LearnerName): name is KernelName {
  return (KERNEL_NAMES as readonly string[]).includes(name);
}

/** True for every kernel method: the exact kernels, and the networks whose output is linear in what is trained. */
export function isKernelLearner(name: LearnerName): boolean {
  if (isExactKernel(name)) return true;
  const { trainable } = parseLearner(name);
  return trainable === 'last' || trainable === 'ntk';
}

/** The networks among some learners. */
export function networksOf(learners: readonly LearnerName[]): NetworkName[] {
  return learners.filter((name) => !isExactKernel(name)) as NetworkName[];
}

/** The exact kernels among some learners. */
export function kernelsOf(learners: readonly LearnerName[]): KernelName[] {
  return learners.filter(isExactKernel);
}
