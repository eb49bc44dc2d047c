import { expect, it } from 'vitest';
import { learningRateFactor } from '../../../../src/training/run/recipe.ts';

it('a run divides the learning rate by 10 from half of the epochs on: 400 of the paper’s 800', () => {
  expect([0, 399, 400, 799].map((epoch) => learningRateFactor(epoch, 800))).toEqual([1, 1, 0.1, 0.1]);
  expect(learningRateFactor(0, 1)).toBe(1);
});
