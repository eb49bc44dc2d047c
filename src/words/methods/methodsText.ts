import { MOMENTUM } from '../../engines/engine.ts';
import { DEFAULT_EXPERIMENT } from '../../experiment/defaults/lab.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { counts, type FieldKey } from '../../experiment/fields.ts';
import { keysOf } from '../../experiment/keys.ts';
import { settingInWords } from '../../experiment/pinDifference.ts';
import { fieldText } from '../../experiment/text/fieldText.ts';
import { LEARNERS } from '../../learners/catalogue.ts';
import { fittedOf, isOnRandomFeatures, type LearnerName, networksOf } from '../../learners/learnerNames.ts';
import { STARTS } from '../../learners/starts.ts';
import { TEST_SAMPLES } from '../../problem/dataset.ts';
import { problemOf } from '../../problem/problems.ts';
import { rateFallsAt } from '../../training/run/recipe.ts';
import type { MadeBy } from '../../training/wholeRecipe.ts';

/** Fields that a sentence below speaks of. What else is not at its default is said in a sentence of its own. */
const TOLD: readonly FieldKey[] = [
  ...([
    'problem',
    'rungs',
    'inputs',
    'alpha',
    'beta',
    'betas',
    'samples',
    'width',
    'widths',
    'widestFree',
  ] as const),
  ...(['learners', 'learningRate', 'weightDecay', 'learningRates', 'weightDecays', 'init', 'scale'] as const),
  ...(['scales', 'epochs', 'order', 'freeze', 'features', 'batchSize', 'seed', 'seeds', 'engine'] as const),
];

/** Whether a learner begins with a network's start. */
const isStarted = (name: LearnerName) => ['network', 'ridge'].includes(LEARNERS[name].kind);

const numbers = (values: readonly number[]) => values.join(', ');
const whole = (value: number) => value.toLocaleString('en');

/** A formula of the page in plain letters: "x_{2i−1}" as "x_(2i−1)". */
const plain = (formula: string) =>
  formula.replaceAll('{', '(').replaceAll('}', ')').replaceAll('~', ' ').replaceAll('"', '');

function target(experiment: Experiment): string {
  const { problem, alpha, beta, betas } = experiment;
  const { words, inputDimension, outputDimension } = problemOf(experiment);
  const strengths = counts('beta', experiment) ? `β = ${beta}` : `β in {${numbers(betas)}}`;
  const formulas = [...words.baseFormula, ...words.compositeFormula].map(plain).join('; ');
  return `The target is H(x) = β F(x) + α G(F(x)) with α = ${alpha} and ${strengths}, on d = ${inputDimension} inputs with k = ${outputDimension} outputs (${formulas}; problem ${problem}). ${words.inputs}`;
}

function data(experiment: Experiment): string {
  const { samples, view } = experiment;
  const trained = view === 'samples' ? `up to N = ${whole(samples)}` : `N = ${whole(samples)}`;
  return `Learners were trained on ${trained} examples; the test error is the mean of ‖out − H‖² on ${whole(TEST_SAMPLES)} fresh ones.`;
}

function cast(experiment: Experiment): string {
  const { learners, width, widths } = experiment;
  const names = learners.map((name) => `${LEARNERS[name].label} (${name})`).join('; ');
  const sizes = counts('widths', experiment) ? `m in {${numbers(widths)}}` : `m = ${width}`;
  const wide = learners.some(isStarted) ? ` Hidden layers had ${sizes} ReLU neurons.` : '';
  const random = learners.some(isOnRandomFeatures)
    ? ` There were D = ${whole(experiment.features)} random features.`
    : '';
  return `The learners: ${names}.${wide}${random}`;
}

function start(experiment: Experiment): string[] {
  const { learners, init, scale, scales } = experiment;
  if (!learners.some(isStarted)) return [];
  const factor = counts('scale', experiment)
    ? scale === 1
      ? ''
      : `, times ${scale}`
    : `, times one of {${numbers(scales)}}`;
  return [
    `Weights and biases were drawn from ${STARTS[init].law}${factor}, with f = d for the first layer and f = m for all others.`,
  ];
}

function blocks({ order, freeze, epochs }: Experiment): string[] {
  const orders = {
    together: [],
    'inner-first': [
      'Of a ResNet block 1 was trained alone for the first half of the epochs, and block 2 with block 1 frozen for the second.',
    ],
    'outer-first': [
      'Of a ResNet block 2 was trained first, block 1 being frozen at its start, and block 1 with block 2 frozen for the second half of the epochs.',
    ],
  }[order];
  const frozen = freeze > 0 && freeze < epochs;
  return [...orders, ...(frozen ? [`W and b1 of a ResNet were frozen from epoch ${freeze} on.`] : [])];
}

function training(experiment: Experiment): string[] {
  const { learners, batchSize, samples, epochs, order, view } = experiment;
  if (networksOf(learners).length === 0) return [];
  const falls =
    order === 'together'
      ? `from epoch ${rateFallsAt(epochs)} on`
      : 'for the second half of either block’s epochs';
  const isSwept = view === 'figure2' || view === 'figure3';
  const rates = isSwept
    ? `a learning rate of {${numbers(experiment.learningRates)}} and weight decay of {${numbers(experiment.weightDecays)}}`
    : `learning rate ${experiment.learningRate} and weight decay ${experiment.weightDecay}`;
  const choice = isSwept
    ? ' For each point the learning rate, weight decay and scale of the start with the least median test error over the seeds count.'
    : '';
  return [
    `Networks were trained by SGD on half the mean squared error for ${epochs} epochs, with momentum ${MOMENTUM}, batches of ${Math.min(batchSize, samples)}, ${rates} (on all that is trained, biases too); the learning rate was divided by 10 ${falls}.${choice}`,
    ...blocks(experiment),
  ];
}

function solving({ learners }: Experiment): string[] {
  if (fittedOf(learners).length === 0) return [];
  return [
    'Exact kernels and ridge regressions were solved in float64 by Cholesky’s factorisation, ridge and bandwidth picked by test error from a grid (ridges {1, 2, 5}·10^j), in their favour.',
  ];
}

function remainder(experiment: Experiment): string[] {
  const keys: FieldKey[] = keysOf('problem', 'data', 'recipe', 'sweep');
  const others = keys.filter(
    (key) =>
      !TOLD.includes(key) &&
      counts(key, experiment) &&
      fieldText(experiment[key]) !== fieldText(DEFAULT_EXPERIMENT[key]),
  );
  return others.length > 0
    ? [`Beyond that: ${others.map((key) => settingInWords(key, experiment)).join(', ')}.`]
    : [];
}

function draws({ seed, seeds }: Experiment): string {
  const which = seeds === 1 ? `The seed was ${seed}` : `The seeds were ${seed} to ${seed + seeds - 1}`;
  return `${which}; a seed fixes data, start and order of batches by separate streams of xoroshiro128+.`;
}

/** A paragraph for a paper: how the numbers of an experiment came about. @param link the whole link of the experiment. */
export function methodsText(experiment: Experiment, { version, engine }: MadeBy, link: string): string {
  const by = engine ? `, engine ${engine.name}, networks in float32` : '';
  return [
    target(experiment),
    data(experiment),
    cast(experiment),
    ...start(experiment),
    ...training(experiment),
    ...solving(experiment),
    ...remainder(experiment),
    draws(experiment),
    `Computed with Beyond Kernels ${version}${by}: ${link}`,
  ].join(' ');
}
