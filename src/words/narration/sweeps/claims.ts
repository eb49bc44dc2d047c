import { defaultExperiment } from '../../../experiment/defaults/defaults.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import { isKernelLearner, isTheResNet } from '../../../learners/learnerNames.ts';
import { levelsOf } from '../../../problem/problems.ts';
import type { FigurePoint } from '../../../training/figures/figurePoints.ts';
import { errorText } from '../../numberText.ts';
import { levelText, listText } from '../wording.ts';

/** What is said of one side of a figure, and what was measured of it. */
export interface Outcome {
  /** The paper's claim, in a clause. */
  readonly claim: string;
  /** What the points that it is about show; undefined where none is measured. */
  readonly measured?: string;
  /** Whether each of those points is on the side of kα² that the claim names. */
  readonly holds?: boolean;
}

interface Claim {
  readonly claim: string;
  readonly isAbout: (point: FigurePoint) => boolean;
  /** On which side of kα² the claim has its points. */
  readonly side: 'below' | 'above';
}

/** What the paper claims of a figure, as far as it speaks of single points. */
function claimsOf({ view, problem, alpha }: Experiment): readonly Claim[] {
  // Version 2 says that α/β ≤ 1 can be tolerated; of version 3 only the strict side is known to us.
  const least = problem === 'v2' ? '≤' : '<';
  if (view === 'figure2')
    return [
      {
        claim: 'the ResNet learns the composite signal',
        isAbout: ({ learner }) => isTheResNet(learner) && !isKernelLearner(learner),
        side: 'below',
      },
      {
        claim: 'kernel methods do not',
        isAbout: ({ learner }) => isKernelLearner(learner),
        side: 'above',
      },
    ];
  return [
    {
      claim: `while α ${least} β the ResNet learns the composite signal`,
      isAbout: ({ beta }) => beta > alpha || (beta === alpha && problem === 'v2'),
      side: 'below',
    },
    {
      claim: 'once α > β that is practically impossible',
      isAbout: ({ beta }) => beta < alpha,
      side: 'above',
    },
  ];
}

/** "0.03", "0.03 to 0.31". */
export function spanText(errors: readonly number[]): string {
  const [least, most] = [Math.min(...errors), Math.max(...errors)].map(errorText) as [string, string];
  return least === most ? least : `${least} to ${most}`;
}

const widthText = (width: number | null) => (width === null ? '∞' : width.toLocaleString('en'));

/** Points by what makes their lines: "β = 0.5 at m = 100 and 200", "3layer-all at m = 100". */
export function placesText(points: readonly FigurePoint[], { view, axis }: Experiment): string {
  if (view === 'figure3' && axis === 'beta')
    return `β\u00a0=\u00a0${listText(points.map(({ beta }) => String(beta)))}`;
  const nameOf = ({ learner, beta }: FigurePoint) => (view === 'figure2' ? learner : `β\u00a0=\u00a0${beta}`);
  const names = [...new Set(points.map(nameOf))];
  return listText(
    names.map((name) => {
      const widths = points.filter((point) => nameOf(point) === name).map(({ width }) => widthText(width));
      return `${name} at m\u00a0=\u00a0${listText(widths)}`;
    }),
  );
}

function outcomeOf(
  { claim, isAbout, side }: Claim,
  points: readonly FigurePoint[],
  experiment: Experiment,
): Outcome {
  const concerned = points.filter(isAbout);
  if (concerned.length === 0) return { claim };
  const { baseOnly } = levelsOf(experiment);
  const level = levelText(experiment, 'baseOnly');
  const isBelow = ({ median }: FigurePoint) => median < baseOnly;
  const odd = concerned.filter((point) => isBelow(point) !== (side === 'below'));
  const span = spanText(concerned.map(({ median }) => median));
  if (odd.length === 0) {
    const count =
      concerned.length === 1 ? 'the one point measured is' : `all ${concerned.length} points measured are`;
    return { claim, holds: true, measured: `${count} ${side} ${level}: ${span}` };
  }
  const other = side === 'below' ? 'not below' : 'below';
  const errors = spanText(odd.map(({ median }) => median));
  return { claim, holds: false, measured: `${placesText(odd, experiment)}: ${other} ${level} (${errors})` };
}

/** The paper's claims, and what was measured of each. */
export function outcomes(points: readonly FigurePoint[], experiment: Experiment): readonly Outcome[] {
  if (levelsOf(experiment).baseOnly === 0) return [];
  return claimsOf(experiment).map((claim) => outcomeOf(claim, points, experiment));
}

/** Whether an experiment has the numbers of the paper: on others its claims are not put to the test. */
export function isThePapers(experiment: Experiment): boolean {
  const { problem, alpha, samples, epochs, batchSize } = experiment;
  const papers = defaultExperiment(experiment.view, experiment);
  return (
    (problem === 'v3' || problem === 'v2') &&
    alpha === papers.alpha &&
    samples === papers.samples &&
    epochs === papers.epochs &&
    batchSize === papers.batchSize
  );
}
