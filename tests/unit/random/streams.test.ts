import { describe, expect, it } from 'vitest';
import { openStream, type StreamName } from '../../../src/random/streams.ts';

describe('the streams of a seed', () => {
  it('are unrelated to each other and to those of the next seed', () => {
    const DRAWS = 4000;
    const draw = (seed: number, name: StreamName) => {
      const stream = openStream(seed, name);
      return Array.from({ length: DRAWS }, () => stream.uniform() - 0.5);
    };
    const FIVE_SIGMA = 5 / 12 / Math.sqrt(DRAWS);
    const names: readonly StreamName[] = ['trainingData', 'testData', 'initialisation', 'batches'];
    const drawn = [1, 2].flatMap((seed) => names.map((name) => draw(seed, name)));
    expect(drawn.length).toBe(8);
    drawn.forEach((one, i) => {
      for (const other of drawn.slice(0, i)) {
        const covariance = one.reduce((sum, value, at) => sum + value * other[at]!, 0) / DRAWS;
        expect(Math.abs(covariance)).toBeLessThan(FIVE_SIGMA);
      }
    });
  });
});
