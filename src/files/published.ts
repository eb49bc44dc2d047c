import * as v from 'valibot';
import type { Experiment } from '../experiment/experiment.ts';
import type { LearnerName } from '../learners/learnerNames.ts';
import type { FigurePoint } from '../training/figures/figurePoints.ts';

/** A point of a figure of the paper, read off its drawing. */
export interface PublishedPoint extends Pick<FigurePoint, 'learner' | 'width' | 'beta'> {
  readonly testError: number;
}

/** The points of Figure 2 of the paper's version 2: (a) the learners against m, (b) the ResNet's β. */
export interface Published {
  readonly learners: readonly PublishedPoint[];
  readonly betas: readonly PublishedPoint[];
}

/** How the points are named on the page. */
export const PUBLISHED_NAME = 'the paper’s Figure 2, version 2';

const POINTS = v.array(v.object({ width: v.number(), testError: v.number() }));
const LINE = { points: POINTS };
const SCHEMA = v.object({
  a: v.object({ beta: v.number(), lines: v.array(v.object({ learner: v.string(), ...LINE })) }),
  b: v.object({ lines: v.array(v.object({ beta: v.number(), ...LINE })) }),
});

/**
 * What the paper trains of a network: its hidden layers; or a kernel method, whose end is that of a ridge regression: on the last
 * layer's features, or on the linearisation in the hidden layers.
 */
const TRAINED: ReadonlyMap<string, (architecture: string) => string> = new Map([
  ['', (architecture) => `${architecture}-hidden`],
  ['(last)', (architecture) => `ridge-${architecture}-last`],
  ['(NTK)', (architecture) => `ridge-${architecture}-ntkHidden`],
]);

/** The learner that the paper calls "3resnet(last)". */
function learnerOf(name: string): LearnerName {
  const [, architecture, trained] = /^(\w+)(.*)$/.exec(name)!;
  return TRAINED.get(trained!)!(architecture!) as LearnerName;
}

/** Reads the paper's points. @throws when they are none. */
export function readPublished(document: unknown): Published {
  const { a, b } = v.parse(SCHEMA, document);
  const lineOf = (learner: LearnerName, beta: number, points: v.InferOutput<typeof POINTS>) =>
    points.map((point) => ({ learner, beta, ...point }));
  return {
    learners: a.lines.flatMap(({ learner, points }) => lineOf(learnerOf(learner), a.beta, points)),
    betas: b.lines.flatMap(({ beta, points }) => lineOf('3resnet-hidden', beta, points)),
  };
}

/** Those of the paper's points that an experiment's figure stands beside: none on another problem or at another α. */
export function publishedBeside(
  published: Published | undefined,
  { view, problem, alpha, learners }: Experiment,
): readonly PublishedPoint[] {
  if (!published || problem !== 'v2' || alpha !== 0.3) return [];
  const points = view === 'figure2' ? published.learners : published.betas;
  return points.filter(({ learner }) => learners.includes(learner));
}
