import { type Figure, isFigure, type Panel } from '../experiment/choices.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { decodeLink } from '../experiment/link.ts';
import type { Asked } from '../problem/problems.ts';
import type { Recipe } from '../training/figures/cells.ts';
import type { FigureFile } from '../training/figures/figureFile.ts';
import { isMap, type Place } from '../training/figures/figureLayout.ts';
import type { FigurePoint } from '../training/figures/figurePoints.ts';
import { readFigureFile } from '../training/figures/readFigureFile.ts';
import { type Published, readPublished } from './published.ts';

export type ReferenceName = `${Figure}-${Panel | 'v2'}` | `figure3-${Panel}-scale` | 'samples';

/** What comes with the page, measured by its own command line. */
export const SHIPPED: readonly ReferenceName[] = [
  'figure2-a',
  'figure2-b',
  'figure2-v2',
  'figure3-a',
  'figure3-b',
  'figure3-a-scale',
  'figure3-b-scale',
  'figure3-v2',
  'samples',
];
const PUBLISHED = 'paper-figure2-v2';

/** Where a reference belongs. */
type Shown = Pick<Experiment, 'view' | 'panel' | 'problem'> & Partial<Pick<Experiment, 'axis'>>;

/** The name of the reference of an experiment's view; undefined where none is shipped. */
export function referenceName({ view, panel, problem, axis }: Shown): ReferenceName | undefined {
  if (view === 'samples') return view;
  if (axis !== undefined && isMap({ view, axis }))
    return problem === 'v2' ? undefined : `figure3-${panel}-scale`;
  if (!isFigure(view)) return undefined;
  if (problem !== 'v2') return `${view}-${panel}`;
  return panel === 'b' ? `${view}-v2` : undefined;
}

/** What is drawn before anything is measured. */
export interface References {
  /** The shipped reference of an experiment's view; undefined where there is none, or where it cannot be read. */
  readonly measured: (shown: Shown) => FigureFile | undefined;
  /** The paper's own points, where they can be read. */
  readonly published?: Published;
}

/** The parts of a thing that can be had. */
async function attempt<Part>(make: () => Promise<Part>): Promise<Part | undefined> {
  try {
    return await make();
  } catch {
    return undefined;
  }
}

/**
 * Loads what is shipped: a few KB from the page's own host.
 *
 * @param read gives a file's text; a file that cannot be had is left out.
 */
export async function loadReferences(
  read: (name: string) => Promise<string>,
  names: readonly ReferenceName[] = SHIPPED,
): Promise<References> {
  const files = new Map<string, FigureFile>();
  const load = (name: string) =>
    attempt(async () => {
      const parsed = readFigureFile(JSON.parse(await read(name)));
      if (parsed.success) files.set(name, parsed.output);
    });
  const [published] = await Promise.all([
    attempt(async () => readPublished(JSON.parse(await read(PUBLISHED)))),
    ...names.map(load),
  ]);
  return {
    measured: (shown) => files.get(referenceName(shown) ?? ''),
    ...(published && { published }),
  };
}

/** How a reference's target is another one than is asked for: "at another α"; undefined where it is the same. */
export function otherTarget(
  reference: FigureFile,
  { problem, rungs, inputs, alpha }: Pick<Experiment, keyof Asked | 'alpha'>,
): string | undefined {
  const measured = decodeLink(reference.link).experiment;
  if (measured.problem !== problem || measured.rungs !== rungs || measured.inputs !== inputs)
    return 'on another problem';
  return measured.alpha === alpha ? undefined : 'at another α';
}

/** The points that are shipped of an experiment's own target, N and epochs; none where its reference is of others. */
export function shippedPoints(references: References, experiment: Experiment): readonly FigurePoint[] {
  const reference = references.measured(experiment);
  const { samples, epochs } = experiment;
  const isSame =
    reference &&
    otherTarget(reference, experiment) === undefined &&
    reference.n === samples &&
    reference.epochs === epochs;
  return isSame ? reference.points : [];
}

/** The recipe that was the best at a place of a reference. */
export function likelyRecipe(
  reference: FigureFile | undefined,
  place: Place,
  { width, beta }: Pick<Experiment, 'width' | 'beta'>,
): Recipe | undefined {
  const at = { width, beta, ...place };
  const point = reference?.points.find(
    (one) =>
      one.learner === at.learner &&
      one.beta === at.beta &&
      one.width === at.width &&
      (at.scale === undefined || one.scale === at.scale),
  );
  if (!point || point.lr === null || point.wd === null || point.scale === null) return undefined;
  return { lr: point.lr, wd: point.wd, scale: point.scale };
}
