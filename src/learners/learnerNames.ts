import { ARCHITECTURE_NAMES, type Architecture } from './architectures.ts';
import {
  type KernelName,
  LEARNERS,
  type LearnerName,
  type NetworkLearner,
  type NetworkName,
} from './catalogue.ts';
import { isLinear, trainableOf } from './trainables.ts';

export type { Architecture, KernelName, LearnerName, NetworkLearner, NetworkName };

/** Their engines are being made; a learner of theirs cannot be asked for yet. */
const COMING: readonly Architecture[] = [];
/** The architectures that a learner can have, in order of depth. */
export const LISTED_ARCHITECTURES = ARCHITECTURE_NAMES.filter((name) => !COMING.includes(name));

const EVERY_NAME = Object.keys(LEARNERS) as LearnerName[];

/** All networks, those included that cannot be asked for yet: for the tests of engines that have them. */
export const EVERY_NETWORK: readonly NetworkName[] = networksOf(EVERY_NAME);

/** All networks, deepest first. */
export const NETWORK_NAMES = EVERY_NETWORK.filter((name) => !COMING.includes(LEARNERS[name].architecture));

/** The exact kernels, fitted by ridge regression. */
export const KERNEL_NAMES: readonly KernelName[] = kernelsOf(EVERY_NAME);

/** All learners, as the controls and the legends list them. */
export const LEARNER_NAMES: readonly LearnerName[] = [...NETWORK_NAMES, ...KERNEL_NAMES];

/** The learner that the paper is about: the story is its, and every chart draws it a little heavier. */
export const HERO: NetworkName = '3resnet-all';

/** A network's architecture and what is trained of it. */
export function parseLearner(name: NetworkName): NetworkLearner {
  const { architecture, trainable } = LEARNERS[name];
  return { architecture, trainable };
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
