import { describe, expect, it } from 'vitest';
import { neuronLooks, shareOnGroup, tileLooks } from '../../../../src/charts/machine/partLooks.ts';
import type { MachineParts } from '../../../../src/training/machine/machineParts.ts';
import { EMPTY_MACHINE } from '../../training/machine/emptyMachine.ts';

const strengths = { alpha: 0.3, beta: 1 };
const groups = [
  { inputs: [0, 1], output: 0 },
  { inputs: [2, 3], output: 1 },
];
const outputs = (base: number, composite: number, rest: number) => {
  const signals = { base: Float64Array.of(base, 0), composite: Float64Array.of(composite, 0) };
  return { ...signals, alone: { ...signals, rest: Float64Array.of(rest, 0) }, asked: [true, true] };
};
const parts: MachineParts = {
  ...EMPTY_MACHINE,
  whole: outputs(0.95, 0.15, 0.045),
  blocks: [outputs(0.75, -0.01, 5), outputs(0.2, 0.36, 0)],
  first: {
    neurons: [7, 9],
    groups: [0, 1],
    reads: Float32Array.of(3, 4, 0, 0, 1, 0, 0, 1),
    writes: new Float32Array(4),
  },
  second: {
    neurons: [1, 2, 3],
    reads: new Float32Array(6),
    writes: new Float32Array(6),
    adds: { base: Float64Array.of(0.1, 0, 0.001), composite: Float64Array.of(0, 0.12, 0) },
  },
};

describe('the look of a part', () => {
  it('fills a tile by the shares of β and α that it holds, and never over its edge', () => {
    const close = (looks: object, expected: object) =>
      expect(
        Object.fromEntries(Object.entries(looks).map(([key, value]) => [key, Math.round(1000 * value)])),
      ).toEqual(expected);
    close(tileLooks(parts, 'out', 0, strengths), { base: 950, composite: 500, rest: 500 });
    close(tileLooks(parts, 'out1', 0, strengths), { base: 750, composite: 0, rest: 1000 });
    close(tileLooks(parts, 'out2', 0, strengths), { base: 200, composite: 1000, rest: 0 });
    close(tileLooks(parts, 'out', 0, { alpha: 0, beta: 0 }), { base: 0, composite: 0, rest: 0 });
  });

  it('fills a neuron of the first layer by the share of its weight on the pair that it reads', () => {
    expect([0, 1].map((index) => shareOnGroup(parts, index, groups))).toEqual([1, 0.5]);
    expect(neuronLooks.first(parts, 1, groups)).toEqual({ fill: 'base', strength: 0.25 });
  });

  it('fills a neuron of the second layer by what it adds most of, beside the other neurons', () => {
    const looks = [0, 1, 2].map((index) => neuronLooks.second(parts, index, strengths));
    expect(looks.map(({ fill }) => fill)).toEqual(['base', 'composite', 'base']);
    expect(looks.map(({ strength }) => strength.toFixed(2))).toEqual(['0.50', '1.00', '0.05']);
    const { adds: _, ...linearised } = parts.second!;
    expect(neuronLooks.second({ ...parts, second: linearised }, 0, strengths).fill).toBe('noise');
  });
});
