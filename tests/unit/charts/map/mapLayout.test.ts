import { describe, expect, it } from 'vitest';
import { cellBeside, cellLook, mapHeight, mapLayout } from '../../../../src/charts/map/mapLayout.ts';
import { mapNumbers, savedMap } from '../../../../src/charts/tables/savedMap.ts';
import type { KnownCell } from '../../../../src/training/figures/knownCells.ts';

const SIZE = { width: 600, height: 300 };
const TEXT = 12;
const LEVELS = { baseOnly: 1.35, zeroPredictor: 16.35 };

const place = (width: number, scale: number) =>
  ({ learner: '3resnet-all', width, scale, link: '?v=2', isShipped: false }) as const;
const measured = (width: number, scale: number, median: number): KnownCell => ({
  ...place(width, scale),
  state: 'measured',
  point: {
    ...{ learner: '3resnet-all', width, beta: 1, median, min: median, max: median, seeds: [median] },
    ...{ lr: 0.1, wd: 0.005, scale, base: 1, composite: 0.8 },
    ...{ missingBase: 0, missingComposite: 0, noise: median, done: true },
  },
});
const CELLS: readonly KnownCell[] = [
  measured(100, 0.5, 0.04),
  measured(1000, 0.5, 0.2),
  measured(100, 1, 3),
  { ...place(1000, 1), state: 'diverged', beta: 1, epoch: 2 },
];

describe('a map is laid out', () => {
  it('with widths rising to the right and scales upwards, every cell inside and none over another', () => {
    const { cells, cellWidth, cellHeight, left, bottom } = mapLayout(CELLS, SIZE, TEXT);
    const at = (width: number, scale: number) =>
      cells.find(({ cell }) => cell.width === width && cell.scale === scale)!;
    expect(at(1000, 1).x).toBeCloseTo(at(100, 1).x + cellWidth);
    expect(at(100, 0.5).y).toBeCloseTo(at(100, 1).y + cellHeight);
    for (const { x, y } of cells) {
      expect(x).toBeGreaterThanOrEqual(left);
      expect(x + cellWidth).toBeLessThanOrEqual(SIZE.width + 1e-9);
      expect(y + cellHeight).toBeLessThanOrEqual(bottom + 1e-9);
    }
    expect(mapHeight(CELLS, 2 * TEXT)).toBe(2 * mapHeight(CELLS, TEXT));
  });

  it('so that arrow keys lead to the cell beside, and nowhere beyond the edge', () => {
    const lead = (from: KnownCell, key: string) => {
      const next = cellBeside(CELLS, from, key);
      return next && [next.width, next.scale];
    };
    const [first] = CELLS as [KnownCell];
    expect(lead(first, 'ArrowRight')).toEqual([1000, 0.5]);
    expect(lead(first, 'ArrowUp')).toEqual([100, 1]);
    for (const key of ['ArrowLeft', 'ArrowDown', 'Enter']) expect(lead(first, key)).toBeUndefined();
  });

  it('in orange below kα² and grey above it, stronger the farther; a divergence has a look of its own', () => {
    const looks = CELLS.map((cell) => cellLook(cell, LEVELS));
    expect(looks.map(({ fill }) => fill)).toEqual(['composite', 'composite', 'noise', 'diverged']);
    expect(looks[0]!.strength).toBeGreaterThan(looks[1]!.strength);
    const worst = cellLook(measured(1, 1, 1e9), LEVELS);
    expect(worst).toEqual({ fill: 'noise', strength: 1 });
    const none = cellLook(measured(1, 1, 0.3), { baseOnly: 0, zeroPredictor: 15 });
    expect(none.fill).toBe('noise');
  });
});

describe('a map in numbers', () => {
  it('is a table with a row for each scale and a column for each width', () => {
    expect(mapNumbers(CELLS)).toMatchObject({
      head: ['Start', 'm = 100', 'm = 1,000'],
      rows: [
        ['× 0.5', '0.04', '0.20'],
        ['× 1', '3.00', 'diverges, epoch 2'],
      ],
    });
  });

  it('is a file with a row for each cell, and as many cells in each row as the head has', () => {
    const { head, rows } = savedMap(CELLS).table();
    expect(rows).toHaveLength(CELLS.length);
    for (const row of rows) expect(row).toHaveLength(head.length);
    expect(rows[3]).toContain('diverged');
    expect(rows[3]!.at(-1)).toBe(2);
  });
});
