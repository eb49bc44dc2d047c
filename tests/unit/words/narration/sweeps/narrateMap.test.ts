import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../../../src/experiment/defaults/defaults.ts';
import type { FigurePoint } from '../../../../../src/training/figures/figurePoints.ts';
import type { MapCell } from '../../../../../src/training/figures/mapCells.ts';
import {
  cellSentence,
  edgesOf,
  narrateMap,
  separating,
} from '../../../../../src/words/narration/sweeps/narrateMap.ts';

const MAP = { ...defaultExperiment('figure3', { axis: 'scale' }), seeds: 2 };

/** A cell that ends with an error, or diverges. */
function cellAt(width: number, scale: number, error: number | 'diverges' | undefined): MapCell {
  const place = { learner: '3resnet-all', width, scale, link: '?v=2' } as const;
  if (error === undefined) return { ...place, state: 'open' };
  if (error === 'diverges') return { ...place, state: 'diverged', beta: 1, epoch: 3 };
  const point: FigurePoint = {
    ...{ learner: '3resnet-all', width, beta: 1, median: error, min: error / 2, max: 2 * error },
    ...{ seeds: [error / 2, 2 * error], lr: 0.1, wd: 0.005, scale, base: 1, composite: 0.8 },
    ...{ missingBase: 0, missingComposite: 0, noise: error, done: true },
  };
  return { ...place, state: 'measured', point };
}
/** Cells that diverge beyond some scale at each width. */
const cellsTo = (edge: (width: number) => number, widths = [100, 400, 1600]) =>
  widths.flatMap((width) =>
    [0.1, 0.2, 0.4, 0.8, 1.6, 3.2].map((scale) =>
      cellAt(width, scale, scale < edge(width) ? scale / 2 : 'diverges'),
    ),
  );

describe('the edge of divergence', () => {
  it('lies between the largest start that trains and the next, where there is one', () => {
    expect(edgesOf(cellsTo((width) => 14 / Math.sqrt(width)))).toEqual([
      { width: 100, trains: 0.8, diverges: 1.6 },
      { width: 400, trains: 0.4, diverges: 0.8 },
      { width: 1600, trains: 0.2, diverges: 0.4 },
    ]);
    expect(edgesOf(cellsTo(() => 9))).toEqual([]);
    expect(edgesOf(cellsTo(() => 0))).toEqual([]);
    // A start that trains beyond one that diverges leaves no edge.
    expect(edgesOf([cellAt(100, 1, 'diverges'), cellAt(100, 2, 1)])).toEqual([]);
  });

  it('is called one law where one constant separates all widths, and only then', () => {
    const falling = cellsTo((width) => 14 / Math.sqrt(width));
    expect(separating(edgesOf(falling), 0.5)).toEqual([8, 16]);
    expect(separating(edgesOf(falling), 0)).toBeUndefined();
    expect(narrateMap(falling, MAP, 'finished')[1]).toBe(
      'It falls as 1/√m: scale × √m between 8.00 and 16.0 separates all of them.',
    );
    const level = cellsTo(() => 1);
    expect(narrateMap(level, MAP, 'finished')[1]).toBe(
      'It does not move with the width: a scale between 0.80 and 1.60 separates all of them.',
    );
    const two = cellsTo((width) => 14 / Math.sqrt(width), [100, 400]);
    expect(narrateMap(two, MAP, 'finished').join(' ')).not.toMatch(/separates/);
  });
});

describe('what is said of a map', () => {
  it('names the least error of each width, and says that it is not all while it is measured', () => {
    const cells = [cellAt(100, 0.1, 0.3), cellAt(100, 0.2, 0.2), cellAt(100, 0.4, undefined)];
    expect(narrateMap(cells, MAP, 'running')).toEqual([
      'So far: The least test error is 0.20 at m\u00a0=\u00a0100 (× 0.2); kα²\u00a0=\u00a01.35.',
    ]);
    expect(narrateMap([cellAt(100, 1, 'diverges')], MAP, 'finished')).toEqual([
      'The one cell that is measured diverges.',
    ]);
    expect(narrateMap([cellAt(100, 1, undefined)], MAP, 'idle')[0]).toMatch(/^Ready to measure 3resnet-all/);
  });

  it('of a cell is all that is known of it', () => {
    expect(cellSentence(cellAt(1000, 0.3, 0.2))).toBe(
      'm\u00a0=\u00a01,000, start × 0.3: test error 0.20 (0.10 to 0.40 on 2 seeds), 80\u00a0% of the composite signal; lr 0.1, wd 0.005.',
    );
    expect(cellSentence(cellAt(100, 2, 'diverges'))).toMatch(/diverges, in epoch 3\.$/);
    expect(cellSentence(cellAt(100, 2, undefined))).toMatch(/not measured yet\.$/);
  });
});
