/**
 * The engine of Beyond Kernels for other programs: what a link asks for, its run as a stream of numbers, and the exact kernels.
 * `npm run build:lib` makes one file of it, with types.
 */
export type { Experiment } from '../experiment/experiment.ts';
export { encodeLink as linkOf } from '../experiment/link.ts';
export { conjugateKernel, neuralTangentKernel } from '../learners/kernels/arcCosine.ts';
export { hammingKernel } from '../learners/kernels/hammingKernel.ts';
export type { KernelName, LearnerName, NetworkName, RidgeName } from '../learners/learnerNames.ts';
export { KERNEL_NAMES, LEARNER_NAMES, NETWORK_NAMES, RIDGE_NAMES } from '../learners/learnerNames.ts';
export type { SeedData } from '../problem/dataset.ts';
export { drawSeedData } from '../problem/dataset.ts';
export { levelsOf } from '../problem/problems.ts';
export type { Fit } from '../training/events.ts';
export type { LogRecord } from '../training/run/records.ts';
export { experiment } from './experiment.ts';
export { type LabEvent, labRun, solveKernel } from './labRun.ts';
