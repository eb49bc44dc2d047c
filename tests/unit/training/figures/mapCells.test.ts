import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import { decodeLink } from '../../../../src/experiment/link.ts';
import { isFitted } from '../../../../src/learners/learnerNames.ts';
import { figureFile } from '../../../../src/training/figures/figureFile.ts';
import { planFigure } from '../../../../src/training/figures/figurePlan.ts';
import { knownCells } from '../../../../src/training/figures/knownCells.ts';
import { mapCells } from '../../../../src/training/figures/mapCells.ts';
import { needlessUnits } from '../../../../src/training/figures/needless.ts';
import { readFigureFile } from '../../../../src/training/figures/readFigureFile.ts';
import { anyEnds, anyFigure, endOf } from './figures.ts';

const anyMap = anyFigure.map((figure): Experiment => ({ ...figure, view: 'figure3', axis: 'scale' }));
const mapWithEnds = anyMap.chain((figure) => {
  const plan = planFigure(figure);
  return anyEnds(plan.units).map((ends) => ({ plan, ends }));
});
const MADE = { version: '0.0.0', date: '2026-01-01T00:00:00.000Z', engine: 'wasm' };

describe('a map of scale × m', () => {
  it('has a cell for each network, scale and width, and each opens a run of that place in the Lab', () => {
    fc.assert(
      fc.property(mapWithEnds, ({ plan, ends }) => {
        const { learners, scales, widths, widestFree } = plan.experiment;
        const cells = mapCells(plan, ends);
        const widthsOf = (learner: string) =>
          /^(3layer|3resnetU)/.test(learner) ? widths.filter((width) => width <= widestFree) : widths;
        const networks = learners.filter((learner) => !isFitted(learner));
        const count = networks.reduce((sum, learner) => sum + widthsOf(learner).length, 0);
        expect(cells).toHaveLength(scales.length * count);
        for (const { learner, width, scale, link } of cells) {
          const { experiment, issues } = decodeLink(link);
          expect(issues).toEqual([]);
          expect(experiment).toMatchObject({ view: 'lab', learners: [learner], width, scale });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('calls a cell diverged when a seed of every recipe has diverged, and only then', () => {
    fc.assert(
      fc.property(mapWithEnds, ({ plan, ends }) => {
        const ofNetworks = plan.cells.filter(({ place }) => !isFitted(place.learner));
        mapCells(plan, ends).forEach((cell, i) => {
          const failed = ofNetworks[i]!.trials.map(({ units }) =>
            units.some(({ key }) => ends.get(key)!.divergedAt !== undefined),
          );
          expect(cell.state).toBe(failed.every(Boolean) ? 'diverged' : 'measured');
        });
      }),
    );
  });

  it('is open where nothing is known, and needs no more seeds of a recipe that has diverged', () => {
    const plan = planFigure({ ...defaultExperiment('figure3', { axis: 'scale' }), seeds: 3 });
    expect(new Set(mapCells(plan, new Map()).map(({ state }) => state))).toEqual(new Set(['open']));
    const [first, second, third] = plan.cells[0]!.trials[0]!.units;
    const results = new Map([[first!.key, { ...endOf(first!, 40), divergedAt: 2 }]]);
    const [cell] = mapCells(plan, results);
    expect(cell).toMatchObject({ state: 'diverged', epoch: 2, link: `?${first!.key}` });
    const needless = needlessUnits(plan, results);
    expect([second, third].map((unit) => needless.has(unit!))).toEqual([true, true]);
  });

  it('comes back from its file, divergences too, where nothing has been measured on the page', () => {
    fc.assert(
      fc.property(mapWithEnds, ({ plan, ends }) => {
        const file = JSON.parse(JSON.stringify(figureFile(plan, ends, MADE)));
        const read = readFigureFile(file);
        expect(read.success).toBe(true);
        if (!read.success) return;
        const known = knownCells(mapCells(plan, new Map()), read.output);
        const measured = mapCells(plan, ends);
        known.forEach((cell, i) => {
          const own = measured[i]!;
          expect([cell.state, cell.isShipped]).toEqual([own.state, true]);
          if (cell.state === 'measured' && own.state === 'measured')
            expect(cell.point.median).toBe(own.point.median);
        });
        expect(knownCells(measured, read.output).every(({ isShipped }) => !isShipped)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('is refused of a figure that is none', () => {
    expect(() => mapCells(planFigure(defaultExperiment('figure3')), new Map())).toThrow(/axis = scale/);
  });
});
