import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INPUT_DIMENSION, OUTPUT_DIMENSION, sampleTask } from '../../../src/problem/dataset.ts';
import {
  coefficients,
  errorParts,
  fractionLearned,
  meanSquaredError,
  outputCoefficients,
} from '../../../src/problem/decomposition.ts';
import { floors } from '../../../src/problem/levels.ts';
import { baseSignal, compositeSignal, label } from '../../../src/problem/signals.ts';
import { openStream } from '../../../src/random/streams.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const strengths = fc.double({ min: 0, max: 1, noNaN: true });

describe('the target', () => {
  it('multiplies neighbours for F and the first four of F for G, with alternating sign', () => {
    const x = Float32Array.from([1, -1, 1, 1, -1, -1, -1, 1, 1, 1]);
    const base = baseSignal(x);
    expect([...base]).toEqual([-1, 1, 1, -1, 1]);
    expect([...compositeSignal(base, 5)]).toEqual([-1, 1, -1, 1, -1]);
    expect([...label(base, compositeSignal(base, 5), 1, 0.5)]).toEqual([-1.5, 1.5, 0.5, -0.5, 0.5]);
  });

  it('is drawn the same from the same seed, and otherwise from another', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 50, max: 200 }), (seed, samples) => {
        expect(sampleTask(seed, samples, 1, 0.3)).toEqual(sampleTask(seed, samples, 1, 0.3));
        expect(sampleTask(seed + 1, samples, 1, 0.3).train.inputs).not.toEqual(
          sampleTask(seed, samples, 1, 0.3).train.inputs,
        );
      }),
      { numRuns: 3 },
    );
  });

  it('keeps its first examples when N grows, and its test set whatever N, α and β', () => {
    const small = sampleTask(3, 100, 1, 0.3);
    const large = sampleTask(3, 400, 0.5, 0.1);
    expect(large.train.inputs.subarray(0, small.train.inputs.length)).toEqual(small.train.inputs);
    expect(large.test.inputs).toEqual(small.test.inputs);
  });

  it('has balanced inputs, pairs and eightfold products: no coordinate of a seed predicts another', () => {
    const { train } = sampleTask(11, 10_000, 1, 0.3);
    const FIVE_SIGMA = 5 / Math.sqrt(train.samples);
    for (let j = 0; j < INPUT_DIMENSION; j++) {
      let sum = 0;
      for (let row = 0; row < train.samples; row++) sum += train.inputs[row * INPUT_DIMENSION + j]!;
      expect(Math.abs(sum / train.samples)).toBeLessThan(FIVE_SIGMA);
    }
    for (const signal of [train.base, train.composite]) {
      for (let i = 0; i < OUTPUT_DIMENSION; i++) {
        let sum = 0;
        for (let row = 0; row < train.samples; row++) sum += signal[row * OUTPUT_DIMENSION + i]!;
        expect(Math.abs(sum / train.samples)).toBeLessThan(FIVE_SIGMA);
      }
    }
  });
});

describe('the streams of a seed', () => {
  it('are unrelated to each other and to those of the next seed', () => {
    const draw = (seed: number, name: 'trainingData' | 'batches') => {
      const stream = openStream(seed, name);
      return Array.from({ length: 4000 }, () => stream.uniform() - 0.5);
    };
    const FIVE_SIGMA = 5 / 12 / Math.sqrt(4000);
    const pairs = [
      [draw(1, 'trainingData'), draw(1, 'batches')],
      [draw(1, 'trainingData'), draw(2, 'trainingData')],
    ] as const;
    for (const [a, b] of pairs) {
      const covariance = a.reduce((sum, value, i) => sum + value * b[i]!, 0) / a.length;
      expect(Math.abs(covariance)).toBeLessThan(FIVE_SIGMA);
    }
  });
});

describe('the decomposition', () => {
  it('has three parts that add up to the error shown', () => {
    fc.assert(
      fc.property(seeds, strengths, strengths, strengths, strengths, (seed, alpha, beta, b, c) => {
        const { test } = sampleTask(seed, 50, beta, alpha);
        const noise = openStream(seed, 'batches');
        const outputs = test.base.map((f, i) => b * f + c * test.composite[i]! + noise.uniform() - 0.5);
        const error = meanSquaredError(outputs, test);
        const parts = errorParts(error, coefficients(outputs, test), {
          alpha,
          beta,
          outputDimension: OUTPUT_DIMENSION,
        });
        expect(parts.missingBase + parts.missingComposite + parts.noise).toBeCloseTo(error, 10);
        expect(parts.missingBase).toBeGreaterThanOrEqual(0);
        expect(parts.missingComposite).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 20 },
    );
  });

  it('finds what a learner holds of either signal', () => {
    const { test } = sampleTask(5, 50, 0.8, 0.4);
    const outputs = test.base.map((f, i) => 0.6 * f + 0.1 * test.composite[i]!);
    const found = coefficients(outputs, test);
    const SAMPLING = 5 / Math.sqrt(test.samples);
    expect(Math.abs(found.baseCoefficient - 0.6)).toBeLessThan(SAMPLING);
    expect(Math.abs(found.compositeCoefficient - 0.1)).toBeLessThan(SAMPLING);
  });

  it('of each single output averages to that of all outputs, whatever they are', () => {
    const { test } = sampleTask(7, 50, 1, 0.3);
    const entry = fc.double({ min: -50, max: 50, noNaN: true });
    const size = test.targets.length;
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 40 }), seeds, (values, seed) => {
        const outputs = Float32Array.from({ length: size }, (_, i) => values[(i * seed) % values.length]!);
        const whole = coefficients(outputs, test);
        const each = outputCoefficients(outputs, test);
        const mean = (some: Float64Array) => some.reduce((sum, value) => sum + value, 0) / OUTPUT_DIMENSION;
        expect(each.base.length).toBe(OUTPUT_DIMENSION);
        expect(mean(each.base)).toBeCloseTo(whole.baseCoefficient, 10);
        expect(mean(each.composite)).toBeCloseTo(whole.compositeCoefficient, 10);
      }),
      { numRuns: 30 },
    );
    const onlyThird = test.base.map((f, i) => (i % OUTPUT_DIMENSION === 2 ? 0.5 * f : 0));
    expect([...outputCoefficients(onlyThird, test).base]).toEqual(
      Array.from({ length: OUTPUT_DIMENSION }, (_, i) => (i === 2 ? expect.closeTo(0.5, 10) : 0)),
    );
  });

  it('does not divide by a signal that the target does not hold', () => {
    expect(fractionLearned(0.1, 0)).toBeNull();
    expect(fractionLearned(0.1, 0.2)).toBe(0.5);
  });

  it('gives the floors their errors: zero predictor, base alone', () => {
    const { test } = sampleTask(2, 50, 1, 0.3);
    const { zeroPredictor, baseOnly, theorem1 } = floors(0.3, 1, OUTPUT_DIMENSION);
    const CROSS_TERM = 0.5;
    expect(
      Math.abs(
        meanSquaredError(
          test.base.map(() => 0),
          test,
        ) - zeroPredictor,
      ),
    ).toBeLessThan(CROSS_TERM);
    expect(meanSquaredError(test.base, test)).toBeCloseTo(baseOnly, 3);
    expect(baseOnly).toBeCloseTo(1.35, 10);
    expect(theorem1).toBeCloseTo(0.1215, 10);
  });
});
