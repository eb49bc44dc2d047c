import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrix } from '../../../../src/learners/features/matrix.ts';
import { tangentKernel } from '../../../../src/learners/features/tangentKernel.ts';
import { initialParameters } from '../../../../src/learners/initialisation.ts';
import { parseLearner } from '../../../../src/learners/learnerNames.ts';
import { kernelAlignment, relativeMovement } from '../../../../src/training/movement/movement.ts';
import {
  MOVEMENT_BUDGET,
  movementCost,
  movementEpochs,
} from '../../../../src/training/movement/movementSchedule.ts';

const SIZE = { inputDimension: 4, width: 7, outputDimension: 3 };
const INPUTS = Float32Array.from([1, 1, -1, 1, -1, 1, 1, 1, 1, -1, -1, -1, -1, -1, 1, -1]);
const SAMPLES = INPUTS.length / SIZE.inputDimension;

describe('relative movement', () => {
  it('is ‖W − W0‖ / ‖W0‖, and the same when the change itself is given', () => {
    const start = Float32Array.from([3, 0, 4]);
    expect(relativeMovement(Float32Array.from([3, 0, 4]), start, false)).toBe(0);
    expect(relativeMovement(Float32Array.from([3, 10, 4]), start, false)).toBe(2);
    expect(relativeMovement(Float32Array.from([0, 10, 0]), start, true)).toBe(2);
  });
});

describe('the alignment of two kernels', () => {
  const square = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 9, maxLength: 9 });
  const of = (values: readonly number[]) => matrix(3, 3, (i, j) => values[3 * i + j]!);

  it('is 1 for multiples of one another, lies in [−1, 1], and does not change when they change places', () => {
    fc.assert(
      fc.property(square, square, fc.double({ min: 0.1, max: 9, noNaN: true }), (a, b, factor) => {
        fc.pre(a.some((value) => Math.abs(value) > 1e-3) && b.some((value) => Math.abs(value) > 1e-3));
        expect(kernelAlignment(of(a), of(a.map((value) => factor * value)))).toBeCloseTo(1, 12);
        const aligned = kernelAlignment(of(a), of(b));
        expect(Math.abs(aligned)).toBeLessThanOrEqual(1 + 1e-12);
        expect(kernelAlignment(of(b), of(a))).toBe(aligned);
      }),
    );
  });

  it('is 0 where one of them is 0', () => {
    expect(kernelAlignment(of(Array(9).fill(0)), of(Array(9).fill(1)))).toBe(0);
  });
});

describe('the tangent kernel', () => {
  const parameters = initialParameters(3, '2layer', SIZE);
  const at = { architecture: '2layer', size: SIZE, parameters } as const;
  const row = (x: number) => [...INPUTS.subarray(4 * x, 4 * x + 4)];
  const preactivations = (x: number) =>
    Array.from(parameters.b1, (bias, j) =>
      row(x).reduce((sum, value, i) => sum + parameters.W[4 * j + i]! * value, bias),
    );
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, j) => sum + value * b[j]!, 0);

  it('of two layers is ⟨h, h’⟩ from A, and (⟨x, x’⟩ + 1) Σ a_j² σ’ σ’ from W and b1', () => {
    const output = 1;
    const both = tangentKernel(at, { movesHidden: true, movesOutput: true }, INPUTS, output);
    const hidden = tangentKernel(at, { movesHidden: true, movesOutput: false }, INPUTS, output);
    for (let x = 0; x < SAMPLES; x++)
      for (let y = 0; y < SAMPLES; y++) {
        const [z, other] = [preactivations(x), preactivations(y)];
        const h = (values: readonly number[]) => values.map((value) => Math.max(0, value));
        const gates = z.map((value, j) => Number(value > 0 && other[j]! > 0));
        const squares = gates.reduce((sum, gate, j) => sum + gate * parameters.A[7 * output + j]! ** 2, 0);
        const fromW = (dot(row(x), row(y)) + 1) * squares;
        expect(hidden.values[x * SAMPLES + y]).toBeCloseTo(fromW, 6);
        expect(both.values[x * SAMPLES + y]).toBeCloseTo(fromW + dot(h(z), h(other)), 6);
      }
  });
});

describe('a run says how far it has come', () => {
  it('at its start, at round numbers of epochs, and at its end', () => {
    expect([...movementEpochs(800, 100)]).toEqual([0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 800]);
    expect([...movementEpochs(1, 100)]).toEqual([0, 1]);
  });

  it('no more often in between than it can afford, and always at both ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0, max: 12, noNaN: true }),
        (epochs, n) => {
          const said = [...movementEpochs(epochs, n)];
          expect([said[0], said.at(-1)]).toEqual([0, epochs]);
          expect(said.length).toBeLessThanOrEqual(2 + Math.floor(n));
          expect(said).toEqual([...new Set(said)].sort((a, b) => a - b));
          expect(said).toEqual(said.filter((epoch) => movementEpochs(epochs, 100).has(epoch)));
        },
      ),
    );
  });

  it('at the price of W alone where the tangent kernel cannot turn', () => {
    const size = { inputDimension: 30, width: 150, outputDimension: 15 };
    const dear = movementCost(parseLearner('3resnet-all'), size);
    for (const learner of ['3resnet-ntk', '3resnet-last'] as const)
      expect(movementCost(parseLearner(learner), size)).toBeLessThan(dear / 50);
    expect(MOVEMENT_BUDGET).toBeLessThanOrEqual(0.03);
  });
});
