import type { Plot } from '../../frame/PlotLayer.tsx';
import type { FloorLine } from '../../series/floorLines.ts';

/** px at a desk's size of letters, as are the others: labels nearer to each other than this touch. */
const LABEL_GAP = 16;
/** A label nearer than this to a line is struck through by it. */
const CLEAR_OF_LINE = 8;
/** Labels hang below their lines: the curves that matter settle above them. */
const BELOW_LINE = 11;
/** The highest level's stands on its line: kernel methods crowd below it. */
const ABOVE_LINE = 9;

/** The level that a chart is about comes first, then the ones around it. */
const ORDER: readonly FloorLine['levels'][number][] = ['baseOnly', 'zeroPredictor', 'theorem1'];
const importance = ({ levels }: FloorLine) => Math.min(...levels.map((level) => ORDER.indexOf(level)));

/** The end of a level's line at which its name stands. */
type Side = 'right' | 'left';
const SIDES: readonly Side[] = ['right', 'left'];

/** Where the name of a level stands. */
export interface FloorPlace {
  /** px, its middle. */
  readonly y: number;
  readonly side: Side;
}

/**
 * Places the names of the levels so that no name lies on a level or on another name, and as few curves as can be run
 * through it. Of two levels closer than the height of a name the less important has none: squeezed in, it would lie on
 * the curves that settle there.
 *
 * @param floors highest first.
 * @param grown a length for letters of a desk's size, at the chart's size of letters.
 * @param hits how many curves and points a name would lie on at a place.
 * @returns places in the order of `floors`; undefined for a name that is left out.
 */
export function floorPlaces(
  floors: readonly FloorLine[],
  plot: Pick<Plot, 'top' | 'bottom' | 'yOf'>,
  grown: (px: number) => number,
  hits: (floor: FloorLine, place: FloorPlace) => number = () => 0,
): (FloorPlace | undefined)[] {
  const lines = floors.map(({ value }) => plot.yOf(value));
  const places: (FloorPlace | undefined)[] = floors.map(() => undefined);
  const order = floors.map((_, i) => i).sort((a, b) => importance(floors[a]!) - importance(floors[b]!));
  for (const i of order) {
    const below = lines[i]! + grown(BELOW_LINE);
    const above = lines[i]! - grown(ABOVE_LINE);
    const crowded = lines.some(
      (line, j) => places[j] !== undefined && Math.abs(line - lines[i]!) < grown(LABEL_GAP),
    );
    if (crowded) continue;
    const heights = (i === 0 ? [above, below] : [below, above]).filter(
      (y) =>
        y >= plot.top + grown(CLEAR_OF_LINE) &&
        y <= plot.bottom - grown(CLEAR_OF_LINE) &&
        lines.every((line) => Math.abs(line - y) >= grown(CLEAR_OF_LINE)) &&
        places.every((other) => other === undefined || Math.abs(other.y - y) >= grown(LABEL_GAP)),
    );
    let least = Number.POSITIVE_INFINITY;
    for (const side of SIDES)
      for (const y of heights) {
        const count = hits(floors[i]!, { y, side });
        if (count >= least) continue;
        least = count;
        places[i] = { y, side };
      }
  }
  return places;
}
