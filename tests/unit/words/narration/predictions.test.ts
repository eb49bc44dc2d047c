import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import { tellPredictions } from '../../../../src/words/narration/predictions.ts';

const SAMPLES = { ...defaultExperiment('samples'), theory: true };
const told = (changes = {}) =>
  tellPredictions({ ...SAMPLES, ...changes })
    .join(' ')
    .replaceAll('\u00a0', ' ');

describe('what theory says of the kernels of a sweep', () => {
  it('is with how many examples each would find the composite signal, the first first, and which never does', () => {
    const text = told({ learners: ['3resnet-all', 'poly-2', 'exact-ntk-2layer', 'poly-8'] });
    expect(text).toMatch(
      /learned by poly-8 from N = [\d.]+ million on and exact-ntk-2layer from N = [\d.]+ million on\./,
    );
    expect(text).toContain('Theory has poly-2 learn none of it with up to a billion examples');
  });

  it('is nothing where it is not asked for, where there is nothing to find, and of networks', () => {
    expect(told({ theory: false })).toBe('');
    expect(told({ alpha: 0 })).toBe('');
    expect(told({ learners: ['3resnet-all'] })).toBe('');
  });
});
