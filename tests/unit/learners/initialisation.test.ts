import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ARCHITECTURE_NAMES, type Architecture } from '../../../src/learners/architectures.ts';
import { initialParameters } from '../../../src/learners/initialisation.ts';
import { type NetworkParameters, parameterCount, parameterShapes } from '../../../src/learners/network.ts';
import { LINEAR_START, START_NAMES, type StartName } from '../../../src/learners/starts.ts';

const size = { inputDimension: 30, width: 200, outputDimension: 15 };
const small = { ...size, width: 20 };

function bits(parameters: NetworkParameters): string {
  const hash = createHash('sha256');
  for (const values of Object.values(parameters) as Float32Array[]) hash.update(values);
  return hash.digest('hex').slice(0, 16);
}

/** Mean square of a tensor's entries, and its largest entry. */
function spread(values: Float32Array) {
  const square = values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
  return { square, largest: values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) };
}

describe.each(ARCHITECTURE_NAMES)('the start of a %s', (architecture) => {
  /** Variance of one entry at f = 1, and the sampling error of its mean square at n values, as a multiple of 1/√n. */
  const LAWS: Record<StartName, { variance: number; error: number }> = {
    linear: { variance: 1 / 3, error: 0.9 },
    paper: { variance: 1, error: Math.SQRT2 },
  };
  it.each(START_NAMES)(
    'as %s draws it has the law’s variance over f in every tensor, biases included',
    (start) => {
      const parameters = initialParameters(1, architecture, size, { start, scale: 1 });
      const { variance, error } = LAWS[start];
      for (const { name, scaledBy } of parameterShapes(architecture, size)) {
        const { square, largest } = spread(parameters[name]!);
        const relative = (square * scaledBy) / variance - 1;
        expect(Math.abs(relative), name).toBeLessThan((5 * error) / Math.sqrt(parameters[name]!.length));
        if (start === 'linear') expect(largest).toBeLessThanOrEqual(Math.fround(1 / Math.sqrt(scaledBy)));
      }
    },
  );

  it('shares W and b1 with the other architectures of its seed', () => {
    for (const start of START_NAMES) {
      const { W, b1 } = initialParameters(4, architecture, small, { start, scale: 1 });
      const shallow = initialParameters(4, '2layer', small, { start, scale: 1 });
      expect([W, b1]).toEqual([shallow.W, shallow.b1]);
      expect(initialParameters(5, architecture, small, { start, scale: 1 }).W).not.toEqual(W);
    }
  });

  it.each(START_NAMES)('as %s draws it grows with the scale alone', (start) => {
    const plain = initialParameters(3, architecture, small, { start, scale: 1 });
    const double = initialParameters(3, architecture, small, { start, scale: 2 });
    for (const { name } of parameterShapes(architecture, small))
      expect(double[name]).toEqual(plain[name]!.map((value) => 2 * value));
  });
});

describe('a start', () => {
  it('is the same to the bit on every machine', () => {
    const hashes = (start: StartName) =>
      ARCHITECTURE_NAMES.map((name) => bits(initialParameters(1, name, size, { start, scale: 1 })));
    expect(hashes('linear')).toEqual([
      'bc18053de25391eb',
      'a0ea82ff156c0e05',
      'a0ea82ff156c0e05',
      '0581245b39264be7',
    ]);
    expect(hashes('paper')).toEqual([
      '2866a33d705f5c97',
      'c14a6e9355c79838',
      'c14a6e9355c79838',
      'fd646ddd2aa27fbc',
    ]);
  });

  it('is torch.nn.Linear’s where nothing else is asked for', () => {
    expect(initialParameters(2, '3resnet', size)).toEqual(
      initialParameters(2, '3resnet', size, LINEAR_START),
    );
  });
});

it.each<[Architecture, number]>([
  ['2layer', 200 * 30 + 200 + 15 * 200],
  ['3layer', 200 * 30 + 200 + 200 * 200 + 200 + 15 * 200],
  ['3resnetU', 200 * 30 + 200 + 200 * 200 + 200 + 15 * 200],
  ['3resnet', 200 * 30 + 200 + 200 * 15 + 200 + 15 * 200],
])('a %s has %d parameters', (architecture, count) => {
  expect(parameterCount(architecture, size)).toBe(count);
});
