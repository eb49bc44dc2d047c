import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFigures, type Part } from '../../../../src/cli/reproduce/mergeFigures.ts';
import { RequestError } from '../../../../src/cli/reproduce/options.ts';
import { figureFile } from '../../../../src/training/figures/figureFile.ts';
import { planFigure } from '../../../../src/training/figures/figurePlan.ts';
import { anyEnds, anyFigure } from '../../training/figures/figures.ts';

const DATE = '2020-01-01T00:00:00.000Z';
const MADE = { version: '1', date: DATE, engine: 'wasm' };

/** A figure's file and the parts that it was cut into; part i holds every third unit, and some hold more. */
const anyParts = fc
  .record({ figure: anyFigure, overlap: fc.array(fc.boolean(), { minLength: 3, maxLength: 7 }) })
  .chain(({ figure, overlap }) =>
    anyEnds(planFigure(figure).units).map((ends) => {
      const plan = planFigure(figure);
      const parts = [0, 1, 2].map((index): Part => {
        const held = [...ends].filter((_, i) => i % 3 === index || overlap[(i + index) % overlap.length]);
        return { name: `part ${index}`, file: figureFile(plan, new Map(held), MADE) };
      });
      return { figure, ends, parts, whole: figureFile(plan, ends, MADE) };
    }),
  );

describe('parts of a figure', () => {
  it('are together the whole, in whatever order', () => {
    fc.assert(
      fc.property(anyParts, ({ parts, whole }) => {
        expect(mergeFigures(parts, DATE)).toEqual({ file: whole, missing: [] });
        expect(mergeFigures([...parts].reverse(), DATE)).toEqual({ file: whole, missing: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('miss the units that none of them holds and that could change a point', () => {
    fc.assert(
      fc.property(anyParts, ({ figure, parts: [first] }) => {
        const { file, missing } = mergeFigures([first!], DATE);
        const held = Object.keys(first!.file.units!);
        const keys = planFigure(figure).units.map(({ key }) => key);
        for (const key of missing) {
          expect(keys).toContain(key);
          expect(held).not.toContain(key);
        }
        if (missing.length === 0) for (const { done } of file.points) expect(done).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('of different links, or that do not fit each other, are refused with a sentence', () => {
    const [first, second] = fc.sample(anyParts, { numRuns: 1, seed: 5 })[0]!.parts as [Part, Part];
    const refusal = (file: object, sentence: RegExp) => {
      const odd = { name: 'odd', file: { ...second.file, ...file } } as Part;
      expect(() => mergeFigures([first, odd], DATE)).toThrow(RequestError);
      expect(() => mergeFigures([first, odd], DATE)).toThrow(sentence);
    };
    refusal({ link: 'v=2&view=figure3' }, /^odd is of another link than part 0: v=2&view=figure3 and /);
    refusal({ version: '9' }, /^odd is of another version than part 0: 9 and 1\.$/);
    refusal({ units: undefined }, /^odd was written without its units/);
    const [key] = Object.keys(first.file.units!);
    refusal({ units: { [key!]: {} } }, /^part 0 and odd do not agree on the unit v=2&/);
    const lab = { name: 'lab', file: { ...first.file, link: 'v=2' } };
    expect(() => mergeFigures([lab], DATE)).toThrow(/^lab has a link that is not its figure's: v=2\.$/);
  });
});
