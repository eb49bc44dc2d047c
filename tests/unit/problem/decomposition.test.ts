import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSignals, coefficients } from '../../../src/problem/decomposition.ts';

const SAMPLES = 40;
const OUTPUTS = 5;
/** Sums of some hundred products in float64. */
const ROUNDING = 1e-12;

/** A test set whose signals are orthogonal on it: rows in pairs that share F and differ in G's sign. */
const parity = (i: number, j: number) => ((i * 7 + j * 3) % 5 < 2 ? 1 : -1);
const place = Array.from({ length: SAMPLES * OUTPUTS }, (_, at) => ({
  row: Math.floor(at / OUTPUTS),
  j: at % OUTPUTS,
}));
const base = Float32Array.from(place, ({ row, j }) => parity(row >> 1, j));
const composite = Float32Array.from(place, ({ row }) => (row % 2 === 0 ? 1 : -1));
const test = { samples: SAMPLES, inputs: new Float32Array(), targets: base, base, composite };

const outputs = fc
  .array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: base.length, maxLength: base.length })
  .map((values) => Float32Array.from(values));

describe('what either block holds', () => {
  it('adds up to what the whole network holds', () => {
    fc.assert(
      fc.property(outputs, outputs, (out1, out2) => {
        const out = Float64Array.from(out1, (value, i) => value + out2[i]!);
        const { block1, block2 } = blockSignals(out1, out as unknown as Float32Array, test);
        const whole = coefficients(out as unknown as Float32Array, test);
        const second = coefficients(out2, test);
        for (const signal of ['baseCoefficient', 'compositeCoefficient'] as const) {
          expect(Math.abs(block1[signal] + block2[signal] - whole[signal])).toBeLessThan(ROUNDING);
          expect(Math.abs(block2[signal] - second[signal])).toBeLessThan(ROUNDING);
        }
      }),
    );
  });

  it('has no error in block 1 where its output is made of both signals, and the mean square of anything beside them', () => {
    fc.assert(
      fc.property(
        fc.float({ min: -2, max: 2, noNaN: true }),
        fc.float({ min: -2, max: 2, noNaN: true }),
        (b, c) => {
          const pure = Float32Array.from(base, (f, i) => b * f + c * composite[i]!);
          expect(blockSignals(pure, pure, test).block1Error).toBeCloseTo(0, 5);
          // The same on both rows of a pair: it holds none of the composite signal.
          const beside = Float32Array.from(place, ({ row }, i) => (row % 4 < 2 ? 1 : -1) * base[i]! * 0.5);
          const both = coefficients(beside, test);
          const error = 0.25 - both.baseCoefficient ** 2 - both.compositeCoefficient ** 2;
          expect(blockSignals(beside, pure, test).block1Error).toBeCloseTo(error, 6);
        },
      ),
    );
  });
});
