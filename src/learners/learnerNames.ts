import { type Architecture, architectureOf } from './architectures.ts';
import {
  type FeaturesName,
  type FittedName,
  type KernelName,
  LEARNERS,
  type LearnerName,
  type NetworkLearner,
  type NetworkName,
  type RidgeLearner,
  type RidgeName,
} from './catalogue.ts';
import { isLinear, trainableOf } from './trainables.ts';

export type {
  Architecture,
  FeaturesName,
  FittedName,
  KernelName,
  LearnerName,
  NetworkLearner,
  NetworkName,
  RidgeLearner,
  RidgeName,
};

/** All learners, as the controls and the legends list them. */
export const LEARNER_NAMES = Object.keys(LEARNERS) as readonly LearnerName[];

/** What SGD trains, deepest first. */
export const NETWORK_NAMES: readonly NetworkName[] = networksOf(LEARNER_NAMES);

/** What is fitted in closed form. */
export const FITTED_NAMES: readonly FittedName[] = fittedOf(LEARNER_NAMES);

/** The ridge regressions on features of networks. */
export const RIDGE_NAMES: readonly RidgeName[] = LEARNER_NAMES.filter(
  (name): name is RidgeName => LEARNERS[name].kind === 'ridge',
);

/** The ridge regressions on D random features. */
export const FEATURES_NAMES: readonly FeaturesName[] = LEARNER_NAMES.filter(isOnRandomFeatures);

/** The exact kernels. */
export const KERNEL_NAMES: readonly KernelName[] = kernelsOf(LEARNER_NAMES);

/** The learner that the paper is about: the story is its, and every chart draws it a little heavier. */
export const HERO: NetworkName = '3resnet-all';

/** A network's architecture and what is trained of it. */
export function parseLearner(name: NetworkName): NetworkLearner {
  const { architecture, trainable } = LEARNERS[name];
  return { architecture, trainable };
}

/** The linearisation of a network whose every layer moves; undefined for any other. */
export function linearisationOf(name: NetworkName): NetworkName | undefined {
  const { architecture, trainable } = parseLearner(name);
  return trainable === 'all' ? `${architecture}-ntk` : undefined;
}

/** The widest that a learner can be; an exact kernel has no width, nor have random features. */
export function maxWidthOf(name: LearnerName): number {
  return isExactKernel(name) || isOnRandomFeatures(name)
    ? Number.POSITIVE_INFINITY
    : architectureOf(LEARNERS[name].architecture).maxWidth;
}

/** Whose features a ridge regression has, and which. */
export function parseRidge(name: RidgeName): RidgeLearner {
  const { architecture, features } = LEARNERS[name];
  return { architecture, features };
}

/** True for what SGD trains. */
function isNetwork(name: LearnerName): name is NetworkName {
  return LEARNERS[name].kind === 'network';
}

/** True for what is fitted in closed form: it has no epochs, and no learning rate. */
export function isFitted(name: LearnerName): name is FittedName {
  return !isNetwork(name);
}

/** True for a kernel that is known in closed form: it has neither a width nor a start. */
export function isExactKernel(name: LearnerName): name is KernelName {
  return LEARNERS[name].kind === 'kernel';
}

/** True for what is fitted on D random features. */
export function isOnRandomFeatures(name: LearnerName): name is FeaturesName {
  return LEARNERS[name].kind === 'features';
}

/**
 * True for what stands at a width: networks, and what is fitted on finitely many features. Random features are as many at each, and
 * their line against m is flat.
 */
export function hasWidth(name: LearnerName): name is NetworkName | RidgeName | FeaturesName {
  return !isExactKernel(name);
}

/** True for every kernel method: what is fitted, and the networks whose output is linear in what is trained. */
export function isKernelLearner(name: LearnerName): boolean {
  const record = LEARNERS[name];
  return record.kind !== 'network' || isLinear(trainableOf(record.trainable));
}

/** True for the ResNet that the paper trains, U = V A, whatever is trained of it. */
export function isTheResNet(name: LearnerName): boolean {
  const record = LEARNERS[name];
  return record.kind === 'network' && record.architecture === parseLearner(HERO).architecture;
}

/** The networks among some learners. */
export function networksOf(learners: readonly LearnerName[]): NetworkName[] {
  return learners.filter(isNetwork);
}

/** What is fitted among some learners. */
export function fittedOf(learners: readonly LearnerName[]): FittedName[] {
  return learners.filter(isFitted);
}

/** The exact kernels among some learners. */
export function kernelsOf(learners: readonly LearnerName[]): KernelName[] {
  return learners.filter(isExactKernel);
}
