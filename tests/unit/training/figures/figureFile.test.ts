import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import { decodeLink } from '../../../../src/experiment/link.ts';
import { FIGURE_FILE_SCHEMA, figureFile } from '../../../../src/training/figures/figureFile.ts';
import { planFigure } from '../../../../src/training/figures/figurePlan.ts';
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
        expect(v.parse(FIGURE_FILE_SCHEMA, JSON.parse(JSON.stringify(file)))).toEqual(file);
        expect(decodeLink(file.link)).toEqual({ experiment: figure, issues: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('is not believed when it is anything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(v.is(FIGURE_FILE_SCHEMA, json)).toBe(false);
      }),
    );
    const file = figureFile(planFigure(defaultExperiment('figure3')), new Map(), MADE);
    for (const spoilt of [
      { figure: 'figure9' },
      { points: [{}] },
      { units: { x: { last: { seed: 'one' } } } },
    ])
      expect(v.is(FIGURE_FILE_SCHEMA, { ...file, ...spoilt })).toBe(false);
  });
});
