import { describe, expect, it } from 'vitest';
import type { Architecture } from '../../../src/learners/architectures.ts';
import { evaluationCost, stepCost } from '../../../src/learners/cost.ts';
import { NETWORK_NAMES, type NetworkName } from '../../../src/learners/learnerNames.ts';
import { TRAINABLE_NAMES, type Trainable } from '../../../src/learners/trainables.ts';

/** Sizes whose products tell them apart. */
const [d, m, k] = [30, 1009, 15];
const size = { inputDimension: d, width: m, outputDimension: k };
/** Coefficients of md, m² and km, counted product by product. */
type Counts = readonly [md: number, mm: number, km: number];
const multiplyAdds = ([md, mm, km]: Counts) => md * m * d + mm * m * m + km * k * m;

const STEPS: Record<Architecture, Record<Trainable, Counts>> = {
  '2layer': { all: [2, 0, 3], hidden: [2, 0, 2], last: [0, 0, 2], ntk: [2, 0, 4] },
  '3layer': { all: [2, 3, 3], hidden: [2, 3, 2], last: [0, 0, 2], ntk: [2, 4, 4] },
  '3resnetU': { all: [2, 3, 3], hidden: [2, 3, 2], last: [0, 0, 2], ntk: [2, 4, 4] },
  // Forward A h, V out1, A u; backward g A, ∇V, gᵣ = Vᵀ g, gᵣ A; ∇A from h and from u.
  '3resnet': { all: [2, 0, 9], hidden: [2, 0, 7], last: [0, 0, 2], ntk: [2, 0, 12] },
};

describe('the cost of a step', () => {
  it.each(Object.keys(STEPS) as Architecture[])('of a %s is that of its products', (architecture) => {
    for (const trainable of TRAINABLE_NAMES) {
      const name: NetworkName = `${architecture}-${trainable}`;
      expect(stepCost(name, size), name).toBe(multiplyAdds(STEPS[architecture][trainable]));
    }
  });

  it('of the paper’s ResNet grows with m as m does', () => {
    const wider = { ...size, width: 10 * m };
    expect(stepCost('3resnet-all', wider)).toBe(10 * stepCost('3resnet-all', size));
    expect(evaluationCost('3resnet-all', wider)).toBe(10 * evaluationCost('3resnet-all', size));
  });

  it('is more than that of an evaluation, whatever the learner', () => {
    for (const name of NETWORK_NAMES)
      expect(stepCost(name, size), name).toBeGreaterThan(evaluationCost(name, size));
  });
});
