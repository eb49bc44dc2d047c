import { type Architecture, architectureOf } from './architectures.ts';
import {
  type KernelName,
  LEARNERS,
  type LearnerName,
  type NetworkLearner,
  type NetworkName,
} from './catalogue.ts';
import { isLinear, trainableOf } from './trainables.ts';

export type { Architecture, KernelName, LearnerName, NetworkLearner, NetworkName };

/** All learners, as the controls and the legends list them. */
export const LEARNER_NAMES = Object.keys(LEARNERS) as readonly LearnerName[];

/** What SGD trains, deepest first. */
export const NETWORK_NAMES: readonly NetworkName[] = networksOf(LEARNER_NAMES);

/** The exact kernels, fitted by ridge regression. */
export const KERNEL_NAMES: readonly KernelName[] = kernelsOf(LEARNER_NAMES);

/** The learner that the paper is about: the story is its, and every chart draws it a little heavier. */
export const HERO: NetworkName = '3resnet-all';

/** A network's architecture and what is trained of it. */
export function parseLearner(name: NetworkName): NetworkLearner {
  const { architecture, trainable } = LEARNERS[name];
  return { architecture, trainable };
}

/** The widest that a learner can be; an exact kernel has no width. */
export function maxWidthOf(name: LearnerName): number {
  return isExactKernel(name)
    ? Number.POSITIVE_INFINITY
    : architectureOf(parseLearner(name).architecture).maxWidth;
}

/** True for what is fitted in closed form: it has no epochs. */
export function isExactKernel(name: LearnerName): name is KernelName {
  return LEARNERS[name].kind === 'kernel';
}

/** True for every kernel method: the exact kernels, and the networks whose output is linear in what is trained. */
export function isKernelLearner(name: LearnerName): boolean {
  const record = LEARNERS[name];
  return record.kind === 'kernel' || isLinear(trainableOf(record.trainable));
}

/** The networks among some learners. */
export function networksOf(learners: readonly LearnerName[]): NetworkName[] {
  return learners.filter((name): name is NetworkName => !isExactKernel(name));
}

/** The exact kernels among some learners. */
export function kernelsOf(learners: readonly LearnerName[]): KernelName[] {
  return learners.filter(isExactKernel);
}
