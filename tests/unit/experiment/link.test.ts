import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FIGURE_AXES, FIGURES, PANELS, PRESET_NAMES, SCENES } from '../../../src/experiment/choices.ts';
import { defaultExperiment } from '../../../src/experiment/defaults/defaults.ts';
import { figurePreset } from '../../../src/experiment/defaults/figures.ts';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/defaults/lab.ts';
import { FIELD_KEYS, FIELDS } from '../../../src/experiment/fields.ts';
import { decodeLink, encodeLink } from '../../../src/experiment/link.ts';
import { EXPERIMENT_SCHEMA } from '../../../src/experiment/schema.ts';
import { anyExperiment } from './experiments.ts';

describe('a link', () => {
  it('carries every experiment there and back unchanged', () => {
    fc.assert(
      fc.property(anyExperiment, (experiment) => {
        expect(decodeLink(`https://example.org/lab/?${encodeLink(experiment)}`)).toEqual({
          experiment,
          issues: [],
        });
      }),
    );
  });

  it('survives any string, and always gives a legal experiment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(v.is(EXPERIMENT_SCHEMA, decodeLink(text).experiment)).toBe(true);
        expect(v.is(EXPERIMENT_SCHEMA, decodeLink(`?${text}`).experiment)).toBe(true);
      }),
    );
  });

  it('carries pinned runs, keeps those that it can read, and quotes the others', () => {
    const { experiment, issues } = decodeLink(
      'pins=beta:0.2;learners:3resnetU-all/2layer-ntk,beta:7,seed:1,beta:0.2;learners:3resnetU-all/2layer-ntk;seed:1',
    );
    expect(experiment.pins).toMatchObject([
      { beta: 0.2, learners: ['3resnetU-all', '2layer-ntk'], seed: 1 },
      { beta: DEFAULT_EXPERIMENT.beta, seed: 1 },
    ]);
    expect(issues).toMatchObject([{ field: 'pins' }]);
    expect(issues[0]!.problem).toContain('“beta:7,beta:0.2;');
  });

  it('takes what a scene’s link leaves out for those of its experiment', () => {
    for (const scene of SCENES) {
      expect(decodeLink(`view=story&scene=${scene}`).experiment).toEqual(
        defaultExperiment('story', { scene }),
      );
    }
    expect(decodeLink('view=story&scene=99').experiment).toEqual(
      defaultExperiment('story', { scene: SCENES.at(-1)! }),
    );
  });

  it('survives any value in any field, and names the field whenever it does not take the value', () => {
    const names = FIELD_KEYS.map((key) => FIELDS[key].link);
    const nasty = fc.constantFrom(
      'NaN',
      '1e309',
      '-1e309',
      '-5',
      '1e-400',
      '0x10',
      '',
      ' 1',
      '٣',
      '<b>',
      '%00',
      '1,1',
    );
    const values = fc.oneof(nasty, fc.string({ unit: 'grapheme' }), fc.double().map(String));
    fc.assert(
      fc.property(fc.constantFrom(...names), values, (name, text) => {
        const { experiment, issues } = decodeLink(`${name}=${encodeURIComponent(text.toWellFormed())}`);
        expect(v.is(EXPERIMENT_SCHEMA, experiment)).toBe(true);
        const taken = decodeLink(encodeLink(experiment)).experiment;
        expect(taken).toEqual(experiment);
        for (const issue of issues) expect(issue.field).toBe(name);
      }),
      { numRuns: 1000 },
    );
  });

  it('that is empty describes the default experiment', () => {
    expect(decodeLink('')).toEqual({ experiment: DEFAULT_EXPERIMENT, issues: [] });
    expect(decodeLink('https://example.org/')).toEqual({ experiment: DEFAULT_EXPERIMENT, issues: [] });
  });

  it.each([
    ['alpha=2', 'alpha', { alpha: 1 }],
    ['alpha=-1', 'alpha', { alpha: 0 }],
    ['beta=1e309', 'beta', { beta: 1 }],
    ['n=10001', 'n', { samples: 10000 }],
    ['n=60.6', 'n', { samples: 61 }],
    ['width=NaN', 'width', { width: DEFAULT_EXPERIMENT.width }],
    ['learners=3resnetU-all,4layer-all', 'learners', { learners: ['3resnetU-all'] }],
    ['learners=', 'learners', { learners: DEFAULT_EXPERIMENT.learners }],
    ['engine=abacus', 'engine', { engine: 'auto' }],
    ['autorun=yes', 'autorun', { autorun: true }],
    ['v=7&alpha=0.5', 'v', { alpha: 0.5 }],
    ['alpha=0.5&alpha=0.7', 'alpha', { alpha: 0.5 }],
    ['__proto__=1', '__proto__', {}],
    ['lr=0', 'lr', { learningRate: FIELDS.learningRate.min }],
  ])('%s names its field and uses the nearest legal value', (query, field, expected) => {
    const { experiment, issues } = decodeLink(query);
    expect(issues.map((issue) => issue.field)).toEqual([field]);
    expect(issues[0]?.message).toContain(field);
    expect(experiment).toEqual({ ...DEFAULT_EXPERIMENT, ...expected });
  });

  it('that names a figure’s panel alone describes its quick preset, and any preset can be had', () => {
    for (const figure of FIGURES)
      for (const panel of PANELS) {
        const query = `view=${figure}&panel=${panel}`;
        expect(decodeLink(query).experiment).toMatchObject({
          ...figurePreset(figure, { panel, preset: 'quick', problem: 'v3', axis: 'width' }),
          view: figure,
        });
        const paper = decodeLink(`${query}&preset=paper&n=77`);
        expect(paper.experiment).toEqual({
          ...defaultExperiment(figure, { panel, preset: 'paper' }),
          samples: 77,
        });
        expect(paper.issues).toEqual([]);
        for (const { experiment } of [decodeLink(query), paper])
          expect(v.is(EXPERIMENT_SCHEMA, experiment)).toBe(true);
      }
  });

  it('to version 2 of the paper, by its preset or its problem, describes its hidden layers and its start', () => {
    for (const figure of FIGURES)
      for (const query of ['preset=v2', 'problem=v2', 'problem=v2&preset=paper']) {
        const { experiment, issues } = decodeLink(`view=${figure}&${query}`);
        expect(issues).toEqual([]);
        expect(experiment).toMatchObject({
          problem: 'v2',
          panel: 'b',
          samples: 1000,
          init: 'paper',
          epochs: 800,
        });
        expect(decodeLink(encodeLink(experiment)).experiment).toEqual(experiment);
        for (const learner of experiment.learners) expect(learner).not.toMatch(/-all$/);
      }
    expect(decodeLink('view=figure2&preset=v2&problem=v3&panel=a').experiment).toMatchObject({
      ...figurePreset('figure2', { panel: 'a', preset: 'quick', problem: 'v3', axis: 'width' }),
    });
  });

  it('trains no figure at another N, for other epochs or with another batch than the paper, unless it says so', () => {
    for (const figure of FIGURES)
      for (const preset of PRESET_NAMES)
        for (const panel of PANELS)
          for (const axis of FIGURE_AXES) {
            const { experiment } = decodeLink(`view=${figure}&preset=${preset}&panel=${panel}&axis=${axis}`);
            const samples = preset !== 'v2' && panel === 'a' ? 500 : 1000;
            expect(experiment).toMatchObject({ samples, epochs: 800, batchSize: 50, alpha: 0.3, seeds: 3 });
          }
  });

  it('says nothing of the figures in another view, whatever it was given', () => {
    const { experiment, issues } = decodeLink('view=samples&betas=0.5&panel=b&preset=paper&lrs=1&widths=8');
    expect({ experiment, issues }).toEqual({ experiment: defaultExperiment('samples'), issues: [] });
    expect(encodeLink(experiment)).toBe('v=2&view=samples');
  });

  it.each([
    ['betas=0.5,7,x,0', [0.5, 0], '“7,x”'],
    ['betas=0.5,0.5,0.50', [0.5], '“0.5,0.50”'],
    ['betas=,', [1, 0.5, 0.3, 0.2, 0], '“,”'],
    [
      `betas=${Array.from({ length: 22 }, (_, i) => i / 40)}`,
      [...Array(20).keys()].map((i) => i / 40),
      '“0.5,0.525”',
    ],
  ])('%s keeps the entries that are legal and names the others', (query, betas, named) => {
    const { experiment, issues } = decodeLink(`view=figure3&${query}`);
    expect(experiment.betas).toEqual(betas);
    expect(issues.map(({ field }) => field)).toEqual(['betas']);
    expect(issues[0]?.message).toContain(
      `betas must be 1 to 20 different numbers from 0 to 1, separated by commas; ${named} is not`,
    );
  });

  it('says the allowed range, and quotes no more than a line of what was given', () => {
    const { issues } = decodeLink(`alpha=${'<script>'.repeat(100_000)}`);
    expect(issues[0]?.message).toMatch(
      /alpha must be a number from 0 to 1; “<script>.*…” is not, so 0\.3 is used\./,
    );
    expect(issues[0]?.message.length).toBeLessThan(140);
  });

  it('of a megabyte of nonsense is given up on after some twenty complaints', () => {
    const link = Array.from({ length: 100_000 }, (_, i) => `field${i}=1`).join('&');
    expect(decodeLink(link).issues.length).toBeLessThan(25);
  });
});

describe('the table of fields', () => {
  it('holds the default experiment, in its order', () => {
    expect(v.is(EXPERIMENT_SCHEMA, DEFAULT_EXPERIMENT)).toBe(true);
    for (const link of ['', 'seed=3&alpha=0.1', 'v=1&view=figure2&beta=0.3'])
      expect(Object.keys(decodeLink(link).experiment)).toEqual(FIELD_KEYS);
  });

  it('gives sliders stops that are legal, rising and hold the limits', () => {
    for (const field of Object.values(FIELDS)) {
      if (!('stops' in field)) continue;
      const rising = [...field.stops].sort((a, b) => a - b);
      expect(field.stops).toEqual(rising);
      expect(rising[0]).toBeGreaterThanOrEqual(field.min);
      expect(rising.at(-1)).toBeLessThanOrEqual(field.max);
    }
  });
});
