import type { Experiment } from '../../experiment/experiment.ts';
import { isKernelLearner, type LearnerName } from '../../learners/learnerNames.ts';
import { levelsOf } from '../../problem/problems.ts';
import type { RunStatus } from '../../store/lab/state.ts';
import { layoutOf } from '../../training/figures/figureLayout.ts';
import type { FigurePoint } from '../../training/figures/figurePoints.ts';
import { errorText, percentText } from '../numberText.ts';
import { COMPOSITE_FOUND } from './summary.ts';
import { levelText, listText, plural } from './wording.ts';

const betaText = (beta: number) => `β\u00a0=\u00a0${beta}`;

/** Where on the way from β = 1 to β = 0 the composite signal stops being learned, read out of the points. */
function onTransition(points: readonly FigurePoint[], { alpha }: Experiment): string {
  const falling = [...points].sort((a, b) => b.beta! - a.beta!);
  const learner = falling[0]!.learner;
  const isLearned = ({ composite }: FigurePoint) => composite !== null && composite >= COMPOSITE_FOUND;
  const learned = falling.filter(isLearned);
  const lost = falling.filter((point) => !isLearned(point));
  const [first] = learned;
  if (!first) return `${learner} has not found the composite signal at any of the ${points.length} β.`;
  const [firstLost] = lost;
  if (!firstLost) return `${learner} has the composite signal at every β.`;
  const lowest = learned[learned.length - 1]!.beta!;
  const highest = firstLost.beta!;
  if (highest < lowest) {
    const where =
      highest < alpha && lowest > alpha
        ? `, where α\u00a0=\u00a0${alpha} begins to exceed β`
        : `; β\u00a0=\u00a0α is at ${alpha}`;
    return `The composite signal stops being learned between ${betaText(lowest)} (${percentText(learned[learned.length - 1]!.composite!)} of it) and ${betaText(highest)} (${percentText(firstLost.composite ?? 0)})${where}.`;
  }
  const odd = learned.filter(({ beta }) => beta! < highest).map(({ beta }) => String(beta));
  return `${learner} has the composite signal at ${learned.length} of ${points.length} β, hit or miss: it lacks it at ${betaText(highest)} and has it at ${betaText(Number(odd[0]))}. More seeds and pairs make the picture clear.`;
}

function onEnds(points: readonly FigurePoint[], experiment: Experiment): string {
  const falling = [...points].sort((a, b) => b.beta! - a.beta!);
  const ends = [falling[0]!, ...(falling.length > 1 ? [falling[falling.length - 1]!] : [])];
  const places = ends.map(({ beta, median }) => `${errorText(median)} at ${betaText(beta!)}`);
  return `The test error is ${listText(places)}; ${levelText(experiment, 'baseOnly')}.`;
}

/** The learner with the least error at a width among some. */
function bestOf(points: readonly FigurePoint[]): FigurePoint | undefined {
  return [...points].sort((a, b) => a.median - b.median)[0];
}

function onWidths(points: readonly FigurePoint[], experiment: Experiment): string[] {
  const { baseOnly } = levelsOf(experiment);
  const ofKind = (kernel: boolean) => points.filter(({ learner }) => isKernelLearner(learner) === kernel);
  const [network, kernel] = [bestOf(ofKind(false)), bestOf(ofKind(true))];
  const placeText = ({ learner, median, width }: FigurePoint) =>
    `${learner} with ${errorText(median)} at m\u00a0=\u00a0${width}`;
  const both =
    network && kernel
      ? [`The best network is ${placeText(network)}, the best kernel method ${placeText(kernel)}.`]
      : [network ?? kernel].flatMap((best) => (best ? [`The best is ${placeText(best)}.`] : []));
  const below = [...new Set(points.filter(({ median }) => median < baseOnly).map(({ learner }) => learner))];
  const verdict =
    below.length > 0
      ? `${listText(below)} ${plural(below.length, 'is', 'are')} below ${levelText(experiment, 'baseOnly')}.`
      : `None is below ${levelText(experiment, 'baseOnly')}: none has learned the composite signal.`;
  return [...both, verdict];
}

/** Reads a figure out of its measured points, along its axis. */
export function narrateFigure(
  points: readonly FigurePoint[],
  experiment: Experiment,
  status: RunStatus,
): string[] {
  const { learners, seeds } = experiment;
  if (points.length === 0) {
    const cast = learners.length === 1 ? (learners[0] as LearnerName) : `${learners.length} learners`;
    const what = `${cast}, ${seeds} ${plural(seeds, 'seed', 'seeds')} a point`;
    return status === 'idle'
      ? [`Ready to measure ${what}. Press Run.`]
      : [`The first points are on their way: ${what}.`];
  }
  const sentences =
    layoutOf(experiment).axis === 'beta'
      ? [onTransition(points, experiment), onEnds(points, experiment)]
      : onWidths(points, experiment);
  return status === 'finished' ? sentences : ['So far:', ...sentences];
}
