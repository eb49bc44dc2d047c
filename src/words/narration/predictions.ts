import type { Experiment } from '../../experiment/experiment.ts';
import { type KernelName, kernelsOf } from '../../learners/learnerNames.ts';
import { problemOf } from '../../problem/problems.ts';
import { COMPOSITE_FOUND } from '../../store/lab/signalCourse.ts';
import { isPredictable, KernelTheory } from '../../theory/learningCurve.ts';
import { MOST_PREDICTED } from '../../theory/predictedPoints.ts';
import { roughly } from '../countText.ts';
import { numberWord } from '../numberText.ts';
import { listText } from './wording.ts';

/** When a kernel would find the composite signal, by kernel and target: it is asked at every point of a sweep. */
const known = new Map<string, number | null>();

function foundAt(kernel: KernelName, experiment: Experiment): number | null {
  const { problem, rungs, alpha, beta } = experiment;
  const key = [kernel, problem, rungs, alpha, beta].join();
  const found = known.has(key)
    ? known.get(key)!
    : new KernelTheory(kernel, problemOf(experiment), experiment).finds(COMPOSITE_FOUND, MOST_PREDICTED);
  known.set(key, found);
  return found;
}

/** With how many examples theory has the exact kernels of a sweep find the composite signal. */
export function tellPredictions(experiment: Experiment): string[] {
  const { theory, learners, alpha } = experiment;
  const kernels = kernelsOf(learners);
  const problem = problemOf(experiment);
  if (!theory || alpha === 0 || kernels.length === 0) return [];
  if (!isPredictable(problem))
    return [
      'Of this problem theory predicts nothing here: it is worked out for orthogonal products of up to 32 inputs, all of them uniform on the cube.',
    ];
  const found = kernels.map((kernel) => ({ kernel, samples: foundAt(kernel, experiment) }));
  const some = found
    .flatMap(({ kernel, samples }) => (samples === null ? [] : [{ kernel, samples }]))
    .sort((a, b) => a.samples - b.samples)
    .map(({ kernel, samples }) => `${kernel} from N = ${roughly(samples)} on`);
  const never = found.filter(({ samples }) => samples === null).map(({ kernel }) => kernel);
  return [
    ...(some.length > 0
      ? [`Theory, without training: half of the composite signal is learned by ${listText(some)}.`]
      : []),
    ...(never.length > 0
      ? [
          `Theory has ${listText(never)} learn none of it with up to a billion examples: ${never.length === 1 ? 'it holds' : 'they hold'} next to nothing of products of ${numberWord(problem.degrees.oneShot)}.`,
        ]
      : []),
  ];
}
