import { type EngineDescription, MOMENTUM } from '../engines/engine.ts';
import type { View } from '../experiment/choices.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { counts, FIELDS, type FieldKey, rowOf } from '../experiment/fields.ts';
import { keysOf } from '../experiment/keys.ts';
import { fieldText } from '../experiment/text/fieldText.ts';
import { LEARNERS } from '../learners/catalogue.ts';
import { bandwidthsOf } from '../learners/kernels/hammingKernel.ts';
import { fittedOf, kernelsOf, networksOf } from '../learners/learnerNames.ts';
import { STARTS } from '../learners/starts.ts';
import { TEST_SAMPLES } from '../problem/dataset.ts';
import { problemOf } from '../problem/problems.ts';
import { rateFallsAt } from './run/recipe.ts';

/** One thing that fixes a run's numbers. */
export interface RecipeFact {
  /** Its name in a file: that of the link, where a field says it. */
  readonly key: string;
  /** Its name for a reader. */
  readonly label: string;
  readonly value: string;
}

/** By what a run was made. */
export interface MadeBy {
  /** The program's version. */
  readonly version: string;
  /** What did the arithmetic; left out before anything did. */
  readonly engine?: Pick<EngineDescription, 'name' | 'label'> | undefined;
}

/** How learning rate, weight decay and scale were chosen. */
const CHOICES: Readonly<Record<View, string>> = {
  story: 'rate, weight decay and scale as given, the same for all learners and seeds',
  lab: 'rate, weight decay and scale as given, the same for all learners and seeds',
  samples: 'rate, weight decay and scale as given, the same for all learners, seeds and N',
  figure2: 'of the grid, for each point, those with the least median test error over the seeds',
  figure3: 'of the grid, for each point, those with the least median test error over the seeds',
};

function fieldFacts(experiment: Experiment): RecipeFact[] {
  const keys: FieldKey[] = keysOf('problem', 'data', 'learners', 'recipe', 'sweep', 'draw');
  return keys
    .filter((key) => counts(key, experiment))
    .map((key) => {
      const { label, symbol } = rowOf(key);
      const value = fieldText(experiment[key]).replaceAll(',', ', ');
      return { key: FIELDS[key].link, label: symbol ? `${label} ${symbol}` : label, value };
    });
}

function scheduleText({ epochs, order }: Experiment): string {
  if (order !== 'together') return 'rate divided by 10 for the second half of either block’s epochs';
  return `rate divided by 10 from epoch ${rateFallsAt(epochs)} on`;
}

function trainingFacts(experiment: Experiment): RecipeFact[] {
  if (networksOf(experiment.learners).length === 0) return [];
  return [
    { key: 'loss', label: 'Loss', value: '½ · mean of ‖out − H‖² over a batch' },
    {
      key: 'optimiser',
      label: 'Optimiser',
      value: `SGD with momentum ${MOMENTUM}, weight decay on all that is trained, biases too`,
    },
    { key: 'schedule', label: 'Schedule', value: scheduleText(experiment) },
    { key: 'choice', label: 'How rates were chosen', value: CHOICES[experiment.view] },
  ];
}

function ridgeFacts({ learners }: Experiment): RecipeFact[] {
  if (fittedOf(learners).length === 0) return [];
  const bandwidths = kernelsOf(learners).flatMap((name) => {
    const some = bandwidthsOf(name).filter((each) => each !== null);
    return some.length > 0 ? [`${name} {${some.join(', ')}}`] : [];
  });
  return [
    {
      key: 'ridge',
      label: 'How the ridge was chosen',
      value: 'by test error, seed by seed, from {1, 2, 5}·10^j, in units of the mean of K’s diagonal',
    },
    ...(bandwidths.length > 0
      ? [
          {
            key: 'bandwidths',
            label: 'How bandwidths were chosen',
            value: `by test error, in units of √d: ${bandwidths.join(', ')}`,
          },
        ]
      : []),
  ];
}

/** What fixes the numbers of an experiment and is said by no field of a link. */
export function unsaidFacts(experiment: Experiment, { version, engine }: MadeBy): RecipeFact[] {
  const { learners, init } = experiment;
  const { inputDimension, outputDimension } = problemOf(experiment);
  return [
    { key: 'dimensions', label: 'Inputs d and outputs k', value: `${inputDimension} and ${outputDimension}` },
    { key: 'test', label: 'Test error', value: `mean of ‖out − H‖² on ${TEST_SAMPLES} fresh examples` },
    ...(learners.some((name) => ['network', 'ridge'].includes(LEARNERS[name].kind))
      ? [
          {
            key: 'initialisation',
            label: 'Law of the start',
            value: `${STARTS[init].law} times the scale; f is d for W and b1, m for all others`,
          },
        ]
      : []),
    ...trainingFacts(experiment),
    ...ridgeFacts(experiment),
    {
      key: 'streams',
      label: 'Random streams',
      value:
        'xoroshiro128+, seeded by MurmurHash3’s finaliser of seed and stream: 1 training data, 2 test data, 3 start, 4 order of batches',
    },
    {
      key: 'precision',
      label: 'Precision',
      value: 'float32 for networks, float64 for what is solved',
    },
    {
      key: 'engine',
      label: 'Engine',
      value: engine ? `${engine.name} (${engine.label})` : experiment.engine,
    },
    { key: 'version', label: 'Program', value: `Beyond Kernels ${version}` },
  ];
}

/**
 * Everything that fixes the numbers of an experiment, in the order of a link, and then what no field says.
 */
export function wholeRecipe(experiment: Experiment, made: MadeBy): RecipeFact[] {
  return [...fieldFacts(experiment), ...unsaidFacts(experiment, made)];
}

/** A whole recipe as one cell of a table, which has neither commas nor quotes: "problem=v3 | rungs=4 | …". */
export function recipeLine(facts: readonly RecipeFact[]): string {
  return facts.map(({ key, value }) => `${key}=${value}`.replace(/[,"\n]/g, ';')).join(' | ');
}

/** A whole recipe as a part of a JSON document. */
export function recipeObject(facts: readonly RecipeFact[]): Record<string, string> {
  return Object.fromEntries(facts.map(({ key, value }) => [key, value]));
}
