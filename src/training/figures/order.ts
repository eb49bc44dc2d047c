import type { Recipe } from './cells.ts';

/**
 * Some different values from coarse to fine: the largest, the middle one, the smallest, then what lies half-way
 * between two that have been, the widest gap first: 1, 0.5, 0, 0.7, 0.2, …
 */
export function coarseToFine(values: readonly number[]): number[] {
  const falling = [...values].sort((a, b) => b - a);
  const last = falling.length - 1;
  const taken = falling.length === 0 ? [] : [...new Set([0, last >> 1, last])];
  while (taken.length < falling.length) {
    const known = [...taken].sort((a, b) => a - b);
    const gaps = known.slice(1).map((to, i) => ({ from: known[i]!, to }));
    const widest = gaps.reduce((best, gap) => (gap.to - gap.from > best.to - best.from ? gap : best));
    taken.push(Math.ceil((widest.from + widest.to) / 2));
  }
  return taken.map((index) => falling[index]!);
}

/** Where a value stands among rising ones: the index of the nearest, by ratio where both are positive. */
function nearestIndex(values: readonly number[], value: number): number {
  const distance = (other: number) =>
    value > 0 && other > 0 ? Math.abs(Math.log(value / other)) : value === other ? 0 : 1e3;
  return values.reduce((best, other, i) => (distance(other) < distance(values[best]!) ? i : best), 0);
}

const SIDES = ['lr', 'wd', 'scale'] as const satisfies readonly (keyof Recipe)[];

/**
 * The recipes of a grid, the likeliest first: by their distance on the grid from the one that is likely to be the best, or
 * from the grid's centre in what is not known of it.
 */
export function likeliestFirst(grid: readonly Recipe[], likely: Partial<Recipe> = {}): Recipe[] {
  const sides = SIDES.map((side) => {
    const values = [...new Set(grid.map((recipe) => recipe[side]))].sort((a, b) => a - b);
    const known = likely[side];
    const centre = known === undefined ? (values.length - 1) / 2 : nearestIndex(values, known);
    return { side, values, centre };
  });
  const distance = (recipe: Recipe) =>
    sides.reduce((sum, { side, values, centre }) => sum + Math.abs(values.indexOf(recipe[side]) - centre), 0);
  return [...grid].sort((a, b) => distance(a) - distance(b));
}
