import { ARCHITECTURE_NAMES, type Architecture } from './architectures.ts';
import { isLinear, TRAINABLE_NAMES, type Trainable, trainableOf } from './trainables.ts';

export type { Architecture, Trainable };

/** Their engines are being made; a learner of theirs cannot be asked for yet. */
const COMING: readonly Architecture[] = ['3resnet'];
/** The architectures that a learner can have, in order of depth. */
export const LISTED_ARCHITECTURES = ARCHITECTURE_NAMES.filter((name) => !COMING.includes(name));

/** A network trained by SGD is an architecture and what is trained of it, e.g. `3resnetU-all`. */
export type NetworkName = `${Architecture}-${Trainable}`;

export interface Learner {
  readonly architecture: Architecture;
  readonly trainable: Trainable;
}

/** All networks, deepest first. */
export const NETWORK_NAMES: readonly NetworkName[] = [...LISTED_ARCHITECTURES]
  .reverse()
  .flatMap((architecture) => TRAINABLE_NAMES.map((trainable): NetworkName => `${architecture}-${trainable}`));

/** All networks, those included that cannot be asked for yet: for the tests of engines that have them. */
export const EVERY_NETWORK: readonly NetworkName[] = ARCHITECTURE_NAMES.flatMap((architecture) =>
  TRAINABLE_NAMES.map((trainable): NetworkName => `${architecture}-${trainable}`),
);

/** The learner that the paper is about: the story is its, and every chart draws it a little heavier. */
export const HERO: NetworkName = '3resnetU-all';

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
  return isLinear(trainableOf(parseLearner(name).trainable));
}

/** The networks among some learners. */
export function networksOf(learners: readonly LearnerName[]): NetworkName[] {
  return learners.filter((name) => !isExactKernel(name)) as NetworkName[];
}

/** The exact kernels among some learners. */
export function kernelsOf(learners: readonly LearnerName[]): KernelName[] {
  return learners.filter(isExactKernel);
}
