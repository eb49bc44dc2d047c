import { type GeneralKernel, generalKernel } from '../../learners/kernels/generalKernel.ts';
import {
  bandwidthsOf,
  type HammingKernel,
  hammingKernel,
  isTabulated,
} from '../../learners/kernels/hammingKernel.ts';
import type { KernelName } from '../../learners/learnerNames.ts';
import { GeneralRidgeSystem } from '../../learners/ridge/generalRidgeSystem.ts';
import { searchNearby, searchRidges } from '../../learners/ridge/ridgeGrid.ts';
import {
  generalMemoryBytes,
  type RidgeSolver,
  refuseMemory,
  solveWork,
} from '../../learners/ridge/ridgeSolver.ts';
import type { Work } from '../../learners/ridge/work.ts';
import { dimensionsOf, type SeedData, type TestSet } from '../../problem/dataset.ts';
import type { Problem } from '../../problem/problem.ts';
import { type KernelFit, KernelTrials, type SolvedKernels } from './kernelTrials.ts';
import { type RidgeEvent, reportWork } from './reportWork.ts';

/** Up to so many examples every bandwidth is tried on all of them; beyond, on a fifth first. */
const SCOUT_SAMPLES = 1000;
const SCOUT_PART = 5;

/** Ridges that are tried for one bandwidth, about. */
const EXPECTED_TRIALS = 6;
/** Ridges that are tried on all examples for the scouted bandwidth and its neighbours together, about. */
const EXPECTED_TRIALS_AROUND = 10;

/**
 * Fits one exact kernel by kernel ridge regression, ridge and bandwidth picked by test error from a grid. The
 * ridge is found by decades and then in between (ridgeGrid.ts). With more than 1,000 examples the bandwidth is first
 * picked on a fifth of them, at under a hundredth of the cost, and on all of them it is moved to a neighbour for as
 * long as that one is better.
 *
 * Yields `work` after every piece of some tens of milliseconds and the fit at the end. However it ends, it lets go of
 * its memory: `return()` cancels it.
 *
 * @throws RangeError with one sentence when N does not fit into memory, before any work.
 */
export async function* fitKernel(
  solver: RidgeSolver,
  name: KernelName,
  data: SeedData,
  problem: Problem,
): AsyncGenerator<RidgeEvent<KernelFit>, void> {
  const expected = expectedWork(name, data.train.samples, data.test.samples, problem.outputDimension);
  if (isTabulated(problem)) {
    const system = await solver.open(data);
    const kernels: SolvedKernels<HammingKernel> = {
      system,
      kernelOf: (kernel, bandwidth) => hammingKernel(kernel, bandwidth, problem.inputDimension),
      meanDiagonal: (kernel) => kernel[0]!,
    };
    yield* worked(kernels, pickBest(kernels, name, data, problem), expected);
  } else {
    const system = await openGeneral(solver, data);
    const kernels: SolvedKernels<GeneralKernel> = {
      system,
      kernelOf: generalKernel,
      meanDiagonal: (kernel, samples) => system.meanDiagonal(kernel, samples),
    };
    yield* worked(kernels, pickBest(kernels, name, data, problem), expected);
  }
}

/** Works a search out, and lets go of its memory however it ends. */
async function* worked<Kernel>(
  { system }: SolvedKernels<Kernel>,
  search: Work<KernelFit>,
  expected: number,
): AsyncGenerator<RidgeEvent<KernelFit>, void> {
  try {
    yield* reportWork(search, expected);
  } finally {
    system.dispose();
  }
}

/** More than this is refused: WebAssembly can address 4 GB, and a machine has other things to hold. */
const MOST_BYTES = 3e9;

/** The system of a seed's data whose kernels are no tables. */
async function openGeneral(solver: RidgeSolver, data: SeedData): Promise<GeneralRidgeSystem> {
  const { train, test } = data;
  const bytes = generalMemoryBytes(train.samples, test.samples);
  const refuse = (cause?: unknown) => refuseMemory(train.samples, cause, bytes);
  if (bytes > MOST_BYTES) throw refuse();
  return GeneralRidgeSystem.open(solver, data).catch((cause) => {
    throw cause instanceof RangeError ? refuse(cause) : cause;
  });
}

/** How many examples the bandwidth is picked on at first. */
function scoutSamples(samples: number): number {
  return samples <= SCOUT_SAMPLES ? samples : Math.max(SCOUT_SAMPLES, Math.floor(samples / SCOUT_PART));
}

/** Floating-point operations that a fit on N examples is expected to take. */
export function expectedWork(
  name: KernelName,
  samples: number,
  testSamples: number,
  outputDimension: number,
): number {
  const work = (part: number) => solveWork(part, testSamples, outputDimension);
  const bandwidths = bandwidthsOf(name).length;
  const scouts = scoutSamples(samples);
  if (bandwidths === 1) return EXPECTED_TRIALS * work(samples);
  const scouting = bandwidths * EXPECTED_TRIALS * work(scouts);
  return scouts === samples ? scouting : scouting + EXPECTED_TRIALS_AROUND * work(samples);
}

/** The first examples of a set. */
function firstExamples(set: TestSet, samples: number): TestSet {
  const { inputDimension, outputDimension } = dimensionsOf(set);
  const inputs = samples * inputDimension;
  const outputs = samples * outputDimension;
  return {
    samples,
    inputs: set.inputs.subarray(0, inputs),
    targets: set.targets.subarray(0, outputs),
    base: set.base.subarray(0, outputs),
    composite: set.composite.subarray(0, outputs),
  };
}

function* pickBest<Kernel>(
  solved: SolvedKernels<Kernel>,
  name: KernelName,
  data: SeedData,
  problem: Problem,
): Work<KernelFit> {
  const { samples } = data.train;
  const scouts = scoutSamples(samples);
  const trialsOn = (examples: number) => {
    const part = { ...data, train: firstExamples(data.train, examples) };
    return bandwidthsOf(name).map(
      (bandwidth) => new KernelTrials({ solved, data: part, problem, name, bandwidth }),
    );
  };
  const trials = trialsOn(samples);
  let best = 0;
  if (trials.length > 1) {
    const scouting = scouts === samples ? trials : trialsOn(scouts);
    for (const candidate of scouting) yield* candidate.follow(searchRidges(candidate.range));
    const errors = scouting.map(({ leastError }) => leastError);
    best = errors.indexOf(Math.min(...errors));
  }
  if (scouts < samples || trials.length === 1) best = yield* improve(trials, best);
  const fit = trials[best]!.best;
  if (!fit) throw new RangeError(`fitKernel: no ridge makes ${name}'s kernel matrix positive definite`);
  return fit;
}

/** Finds the best ridge of a bandwidth, then moves to a neighbouring bandwidth for as long as that is better. */
function* improve<Kernel>(trials: readonly KernelTrials<Kernel>[], from: number): Work<number> {
  const start = trials[from]!;
  const place = yield* start.follow(searchRidges(start.range));
  for (const stride of [1, -1]) {
    let best = from;
    for (let next = from + stride; next >= 0 && next < trials.length; next += stride) {
      const neighbour = trials[next]!;
      const shifted = place + neighbour.range.start - start.range.start;
      yield* neighbour.follow(searchNearby(shifted, neighbour.range));
      if (!(neighbour.leastError < trials[best]!.leastError)) break;
      best = next;
    }
    if (best !== from) return best;
  }
  return from;
}
