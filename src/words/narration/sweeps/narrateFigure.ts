import type { Experiment } from '../../../experiment/experiment.ts';
import { isKernelLearner, type LearnerName } from '../../../learners/learnerNames.ts';
import { levelsOf } from '../../../problem/problems.ts';
import { COMPOSITE_FOUND } from '../../../store/lab/signalCourse.ts';
import type { RunStatus } from '../../../store/lab/state.ts';
import { layoutOf } from '../../../training/figures/figureLayout.ts';
import type { FigurePoint } from '../../../training/figures/figurePoints.ts';
import { errorText, percentText } from '../../numberText.ts';
import { levelText, listText, plural } from '../wording.ts';
import { isThePapers, outcomes, placesText, spanText } from './claims.ts';

const betaText = (betas: readonly number[]) => `β\u00a0=\u00a0${listText(betas.map(String))}`;

/** Where along β the composite signal is learned, as far as it was measured. */
function onBetas(points: readonly FigurePoint[]): string {
  const falling = [...points].sort((a, b) => b.beta - a.beta);
  const { learner } = falling[0]!;
  const isLearned = ({ composite }: FigurePoint) => composite !== null && composite >= COMPOSITE_FOUND;
  const [learned, lost] = [falling.filter(isLearned), falling.filter((point) => !isLearned(point))];
  const [highestLost, lowest] = [lost[0], learned[learned.length - 1]];
  if (!lowest)
    return `${learner} has not found the composite signal at ${betaText(falling.map(({ beta }) => beta))}.`;
  if (!highestLost)
    return `${learner} has the composite signal at ${betaText(learned.map(({ beta }) => beta))}.`;
  const both = `${learner} has the composite signal at ${betaText(learned.map(({ beta }) => beta))} and lacks it at ${betaText(lost.map(({ beta }) => beta))}`;
  if (highestLost.beta > lowest.beta) return `${both}.`;
  const [has, lacks] = [lowest, highestLost].map(({ composite }) => percentText(composite ?? 0));
  return `${both}: ${has} of it at ${betaText([lowest.beta])}, ${lacks} at ${betaText([highestLost.beta])}. Between these two nothing was measured.`;
}

/** How each β of Figure 3 fares over the widths. */
function onLines(points: readonly FigurePoint[], experiment: Experiment): string {
  const where = layoutOf(experiment).axis === 'width' ? ' over the widths measured' : '';
  const betas = [...new Set(points.map(({ beta }) => beta))].sort((a, b) => b - a);
  const lines = betas.map((beta) => {
    const medians = points.filter((point) => point.beta === beta).map(({ median }) => median);
    return { beta, span: spanText(medians) };
  });
  const ends = lines.map(({ beta, span }) => `${span} at ${betaText([beta])}`);
  return `Test errors${where}: ${listText(ends)}; ${levelText(experiment, 'baseOnly')}.`;
}

/** The learner with the least error at a width among some. */
function bestOf(points: readonly FigurePoint[]): FigurePoint | undefined {
  return [...points].sort((a, b) => a.median - b.median)[0];
}

function onLearners(points: readonly FigurePoint[], experiment: Experiment): string[] {
  const { baseOnly } = levelsOf(experiment);
  const ofKind = (kernel: boolean) => points.filter(({ learner }) => isKernelLearner(learner) === kernel);
  const [network, kernel] = [bestOf(ofKind(false)), bestOf(ofKind(true))];
  const placeText = (point: FigurePoint) =>
    `${placesText([point], experiment)} with ${errorText(point.median)}`;
  const both =
    network && kernel
      ? [`The best network is ${placeText(network)}, the best kernel method ${placeText(kernel)}.`]
      : [network ?? kernel].flatMap((best) => (best ? [`The best is ${placeText(best)}.`] : []));
  const below = [...new Set(points.filter(({ median }) => median < baseOnly).map(({ learner }) => learner))];
  const verdict =
    below.length > 0
      ? `${listText(below)} ${plural(below.length, 'comes', 'come')} below ${levelText(experiment, 'baseOnly')}.`
      : `None is below ${levelText(experiment, 'baseOnly')}.`;
  return [...both, verdict];
}

/** Points whose seeds end on both sides of kα²: there it is a matter of luck. */
function onLuck(points: readonly FigurePoint[], experiment: Experiment): string[] {
  const { baseOnly } = levelsOf(experiment);
  const split = points.filter(({ min, max }) => min < baseOnly && max > baseOnly);
  if (split.length === 0) return [];
  return [`Hit or miss, seeds on both sides of kα²: ${placesText(split, experiment)}.`];
}

/** Where what was measured is not what the paper says. */
function notReproduced(points: readonly FigurePoint[], experiment: Experiment): string[] {
  if (!isThePapers(experiment)) return [];
  return outcomes(points, experiment).flatMap(({ claim, holds, measured }) =>
    holds === false ? [`Not reproduced: that ${claim}. ${measured}.`] : [],
  );
}

/**
 * Reads a figure out of its measured points: what was measured, and no more.
 *
 * @param known the best that is known at the places of the points: nothing is called not reproduced that has been.
 */
export function narrateFigure(
  points: readonly FigurePoint[],
  experiment: Experiment,
  status: RunStatus,
  known: readonly FigurePoint[] = points,
): string[] {
  const { learners, seeds } = experiment;
  if (points.length === 0) {
    const cast = learners.length === 1 ? (learners[0] as LearnerName) : `${learners.length} learners`;
    const what = `${cast}, ${seeds} ${plural(seeds, 'seed', 'seeds')} a point`;
    return status === 'idle'
      ? [`Ready to measure ${what}. Press Run.`]
      : [`The first points are on their way: ${what}.`];
  }
  const { axis, lines } = layoutOf(experiment);
  const news =
    axis === 'beta'
      ? [onBetas(points), onLines(points, experiment)]
      : lines === 'beta'
        ? [onLines(points, experiment)]
        : onLearners(points, experiment);
  const sentences = [...news, ...onLuck(points, experiment)];
  if (status === 'finished') return [...notReproduced(known, experiment), ...sentences];
  const [first, ...others] = sentences;
  return [`So far: ${first}`, ...others];
}
