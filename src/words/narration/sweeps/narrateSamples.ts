import type { Experiment } from '../../../experiment/experiment.ts';
import { isKernelLearner, type LearnerName } from '../../../learners/learnerNames.ts';
import { levelsOf, problemOf } from '../../../problem/problems.ts';
import { samplePoints } from '../../../store/sweep/samplePoints.ts';
import type { Measured } from '../../../store/sweep/sweepState.ts';
import { kernelReach } from '../../../theory/kernelReach.ts';
import { candidates } from '../../../theory/monomials.ts';
import { median } from '../../../training/averages.ts';
import { errorText, numberWord } from '../../numberText.ts';
import { levelText, listText } from '../wording.ts';

/** A learner's test error at one N, median over seeds. */
interface Place {
  readonly samples: number;
  readonly testError: number;
}

const sizeText = (samples: number) => `N\u00a0=\u00a0${samples.toLocaleString('en')}`;

/** Where a network falls below a level for good, as far as it has been measured. */
function onNetwork(learner: LearnerName, places: readonly Place[], experiment: Experiment): string {
  const { baseOnly } = levelsOf(experiment);
  const level = levelText(experiment, 'baseOnly');
  const last = places[places.length - 1]!;
  const below = places.findIndex((_, i) => places.slice(i).every(({ testError }) => testError < baseOnly));
  const first = places[below];
  if (!first)
    return `${learner} stays above ${level} up to ${sizeText(last.samples)}, where it stands at ${errorText(last.testError)}.`;
  const before = places[below - 1];
  if (!before) return `${learner} is below ${level} from ${sizeText(first.samples)} on.`;
  return `${learner} falls through ${level} between ${sizeText(before.samples)} (${errorText(before.testError)}) and ${sizeText(first.samples)} (${errorText(first.testError)}).`;
}

/** How the kernel that is best at the largest N so far got there. */
function onKernels(kernels: ReadonlyMap<LearnerName, readonly Place[]>, experiment: Experiment): string[] {
  const largest = Math.max(0, ...[...kernels.values()].flatMap((places) => places.map((p) => p.samples)));
  const measured = [...kernels].flatMap(([learner, places]) => {
    const index = places.findIndex(({ samples }) => samples === largest);
    return index < 0 ? [] : [{ learner, now: places[index]!, before: places[index - 1] }];
  });
  const [best] = measured.sort((a, b) => a.now.testError - b.now.testError);
  if (!best) return [];
  const { learner, now, before } = best;
  const side = now.testError >= levelsOf(experiment).baseOnly ? 'above' : 'below';
  const subject = measured.length > 1 ? `the best kernel is ${learner} with` : `${learner} stands at`;
  const gain = before ? `, after ${errorText(before.testError)} at ${sizeText(before.samples)}` : '';
  return [
    `At ${sizeText(now.samples)} ${subject} ${errorText(now.testError)}, ${side} ${levelText(experiment, 'baseOnly')}${gain}.`,
  ];
}

function onWhy(experiment: Experiment): string {
  const { samples } = experiment;
  const problem = problemOf(experiment);
  const { degrees, parities } = problem;
  if (!parities)
    return `Why: a network that has the base signal needs a function of only ${numberWord(degrees.composite)} numbers; a kernel method has to find one of ${numberWord(degrees.oneShot)} inputs in one shot.`;
  const { oneShot } = candidates(problem);
  const products = oneShot.toLocaleString('en');
  const percent = Number((100 * kernelReach(samples, oneShot)).toPrecision(2));
  return `Why: on average over all ${products} products of ${numberWord(degrees.oneShot)} inputs, no kernel method can hold more of one than N in ${products}: ${percent}\u00a0% at ${sizeText(samples)}. A network that has the base signal needs a product of only ${numberWord(degrees.composite)}.`;
}

/** Says in plain words what a sweep over N has shown so far, from its points alone. */
export function narrateSamples(state: Measured): string[] {
  const { experiment, status, units } = state.sweep;
  const { alpha, beta, learners, samples } = experiment;
  const points = samplePoints(state);
  const refusals = units.flatMap(({ key }) => state.results.get(key)?.refusal ?? []);
  const lost = units.filter(({ key }) => state.results.get(key)?.divergedAt !== undefined);
  const diverged = [...new Set(lost.map(({ learner }) => learner))];
  const trouble = [
    ...new Set(refusals),
    ...(diverged.length > 0
      ? [`${listText(diverged)} diverged at some N and is not drawn there: the learning rate is too large.`]
      : []),
  ];
  if (points.length === 0) {
    if (trouble.length > 0) return trouble;
    const cast = learners.length === 1 ? learners[0]! : `${learners.length} learners`;
    const plan = `${cast} will learn H(x) = ${beta} F(x) + ${alpha} G(F(x)) from ever more examples, up to ${sizeText(samples)}`;
    return [status === 'idle' ? `Ready: ${plan}. Press Run.` : `${plan}; the smallest N comes first.`];
  }
  const { baseOnly } = levelsOf(experiment);
  const places = new Map<LearnerName, Place[]>();
  for (const { learner, samples: size, measured } of points) {
    const known = places.get(learner) ?? [];
    known.push({ samples: size, testError: median(measured.map(({ testError }) => testError)) });
    places.set(learner, known);
  }
  if (baseOnly === 0)
    return ['At α = 0 there is no composite signal, and no level to fall through.', ...trouble];
  const networks = [...places].filter(([learner]) => !isKernelLearner(learner));
  const kernels = new Map([...places].filter(([learner]) => isKernelLearner(learner)));
  const found = networks.some(([, along]) => along[along.length - 1]!.testError < baseOnly);
  const kernelsStay = [...kernels.values()].every((along) =>
    along.every(({ testError }) => testError >= baseOnly),
  );
  return [
    ...networks.map(([learner, along]) => onNetwork(learner, along, experiment)),
    ...onKernels(kernels, experiment),
    ...trouble,
    ...(status === 'finished' && found && kernels.size > 0 && kernelsStay ? [onWhy(experiment)] : []),
  ];
}
