import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../src/experiment/defaults/defaults.ts';
import { decodeLink } from '../../../src/experiment/link.ts';
import { publishedBeside } from '../../../src/files/published.ts';
import {
  likelyRecipe,
  loadReferences,
  otherTarget,
  referenceName,
  SHIPPED,
} from '../../../src/files/references.ts';
import { planFigure } from '../../../src/training/figures/figurePlan.ts';

const read = async (name: string) =>
  readFileSync(new URL(`../../../public/reference/${name}.json`, import.meta.url), 'utf8');
const references = await loadReferences(read);

/** The view that a reference is shown in. */
const shownIn = {
  'figure2-a': defaultExperiment('figure2', { panel: 'a' }),
  'figure2-b': defaultExperiment('figure2', { panel: 'b' }),
  'figure3-a': defaultExperiment('figure3', { panel: 'a' }),
  'figure3-b': defaultExperiment('figure3', { panel: 'b' }),
  'figure3-a-scale': defaultExperiment('figure3', { panel: 'a', axis: 'scale' }),
  'figure3-b-scale': defaultExperiment('figure3', { panel: 'b', axis: 'scale' }),
  'figure2-v2': defaultExperiment('figure2', { preset: 'v2' }),
  'figure3-v2': defaultExperiment('figure3', { preset: 'v2' }),
  samples: defaultExperiment('samples'),
} as const;

describe.each(SHIPPED)('the shipped reference %s', (name) => {
  const quick = shownIn[name];
  const file = references.measured(quick)!;

  it('can be read, and is of its view', () => {
    expect(referenceName(quick)).toBe(name);
    const { experiment, issues } = decodeLink(file.link);
    expect(issues).toEqual([]);
    expect(experiment).toMatchObject({ view: quick.view, panel: quick.panel, problem: quick.problem });
    expect(file).toMatchObject({ alpha: 0.3, epochs: quick.epochs });
    // The exact kernels of N = 10,000 take longer than all the rest.
    expect(file.n).toBe(name === 'samples' ? 5000 : quick.samples);
    expect(file.recipe.seeds).toBeGreaterThanOrEqual(3);
  });

  it('holds every point of the quick size, all of them done, and says where each stands', () => {
    for (const { place } of planFigure({ ...quick, samples: file.n }).cells) {
      const { learner, width, beta = quick.beta, samples, scale } = place;
      const point = [...file.points, ...(file.diverged ?? [])].find(
        (one) =>
          one.learner === learner &&
          one.beta === beta &&
          (width === undefined || one.width === width) &&
          (scale === undefined || one.scale === scale) &&
          (samples === undefined || ('n' in one && one.n === samples)),
      );
      expect(point, `${learner} at m = ${width}, β = ${beta}, N = ${samples}`).toBeDefined();
    }
    for (const point of file.points) {
      expect(point.done).toBe(true);
      expect(point.seeds.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('is not taken for one of another target', () => {
    expect(otherTarget(file, quick)).toBeUndefined();
    expect(otherTarget(file, { ...quick, alpha: 0.7 })).toBe('at another α');
    const problem = quick.problem === 'v2' ? 'v3' : 'v2';
    expect(otherTarget(file, { ...quick, problem })).toBe('on another problem');
  });
});

describe('the shipped references', () => {
  it('give the recipe to try first at their places, and nothing elsewhere', () => {
    const figure = shownIn['figure3-a'];
    const file = references.measured(figure);
    const recipe = { lr: expect.any(Number), wd: expect.any(Number), scale: expect.any(Number) };
    expect(likelyRecipe(file, { learner: '3resnet-all', beta: 1 }, figure)).toEqual(recipe);
    expect(likelyRecipe(file, { learner: '3resnet-all', beta: 0.123 }, figure)).toBeUndefined();
    expect(likelyRecipe(undefined, { learner: '3resnet-all', beta: 1 }, figure)).toBeUndefined();
  });

  it('that cannot be had or read are left out, and hurt nothing', async () => {
    for (const text of ['', '{"figure":"figure3"}', '<!doctype html>', 'null']) {
      const { measured, published } = await loadReferences(async () => text);
      expect([measured(shownIn['figure3-a']), published]).toEqual([undefined, undefined]);
    }
    const gone = await loadReferences(() => Promise.reject(new Error('404')));
    expect(gone.measured(shownIn['figure3-b'])).toBeUndefined();
  });
});

describe('the paper’s own points', () => {
  it('stand beside the figures of its version 2 alone', () => {
    const { published } = references;
    const figure2 = publishedBeside(published, shownIn['figure2-v2']);
    const at = (learner: string, width: number) =>
      figure2.find((point) => point.learner === learner && point.width === width)?.testError;
    expect(at('3resnet-hidden', 200)).toBe(0.101);
    expect(at('2layer-hidden', 2000)).toBe(0.928);
    const betas = publishedBeside(published, shownIn['figure3-v2']);
    expect(new Set(betas.map(({ beta }) => beta))).toEqual(new Set([1, 0.5, 0.3, 0.2, 0]));
    for (const figure of [shownIn['figure2-b'], { ...shownIn['figure2-v2'], alpha: 0.2 }])
      expect(publishedBeside(published, figure)).toEqual([]);
  });
});
