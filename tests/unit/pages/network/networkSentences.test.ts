import { describe, expect, it } from 'vitest';
import {
  momentText,
  sampleText,
  spanText,
  specialistsDo,
  unreadText,
} from '../../../../src/pages/network/networkSentences.ts';
import { PROBLEMS } from '../../../../src/problem/table.ts';
import { PAIRS } from '../../../../src/problem/words.ts';

describe('what is said of a network', () => {
  it('tells the moment to the step', () => {
    const recipe = { samples: 1010, batchSize: 50 };
    expect([0, 21, 21 * 12, 21 * 12 + 5].map((steps) => momentText(steps, recipe))).toEqual([
      'at its start',
      'after epoch 1',
      'after epoch 12',
      'in epoch 13, after 5 of its 21 steps',
    ]);
  });

  it('says which part of a wide layer is shown', () => {
    expect(sampleText(150, 150)).toBe('');
    expect(sampleText(2000, 100_000)).toBe(' Shown and counted are 2,000 of its 100,000 neurons.');
  });

  it('counts one neuron as one, and tells equal shares once', () => {
    expect([0, 1, 62].map((count) => specialistsDo(count, PAIRS))).toEqual([
      'put more than half of their weight on one pair of inputs.',
      'puts more than half of its weight on one pair of inputs.',
      'put more than half of their weight on one pair of inputs.',
    ]);
    expect(spanText([0.4, 0.97, 0.5])).toBe('40\u00a0% to 97\u00a0%');
    expect(spanText([0.971, 0.969])).toBe('97\u00a0%');
  });

  it('names the inputs that no label depends on, where there are any', () => {
    expect(unreadText(PROBLEMS.v3)).toBe('');
    expect(unreadText(PROBLEMS.v2)).toContain('14 of the 30 inputs, x₁₇ to x₃₀');
  });
});
