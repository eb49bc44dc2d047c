import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/defaults/lab.ts';
import { counts, FIELDS } from '../../../src/experiment/fields.ts';
import { TRAINED_KEYS } from '../../../src/experiment/keys.ts';
import { recipeLine, recipeObject, wholeRecipe } from '../../../src/training/wholeRecipe.ts';
import { anyExperiment } from '../experiment/experiments.ts';

const MADE = { version: '1.2.3', engine: { name: 'wasm', label: 'WebAssembly, two cores' } } as const;
/** What a figure's panel and preset say is said by the fields whose defaults they set. */
const OF_DEFAULTS = ['panel', 'preset', 'axis'];

describe('the whole recipe', () => {
  it('names each field on which the numbers depend, and nothing twice', () => {
    fc.assert(
      fc.property(anyExperiment, (experiment) => {
        const keys = wholeRecipe(experiment, MADE).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of TRAINED_KEYS)
          if (counts(key, experiment) && !OF_DEFAULTS.includes(key)) expect(keys).toContain(FIELDS[key].link);
      }),
    );
  });

  it('fits into one cell of a table', () => {
    fc.assert(
      fc.property(anyExperiment, (experiment) => {
        expect(recipeLine(wholeRecipe(experiment, MADE))).not.toMatch(/[,"\n]/);
      }),
    );
  });

  it('says what no field says: momentum, loss, schedule, laws, streams, choices, engine and version', () => {
    const recipe = recipeObject(wholeRecipe(DEFAULT_EXPERIMENT, MADE));
    expect(recipe).toMatchObject({
      optimiser: expect.stringContaining('momentum 0.9'),
      schedule: 'rate divided by 10 from epoch 400 on',
      initialisation: expect.stringContaining('U(−1/√f, 1/√f)'),
      ridge: expect.stringContaining('by test error'),
      choice: expect.stringContaining('as given'),
      streams: expect.stringContaining('xoroshiro128+'),
      engine: 'wasm (WebAssembly, two cores)',
      version: 'Beyond Kernels 1.2.3',
      wd: '0.002',
    });
    const kernel = recipeObject(wholeRecipe({ ...DEFAULT_EXPERIMENT, learners: ['rbf'] }, MADE));
    expect(kernel).not.toHaveProperty('optimiser');
    expect(kernel.bandwidths).toContain('rbf {0.5, 1, 2, 4, 8}');
  });
});
