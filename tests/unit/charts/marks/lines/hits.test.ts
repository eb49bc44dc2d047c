import { expect, it } from 'vitest';
import { runsThrough } from '../../../../../src/charts/marks/lines/hits.ts';

const BOX = { left: 10, right: 20, top: 10, bottom: 14 };

it('a line runs through a box where a piece of it does, and a lone point where it lies in it', () => {
  const through = (...points: readonly (readonly [number, number])[]) =>
    runsThrough(
      BOX,
      points.map(([x, y]) => ({ x, y })),
    );
  expect(through([0, 12], [30, 12])).toBe(true);
  // It falls through the box's height between its ends.
  expect(through([14, 0], [16, 40])).toBe(true);
  expect(through([0, 0], [30, 9])).toBe(false);
  // It is within the box's height only beside the box.
  expect(through([0, 12], [8, 12])).toBe(false);
  expect(through([0, 12], [9, 40], [30, 40])).toBe(false);
  expect(through([15, 12])).toBe(true);
  expect(through([5, 12])).toBe(false);
});
