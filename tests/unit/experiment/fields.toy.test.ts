import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { fieldTable } from '../../../scripts/readmeFields.ts';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../src/experiment/experiment.ts';
import { decodeLink, encodeLink } from '../../../src/experiment/link.ts';
import { pinOf } from '../../../src/experiment/pick.ts';
import { differenceText } from '../../../src/experiment/pinDifference.ts';
import { EXPERIMENT_SCHEMA } from '../../../src/experiment/schema.ts';
import { Recipe } from '../../../src/pages/controls/Recipe.tsx';
import { ExperimentContext } from '../../../src/pages/shared/experimentContext.ts';
import { trainsTheSame } from '../../../src/store/lab/reduce.ts';
import { batchJob, trainTogether, Unit } from '../../../src/training/sweep/units.ts';

type Rows = Record<string, object>;

/** One row each, and nothing else: what a network has of its own, what all share, and what is of the page alone. */
vi.mock('../../../src/experiment/table/training.ts', async (original) => {
  const { TRAINING_FIELDS } = await original<{ TRAINING_FIELDS: Rows }>();
  const number = { kind: 'number', min: 0, max: 9, integer: true, step: 1, default: 3, text: 'A toy.' };
  const toy = { ...number, role: 'recipe', scope: 'member', link: 'toy', label: 'Toy' };
  const top = { ...number, role: 'recipe', scope: 'run', link: 'top', label: 'Top' };
  return { TRAINING_FIELDS: { ...TRAINING_FIELDS, toy, top } };
});
vi.mock('../../../src/experiment/table/page.ts', async (original) => {
  const { PAGE_FIELDS } = await original<{ PAGE_FIELDS: Rows }>();
  const bell = { role: 'page', kind: 'flag', link: 'bell', label: 'Bell', default: false, text: 'A bell.' };
  return { PAGE_FIELDS: { ...PAGE_FIELDS, bell } };
});

interface Toys {
  readonly toy: number;
  readonly top: number;
  readonly bell: boolean;
}
const withToys = (toys: Partial<Toys>): Experiment => ({ ...DEFAULT_EXPERIMENT, ...toys });
const read = (link: string) => decodeLink(link) as { experiment: Experiment & Toys; issues: object[] };

describe('a new field needs one row, and then', () => {
  it('a link carries it, in the order of the table, and its default is left out', () => {
    const link = encodeLink(withToys({ toy: 5, top: 0, bell: true }));
    expect(link).toMatch(/^v=\d+&toy=5&top=0&bell=1$/);
    expect(read(link)).toMatchObject({ experiment: { toy: 5, top: 0, bell: true }, issues: [] });
    expect(read('').experiment).toMatchObject({ toy: 3, top: 3, bell: false });
    expect(encodeLink(DEFAULT_EXPERIMENT)).not.toContain('toy');
  });

  it('a value that it does not take is named', () => {
    const { experiment, issues } = read('toy=11&bell=maybe');
    expect(experiment).toMatchObject({ toy: 9, bell: false });
    expect(issues).toMatchObject([{ field: 'toy' }, { field: 'bell' }]);
    expect(v.is(EXPERIMENT_SCHEMA, experiment)).toBe(true);
    expect(v.is(EXPERIMENT_SCHEMA, withToys({ toy: 10 }))).toBe(false);
  });

  it('a run begins anew when it changes, unless it is of the page alone', () => {
    expect(trainsTheSame(withToys({ toy: 5 }), DEFAULT_EXPERIMENT)).toBe(false);
    expect(trainsTheSame(withToys({ bell: true }), DEFAULT_EXPERIMENT)).toBe(true);
  });

  it('pins carry it and tell it apart', () => {
    const pin = pinOf(withToys({ toy: 5, bell: true }));
    expect(pin).toMatchObject({ toy: 5 });
    expect(pin).not.toHaveProperty('bell');
    expect(differenceText(pin, pinOf(DEFAULT_EXPERIMENT))).toBe('toy 5');
    const link = encodeLink({ ...DEFAULT_EXPERIMENT, pins: [pin] });
    expect(link).toContain('pins=seed:1;toy:5');
    expect(decodeLink(link).experiment.pins).toEqual([pin]);
  });

  it('a unit of a sweep is known by it, and networks share it or not as its row says', () => {
    const unit = (toys: Partial<Toys>) => new Unit(withToys(toys), '2layer-all', 1);
    const plain = unit({});
    expect(unit({ toy: 5 }).key).toContain('toy=5');
    expect(unit({ bell: true }).key).toBe(plain.key);
    expect(trainTogether(plain, unit({ toy: 5 }))).toBe(true);
    expect(trainTogether(plain, unit({ top: 5 }))).toBe(false);
    expect(batchJob([plain, unit({ toy: 5 })]).variants).toMatchObject([{ toy: 3 }, { toy: 5 }]);
  });

  it('the recipe has a control for it, and README a line', () => {
    const state = { experiment: withToys({ toy: 5 }), issues: [] };
    const store = createStore(() => state);
    const page = { store, edit: () => {}, commit: () => {}, dismissIssues: () => {} };
    const html = renderToStaticMarkup(
      createElement(ExperimentContext, { value: page }, createElement(Recipe)),
    );
    expect(html).toContain('Toy');
    expect(html).not.toContain('Bell');
    expect(fieldTable()).toContain('| `toy` | whole, 0 … 9 | 3 | A toy. |');
    expect(fieldTable()).toContain('| `bell` | `0` `1` | 0 | A bell. |');
  });
});
