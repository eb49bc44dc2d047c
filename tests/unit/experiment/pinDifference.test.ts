import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/defaults/lab.ts';
import type { Pin } from '../../../src/experiment/experiment.ts';
import { pinOf } from '../../../src/experiment/pick.ts';
import { differenceText, differingKeys } from '../../../src/experiment/pinDifference.ts';
import { anyExperiment } from './experiments.ts';

const standard = pinOf({
  ...DEFAULT_EXPERIMENT,
  samples: 2000,
  learningRate: 0.05,
  epochs: 100,
  learners: ['3resnetU-all', '3layer-all', '2layer-all', '3resnetU-ntk', '3resnetU-last'],
});
const differs = (changes: Partial<Pin>) => differenceText({ ...standard, ...changes }, standard);

describe('what sets a pinned run apart', () => {
  it('is told in symbols where a field has one, in the order of a link', () => {
    expect(differs({ beta: 0.2 })).toBe('β = 0.2');
    expect(differs({ seed: 3, beta: 0.5, samples: 1000 })).toBe('β = 0.5, N = 1000, seed 3');
    expect(differs({ learningRate: 0.1, epochs: 1, seeds: 5 })).toBe('learning rate 0.1, 1 epoch, 5 seeds');
    expect(differs({ engine: 'wasm' })).toBe('engine wasm');
  });

  it('names learners while they are few, and does not mind their order', () => {
    const { learners } = standard;
    expect(differs({ learners: [...learners, 'poly-2'] })).toBe('with poly-2');
    expect(differs({ learners: ['3resnetU-all', '3layer-all', '2layer-all', 'rbf'] })).toBe(
      'with rbf, without 3resnetU-ntk and 3resnetU-last',
    );
    expect(differs({ learners: ['3resnetU-all'] })).toBe('without 4 learners');
    expect(differs({ learners: [...learners].reverse() })).toBe('the same experiment');
  });

  it('is nothing exactly where nothing that is trained differs', () => {
    fc.assert(
      fc.property(anyExperiment, anyExperiment, (one, other) => {
        const apart = differingKeys(pinOf(one), pinOf(other));
        expect(differenceText(pinOf(one), pinOf(one))).toBe('the same experiment');
        expect(differenceText(pinOf(one), pinOf(other)) === 'the same experiment').toBe(apart.length === 0);
        const taken = Object.fromEntries(apart.map((key) => [key, other[key]]));
        expect(differingKeys({ ...pinOf(one), ...taken }, pinOf(other))).toEqual([]);
      }),
    );
  });
});
