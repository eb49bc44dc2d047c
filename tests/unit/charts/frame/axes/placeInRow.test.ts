import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeInRow } from '../../../../../src/charts/frame/axes/placeInRow.ts';

const SLACK = 1e-9;

it('labels in a row lie on no other and within it, each where it would be while there is room', () => {
  const label = fc.record({
    middle: fc.double({ min: 0, max: 400, noNaN: true }),
    width: fc.double({ min: 5, max: 90, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 5 }), (unsorted) => {
      const labels = [...unsorted].sort((a, b) => a.middle - b.middle);
      const lefts = placeInRow(labels, 6, 0, 400);
      const shown = labels.flatMap((each, i) =>
        lefts[i] === undefined ? [] : [{ ...each, left: lefts[i] }],
      );
      shown.forEach(({ left, width }, i) => {
        expect(left).toBeGreaterThanOrEqual(-SLACK);
        expect(left + width).toBeLessThanOrEqual(400 + SLACK);
        if (i > 0) expect(left - shown[i - 1]!.left - shown[i - 1]!.width).toBeGreaterThanOrEqual(6 - SLACK);
      });
      const sum = labels.reduce((all, { width }) => all + width + 6, -6);
      if (sum <= 400) expect(shown).toHaveLength(labels.length);
    }),
  );
  expect(
    placeInRow(
      [
        { middle: 50, width: 20 },
        { middle: 200, width: 20 },
      ],
      6,
      0,
      400,
    ),
  ).toEqual([40, 190]);
});
