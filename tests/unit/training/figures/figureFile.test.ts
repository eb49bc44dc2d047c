import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import { decodeLink } from '../../../../src/experiment/link.ts';
import { figureFile } from '../../../../src/training/figures/figureFile.ts';
import { planFigure } from '../../../../src/training/figures/figurePlan.ts';
import { readFigureFile } from '../../../../src/training/figures/readFigureFile.ts';
import { anyEnds, anyFigure } from './figures.ts';

const MADE = { version: '1.2.3', date: '2020-01-01T00:00:00.000Z', engine: 'wasm' };
const anyFile = anyFigure.chain((figure) =>
  anyEnds(planFigure(figure).units).map((ends) => ({
    figure,
    file: figureFile(planFigure(figure), ends, MADE),
  })),
);

describe('a figure’s file', () => {
  it('is read back as it was written, and its link is the figure', () => {
    fc.assert(
      fc.property(anyFile, ({ figure, file }) => {
        expect(readFigureFile(JSON.parse(JSON.stringify(file)))).toMatchObject({
          success: true,
          output: file,
        });
        expect(decodeLink(file.link)).toEqual({ experiment: figure, issues: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('is not believed when it is anything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readFigureFile(json).success).toBe(false);
      }),
    );
    const file = figureFile(planFigure(defaultExperiment('figure3')), new Map(), MADE);
    for (const spoilt of [
      { figure: 'figure9' },
      { points: [{}] },
      { units: { x: { last: { seed: 'one' } } } },
    ])
      expect(readFigureFile({ ...file, ...spoilt }).success).toBe(false);
  });
});
