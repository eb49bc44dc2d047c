import { describe, expect, it, vi } from 'vitest';
import { learnerStyle } from '../../../src/charts/marks/learnerStyle.ts';
import { decodeLink, encodeLink } from '../../../src/experiment/link.ts';
import { hammingKernel } from '../../../src/learners/kernels/hammingKernel.ts';
import { isExactKernel, type KernelName, LEARNER_NAMES } from '../../../src/learners/learnerNames.ts';
import { createPlainRidgeSolver } from '../../../src/learners/ridge/plainRidgeSolver.ts';
import { drawSeedData } from '../../../src/problem/dataset.ts';
import { PROBLEMS } from '../../../src/problem/table.ts';
import { fitKernel } from '../../../src/training/fits/fitKernel.ts';

/** One row, and nothing else. */
vi.mock('../../../src/learners/catalogue.ts', async (original) => {
  const { LEARNERS } = await original<{ LEARNERS: object }>();
  const cubic = {
    kind: 'kernel',
    label: 'polynomial kernel of degree 3',
    family: { form: 'polynomial', degree: 3 },
    colour: '--learner-poly-3',
    dash: '6 6 2 2',
  };
  return { LEARNERS: { ...LEARNERS, 'poly-3': cubic } };
});

const CUBIC = 'poly-3' as KernelName;

describe('an exact kernel that is a row of the catalogue', () => {
  it('is asked for by a link, and listed with the others', () => {
    const { experiment, issues } = decodeLink('learners=poly-3,2layer-all');
    expect(issues).toEqual([]);
    expect(experiment.learners).toEqual([CUBIC, '2layer-all']);
    expect(decodeLink(encodeLink(experiment)).experiment).toEqual(experiment);
    expect(LEARNER_NAMES.at(-1)).toBe(CUBIC);
    expect(isExactKernel(CUBIC)).toBe(true);
  });

  it('is ((1 + t)/2)³ at every distance, is fitted, and has a line of its own', async () => {
    hammingKernel(CUBIC, null, 30).forEach((value, h) => {
      expect(value).toBeCloseTo((1 - h / 30) ** 3, 14);
    });
    let testError = Number.NaN;
    const data = drawSeedData({ problem: 'v3', rungs: 4, seed: 1, samples: 300, alpha: 0.3, beta: 1 });
    for await (const event of fitKernel(createPlainRidgeSolver(), CUBIC, data, PROBLEMS.v3))
      if (event.type === 'fit') testError = event.fit.testError;
    // Less than that of predicting zero, k(α² + β²).
    expect(testError).toBeLessThan(15 * (0.3 ** 2 + 1));
    expect(learnerStyle(CUBIC)).toMatchObject({ colour: 'var(--learner-poly-3)', dash: '6 6 2 2' });
  });
});
