import { DEFAULT_EXPERIMENT } from '../../experiment/defaults/lab.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { FIELDS } from '../../experiment/fields.ts';
import { RUN_KEYS, type RunKey } from '../../experiment/keys.ts';
import { fieldText } from '../../experiment/text/fieldText.ts';
import { LEARNERS } from '../../learners/catalogue.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';
import { sampleCube } from '../../problem/cube.ts';
import { sampleBeside } from '../../problem/hard/inputLaws.ts';
import { paritySignals } from '../../problem/parityProblem.ts';
import { problemOf } from '../../problem/problems.ts';
import { openStream } from '../../random/streams.ts';
import { FUNCTIONS } from './parts/signals.ts';

/** The fields that the script carries over. Whoever adds a field that decides a run adds it to the script, too, or it is refused. */
const WRITTEN: readonly RunKey[] = [
  ...(['problem', 'rungs', 'inputs', 'alpha', 'beta', 'samples', 'width', 'learners', 'features'] as const),
  ...(['learningRate', 'weightDecay', 'init', 'scale', 'epochs', 'order', 'freeze', 'batchSize'] as const),
  ...(['seed', 'seeds', 'engine'] as const),
];
/** What the parts of the script can do, by the choices that they know. */
const LAWS: readonly string[] = ['uniform', 'constant', 'correlated', 'gaussian'];
const STARTS: readonly string[] = ['linear', 'paper'];
const TRAINED: readonly string[] = ['all', 'hidden', 'last', 'ntk'];
const FEATURES: readonly string[] = ['last', 'ntk', 'ntkHidden'];
const ARCHITECTURES: readonly string[] = ['2layer', '3layer', '3resnetU', '3resnet'];
const RANDOM: readonly string[] = ['products', 'relu'];
const FORMS: readonly string[] = ['infinite', 'polynomial', 'gaussian', 'laplace'];

/** Examples on which the script's way of drawing is held against the problem's own. */
const TRIED = 64;

const same = (left: Float32Array, right: Float32Array) =>
  left.length === right.length && left.every((value, i) => value === right[i]);

/** Whether a problem is what the script can draw: products of uniform inputs beside others of a law that it knows, or a function that it knows. */
function isDrawn({ seed, ...asked }: Experiment): boolean {
  const problem = problemOf(asked);
  const { parities, inputDimension: d, uniformInputs, sampleInputs, signals } = problem;
  if (FUNCTIONS.has(problem)) return true;
  if (!parities || !LAWS.includes(asked.inputs)) return false;
  const stream = () => openStream(seed, 'trainingData');
  const inputs =
    uniformInputs === undefined
      ? sampleCube(stream(), TRIED, d)
      : sampleBeside(stream(), TRIED, d, uniformInputs, asked.inputs);
  if (!same(sampleInputs(stream(), TRIED), inputs)) return false;
  const [ours, theirs] = [paritySignals(parities, inputs, d), signals(inputs)];
  return same(ours.base, theirs.base) && same(ours.composite, theirs.composite);
}

function isKnown(name: LearnerName): boolean {
  const record = LEARNERS[name];
  if (record.kind === 'network')
    return ARCHITECTURES.includes(record.architecture) && TRAINED.includes(record.trainable);
  if (record.kind === 'ridge')
    return ARCHITECTURES.includes(record.architecture) && FEATURES.includes(record.features);
  if (record.kind === 'features') return RANDOM.includes(record.features);
  return record.kind === 'kernel' && FORMS.includes(record.family.form);
}

/** Why an experiment cannot be written as a Python script, in a sentence; undefined where it can. */
export function whyNotPython(experiment: Experiment): string | undefined {
  const { view, problem, init } = experiment;
  const no = (what: string) => `The Python script does not know ${what} yet, so none is written.`;
  if (view !== 'lab' && view !== 'story')
    return 'A Python script is written of one run: open a point of the figure in the Lab first.';
  const field = RUN_KEYS.find(
    (key) => !WRITTEN.includes(key) && fieldText(experiment[key]) !== fieldText(DEFAULT_EXPERIMENT[key]),
  );
  if (field) return no(`the field ${FIELDS[field].link}=${fieldText(experiment[field])}`);
  if (!isDrawn(experiment)) return no(`the problem ${problem}`);
  if (!STARTS.includes(init)) return no(`the start ${init}`);
  const learner = experiment.learners.find((name) => !isKnown(name));
  return learner && no(`the learner ${learner}`);
}
