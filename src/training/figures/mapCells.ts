import { isFitted, type LearnerName } from '../../learners/learnerNames.ts';
import type { Unit } from '../sweep/units.ts';
import { isMap } from './figureLayout.ts';
import type { FigurePlan } from './figurePlan.ts';
import { type FigurePoint, figurePoints } from './figurePoints.ts';
import type { Results } from './standing.ts';

/** A place of a map. */
interface MapPlace {
  readonly learner: LearnerName;
  /** m. */
  readonly width: number;
  /** Of the start. */
  readonly scale: number;
  /** The query, with its question mark, that opens its run in the Lab: the one that counts, or the first that is tried. */
  readonly link: string;
}

/** A place at which no recipe has come through: of each that is known, some seed has diverged. */
export interface DivergedCell extends MapPlace {
  readonly state: 'diverged';
  readonly beta: number;
  /** The epoch in which the first of its runs did. */
  readonly epoch: number;
}

/** A cell of the map of scale × m: its point, a divergence, or nothing yet. */
export type MapCell =
  | DivergedCell
  | (MapPlace & { readonly state: 'measured'; readonly point: FigurePoint })
  | (MapPlace & { readonly state: 'open' });

/** The run of a cell that diverged first; undefined while some recipe may still come through. */
function divergedFirst(units: readonly (readonly Unit[])[], results: Results): [Unit, number] | undefined {
  const ends = units.map((seeds) =>
    seeds.flatMap((unit): [Unit, number][] => {
      const epoch = results.get(unit.key)?.divergedAt;
      return epoch === undefined ? [] : [[unit, epoch]];
    }),
  );
  if (ends.some(({ length }) => length === 0)) return undefined;
  return ends.flat().reduce((first, other) => (other[1] < first[1] ? other : first));
}

/**
 * The cells of a map, network by network, in rows of one scale, widths rising: what is solved has no start to train from. A recipe counts as diverged once one of its seeds
 * has, as everywhere in a figure (NEEDLESS_RULE).
 *
 * @throws RangeError for a figure that is no map.
 */
export function mapCells(plan: FigurePlan, results: Results): MapCell[] {
  const { experiment, cells } = plan;
  if (!isMap(experiment)) throw new RangeError('mapCells: the figure must have axis = scale');
  const points = new Map(figurePoints(plan, results).map((point) => [keyOf(point), point]));
  const ofNetworks = cells.filter(({ place }) => !isFitted(place.learner));
  return ofNetworks.map((cell) => {
    const { experiment: at, key } = cell.trials[0]!.units[0]!;
    const place = { learner: cell.place.learner, width: at.width, scale: at.scale, link: `?${key}` };
    const point = points.get(keyOf(place));
    if (point) return { ...place, state: 'measured', point, link: point.link };
    const first = divergedFirst(
      cell.trials.map(({ units }) => units),
      results,
    );
    if (!first) return { ...place, state: 'open' };
    const [unit, epoch] = first;
    return { ...place, state: 'diverged', beta: at.beta, epoch, link: `?${unit.key}` };
  });
}

const keyOf = ({
  learner,
  width,
  scale,
}: {
  learner: LearnerName;
  width: number | null;
  scale: number | null;
}) => `${learner} ${width} ${scale}`;

/** The cells at which a map's networks have diverged; none of a figure that is no map. */
export function divergedCells(plan: FigurePlan, results: Results): DivergedCell[] {
  return isMap(plan.experiment)
    ? mapCells(plan, results).filter((cell): cell is DivergedCell => cell.state === 'diverged')
    : [];
}
