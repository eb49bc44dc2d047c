import type { FigurePoint } from './figurePoints.ts';

type Stand = Pick<FigurePoint, 'learner' | 'width' | 'beta'>;
const placeOf = ({ learner, width, beta }: Stand) => `${learner} ${width} ${beta}`;

/**
 * What is known of a figure: at each place the better of what was measured here and what is shipped, as a grid that holds
 * the recipes of both would have it.
 */
export function knownPoints<Point extends Stand & Pick<FigurePoint, 'median'>>(
  points: readonly Point[],
  shipped: readonly Point[],
): readonly Point[] {
  const best = new Map<string, Point>();
  for (const point of [...points, ...shipped]) {
    const rival = best.get(placeOf(point));
    if (!rival || point.median < rival.median) best.set(placeOf(point), point);
  }
  return [...best.values()];
}

/** Of what is known, that at the places of some points. */
export function atPlacesOf<Point extends Stand>(
  points: readonly Stand[],
  known: readonly Point[],
): readonly Point[] {
  const places = new Set(points.map(placeOf));
  return known.filter((point) => places.has(placeOf(point)));
}
