import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupColumns, groupName } from '../../../src/charts/network/groupColumns.ts';
import {
  isSpecialised,
  orderByGroup,
  specialistsPerGroup,
} from '../../../src/charts/network/specialisation.ts';
import { readColour, weightScale } from '../../../src/charts/network/weightColours.ts';
import { weightImage, weightLimit } from '../../../src/charts/network/weightImage.ts';
import { initialParameters } from '../../../src/learners/initialisation.ts';
import { inputGroups } from '../../../src/problem/inputGroups.ts';
import { PROBLEMS } from '../../../src/problem/table.ts';

const INPUTS = 6;
const GROUPS = [{ inputs: [0, 1] }, { inputs: [2, 3] }, { inputs: [4, 5] }];
const weight = fc.oneof(fc.constant(0), fc.double({ min: -4, max: 4, noNaN: true }));
const layers = fc
  .array(fc.array(weight, { minLength: INPUTS, maxLength: INPUTS }), { minLength: 1, maxLength: 30 })
  .map((rows) => Float32Array.from(rows.flat()));

const squares = (W: Float32Array, neuron: number, pair: number) =>
  W[neuron * INPUTS + 2 * pair]! ** 2 + W[neuron * INPUTS + 2 * pair + 1]! ** 2;

describe('the order of the neurons', () => {
  it('names every neuron once, in a staircase of pairs, each step from strong to weak', () => {
    fc.assert(
      fc.property(layers, (W) => {
        const neurons = orderByGroup(W, GROUPS);
        expect(neurons.map(({ neuron }) => neuron).sort((a, b) => a - b)).toEqual(
          Array.from({ length: W.length / INPUTS }, (_, i) => i),
        );
        neurons.slice(1).forEach((next, i) => {
          const { group, squaredNorm } = neurons[i]!;
          if (next.group === group) expect(next.squaredNorm).toBeLessThanOrEqual(squaredNorm);
          else if (next.group >= 0) expect(next.group).toBeGreaterThan(group);
        });
      }),
    );
  });

  it('gives each neuron the pair that carries most of its squared weight, and that share', () => {
    fc.assert(
      fc.property(layers, (W) => {
        for (const { neuron, group, share } of orderByGroup(W, GROUPS)) {
          const all = [0, 1, 2].map((i) => squares(W, neuron, i));
          const total = all.reduce((sum, value) => sum + value, 0);
          if (total === 0) expect([group, share]).toEqual([-1, 0]);
          else {
            expect(all[group]).toBe(Math.max(...all));
            expect(share).toBeCloseTo(all[group]! / total, 12);
          }
        }
      }),
    );
  });

  it('does not depend on the sign of a weight, nor a share on the size of all', () => {
    fc.assert(
      fc.property(layers, (W) => {
        const neurons = orderByGroup(W, GROUPS);
        expect(
          orderByGroup(
            W.map((w, i) => (i % 3 ? -w : w)),
            GROUPS,
          ),
        ).toEqual(neurons);
        const shares = (some: typeof neurons) => some.map(({ neuron, share }) => [neuron, share]);
        expect(
          shares(
            orderByGroup(
              W.map((w) => 4 * w),
              GROUPS,
            ),
          ),
        ).toEqual(shares(neurons));
      }),
    );
  });

  it('finds the neurons that read one pair alone, and none in a network that has not been trained', () => {
    const W = new Float32Array(4 * INPUTS);
    W.set([0, 0, 2, -2, 0.1, 0], 0);
    W.set([0, 0, 0, 0, 0, 3], INPUTS);
    W.set([1, 1, 1, 1, 1, 1], 2 * INPUTS);
    const neurons = orderByGroup(W, GROUPS);
    expect(neurons.map(({ neuron }) => neuron)).toEqual([2, 0, 1, 3]);
    expect(neurons.filter(isSpecialised).map(({ group }) => group)).toEqual([1, 2]);
    expect(specialistsPerGroup(neurons, GROUPS)).toEqual([0, 1, 1]);
    const size = { inputDimension: 30, width: 500, outputDimension: 15 };
    const start = initialParameters(1, '2layer', size).W;
    expect(orderByGroup(start, inputGroups(PROBLEMS.v3)).filter(isSpecialised).length).toBe(0);
  });
});

describe('the picture of the first layer', () => {
  const colours = { negative: [200, 0, 0], zero: [100, 100, 100], positive: [0, 0, 200] } as const;
  const colour = weightScale(colours);

  it('shows 0 as the ground, and either sign in its own colour, stronger where the weight is larger', () => {
    expect([-1, 0, 1].map(colour)).toEqual([colours.negative, colours.zero, colours.positive]);
    expect(colour(Number.NaN)).toEqual(colours.zero);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const [small, large] = [Math.min(a, b), Math.max(a, b)];
          expect(colour(large)[2]).toBeGreaterThanOrEqual(colour(small)[2]);
          expect(colour(-large)[0]).toBeGreaterThanOrEqual(colour(-small)[0]);
        },
      ),
    );
  });

  it('has a pixel per weight in the order asked for, and the mean of the neurons where they are too many', () => {
    const W = Float32Array.of(2, -2, 0, 2);
    const exact = weightImage(W, [0, 1], [1, 0], 10, colour);
    expect([exact.width, exact.height]).toEqual([2, 2]);
    expect([...exact.pixels]).toEqual(
      [colours.zero, colours.positive, colours.positive, colours.negative].flatMap((c) => [...c, 255]),
    );
    const far = weightImage(W, [0, 1], [0, 1], 1, colour);
    expect([...far.pixels]).toEqual([50, 50, 150, 255, 100, 0, 100, 255]);
    expect(weightLimit(W)).toBe(2);
    expect(weightLimit(new Float32Array(4))).toBe(1);
  });

  it('leaves the same gap between all pairs and fills its width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 120, max: 3000 }), fc.integer({ min: 0, max: 4 }), (width, gap) => {
        const columns = groupColumns(width, 15, gap);
        expect(columns[0]!.x).toBe(0);
        expect(columns.at(-1)!.x + columns.at(-1)!.width).toBe(width);
        const gaps = columns.slice(1).map(({ x }, i) => x - columns[i]!.x - columns[i]!.width);
        expect(new Set(gaps)).toEqual(new Set([gap]));
      }),
    );
  });

  it('names the pairs as the paper counts its inputs, and reads no colour that is none', () => {
    expect(
      [
        [0, 1],
        [28, 29],
      ].map(groupName),
    ).toEqual(['x₁x₂', 'x₂₉x₃₀']);
    expect(readColour('#1b7837')).toEqual([27, 120, 55]);
    expect(() => readColour('green')).toThrow(RangeError);
  });
});
