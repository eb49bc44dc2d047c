import { MOMENTUM } from '../../engines/engine.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { architectureOf } from '../../learners/architectures.ts';
import { LEARNERS } from '../../learners/catalogue.ts';
import {
  type Architecture,
  isOnRandomFeatures,
  type KernelName,
  kernelsOf,
  type LearnerName,
  networksOf,
  parseLearner,
} from '../../learners/learnerNames.ts';
import { tensorsOf } from '../../learners/network.ts';
import { TEST_SAMPLES } from '../../problem/dataset.ts';
import type { Parities } from '../../problem/problem.ts';
import { problemOf } from '../../problem/problems.ts';
import { experimentSeeds } from '../../training/jobs.ts';
import { phasesOf } from '../../training/phases.ts';
import { learningRateFactor } from '../../training/run/recipe.ts';
import { literal, type PythonValue, pairKey, tall, wide } from './literal.ts';
import type { PageRun } from './pageRun.ts';
import type { Section } from './section.ts';

/** Digits of an embedded error of a network: beyond them its float32 says nothing. */
const DIGITS = 9;

/** The architecture that a learner is made of, or its limit. */
function architectureIn(name: LearnerName): Architecture | undefined {
  const record = LEARNERS[name];
  if (record.kind === 'features') return undefined;
  if (record.kind !== 'kernel') return record.architecture;
  return record.family.form === 'infinite' ? record.family.architecture : undefined;
}

function architectures(learners: readonly LearnerName[]): [string, PythonValue][] {
  const names = new Set(learners.flatMap((name) => architectureIn(name) ?? []));
  return [...names].map((name) => {
    const { second, skip } = architectureOf(name);
    return [name, [second, skip]];
  });
}

function kernelForm(name: KernelName): PythonValue {
  const { family } = LEARNERS[name];
  if (family.form === 'infinite') return [family.form, family.limit, family.architecture];
  return family.form === 'polynomial' ? [family.form, family.degree] : [family.form];
}

/** What F and G multiply. */
function parityLines({ base, composite, unasked = [] }: Parities): string[] {
  return [
    '# The inputs that each output of F multiplies; the sign of each output of G, and the outputs of F that it multiplies.',
    `INPUTS_OF_F = ${wide(base)}`,
    `FACTORS_OF_G = ${wide(composite.map(({ sign, factors }) => [sign, factors]))}`,
    `NOT_ASKED = ${literal(unasked)}  # outputs of F that the label leaves out`,
  ];
}

/** What there is to learn. */
function problemLines(experiment: Experiment): string[] {
  const problem = problemOf(experiment);
  const { inputDimension, outputDimension, uniformInputs = inputDimension, parities, products } = problem;
  // Where there are no products, all inputs are normal.
  const [uniform, law] = parities ? [uniformInputs, experiment.inputs] : [0, 'gaussian'];
  const measuredOnes = problem.projectsOnTestSet ? null : [products.base, products.composite, products.both];
  return [
    `D, K = ${inputDimension}, ${outputDimension}  # inputs and outputs`,
    `UNIFORM_INPUTS, INPUT_LAW = ${uniform}, ${literal(law)}`,
    ...(parities ? parityLines(parities) : []),
    `SIGNAL_PRODUCTS = ${literal(measuredOnes)}  # E F_i^2, E G_i^2, E F_i G_i; None: as on the test set`,
    `ALPHA, BETA = ${experiment.alpha}, ${experiment.beta}`,
    `N, TEST_SAMPLES = ${experiment.samples}, ${TEST_SAMPLES}`,
  ];
}

/** How networks train. */
function recipeLines(experiment: Experiment): string[] {
  const { learningRate, weightDecay, batchSize, samples, epochs } = experiment;
  const networks = networksOf(experiment.learners);
  if (networks.length === 0) return [];
  const phases = networks.map((name): [string, PythonValue] => [
    name,
    phasesOf(parseLearner(name), experiment).map(({ from, to, frozen, withoutBlock2, schedule }) => ({
      from,
      to,
      frozen: tensorsOf(frozen),
      without_block2: withoutBlock2,
      schedule: [schedule.from, schedule.to],
    })),
  ]);
  return [
    `LEARNING_RATE, MOMENTUM, WEIGHT_DECAY = ${learningRate}, ${MOMENTUM}, ${weightDecay}`,
    `RATE_FALLS_TO = ${learningRateFactor(epochs, epochs)}  # of it, for the second half of a schedule`,
    `BATCH, EPOCHS = ${Math.min(batchSize, samples)}, ${epochs}`,
    'DTYPE = torch.float32  # as the page; torch.float64 shows how much of a difference is rounding',
    '# Epochs from ... to: which tensors rest, whether block 2 is left out, the epochs that one schedule spans.',
    `PHASES = ${tall(phases)}`,
  ];
}

/** Everything that fixes a run. */
export function constants({ experiment }: PageRun): Section {
  const { learners, width, init, scale } = experiment;
  const kernels = kernelsOf(learners);
  const isStarted = (name: LearnerName) => ['network', 'ridge'].includes(LEARNERS[name].kind);
  const code = [
    `LEARNERS = ${wide(learners)}`,
    `SEEDS = ${literal(experimentSeeds(experiment))}`,
    ...problemLines(experiment),
    '# What the second layer reads the first through, and whether the output sees both.',
    `ARCHITECTURES = ${tall(architectures(learners))}`,
    ...(learners.some(isStarted) ? [`WIDTH, START, SCALE = ${width}, ${literal(init)}, ${scale}`] : []),
    ...(learners.some(isOnRandomFeatures) ? [`FEATURES = ${experiment.features}`] : []),
    ...recipeLines(experiment),
    ...(kernels.length > 0 ? [`KERNELS = ${tall(kernels.map((name) => [name, kernelForm(name)]))}`] : []),
  ];
  return { title: 'The recipe', words: 'All that fixes the run.', code: code.join('\n') };
}

/** What the page measured. */
export function measured({ logs, fits, diverged }: PageRun): Section {
  const curves = new Map<string, Record<string, number>>();
  for (const { learner, seed, epoch, testError } of logs) {
    const key = pairKey(learner, seed);
    curves.set(key, { ...curves.get(key), [epoch]: Number(testError.toPrecision(DIGITS)) });
  }
  const solved = fits.map(({ learner, seed, ridge, bandwidth, testError }): [string, PythonValue] => [
    pairKey(learner, seed),
    { ridge, bandwidth, test_error: testError },
  ]);
  const ended = diverged.map(({ learner, seed, epoch }): [string, PythonValue] => [
    pairKey(learner, seed),
    `in epoch ${epoch}`,
  ]);
  return {
    title: 'What the page measured',
    words:
      'Test errors by learner, seed and epoch; of what is solved the ridge and the bandwidth that were picked, too.',
    code: `PAGE = ${tall([...curves])}\nFITS = ${tall(solved)}\nDIVERGED = ${tall(ended)}`,
  };
}
