import { describe, expect, it } from 'vitest';
import { initialParameters } from '../../../src/learners/initialisation.ts';
import { parameterCount, parameterShapes } from '../../../src/learners/network.ts';

const size = { inputDimension: 30, width: 200, outputDimension: 15 };

describe('the initialisation', () => {
  it('is uniform on ±1/√fan_in in every tensor, biases included, as torch.nn.Linear draws it', () => {
    const parameters = initialParameters(1, '3resnetU', size);
    for (const { name, scaledBy } of parameterShapes('3resnetU', size)) {
      const values = parameters[name]!;
      const bound = 1 / Math.sqrt(scaledBy);
      const variance = values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
      expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(Math.fround(bound));
      // A uniform's variance is bound²/3; its sampling error at n values is under 0.9/√n of that.
      expect(Math.abs(variance / (bound ** 2 / 3) - 1)).toBeLessThan(4.5 / Math.sqrt(values.length));
    }
  });

  it('shares W and b1 between the architectures of a seed', () => {
    const [shallow, deep] = (['2layer', '3resnetU'] as const).map((name) => initialParameters(4, name, size));
    expect(deep!.W).toEqual(shallow!.W);
    expect(deep!.b1).toEqual(shallow!.b1);
    expect(initialParameters(5, '2layer', size).W).not.toEqual(shallow!.W);
  });

  it('counts md + m + m² + m + km parameters', () => {
    expect(parameterCount('3resnetU', size)).toBe(200 * 30 + 200 + 200 * 200 + 200 + 15 * 200);
    expect(parameterCount('2layer', size)).toBe(200 * 30 + 200 + 15 * 200);
  });
});
