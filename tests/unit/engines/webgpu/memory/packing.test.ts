import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../../../src/engines/webgpu/memory/layout.ts';
import {
  packInputs,
  packParameters,
  unpackParameters,
} from '../../../../../src/engines/webgpu/memory/packing.ts';
import { SOFTWARE_TUNING } from '../../../../../src/engines/webgpu/shaders/tuning.ts';
import { NETWORK_NAMES } from '../../../../../src/learners/learnerNames.ts';
import { parameterShapes } from '../../../../../src/learners/network.ts';
import { SMALL, smallEnsemble } from '../../../../agreement/smallEnsembles.ts';

/** One width that needs padding beside the constant neuron, one that needs none, one that needs most. */
const WIDTHS = [5, 7, 8];

describe.each(NETWORK_NAMES)('the GPU layout of %s', (name) => {
  it.each(WIDTHS)('gives back the parameters that it was given, at width %i', (width) => {
    const spec = smallEnsemble(name, { ...SMALL, width }, [1]);
    const layout = layoutOf({ ...spec, members: spec.members.length }, SOFTWARE_TUNING);
    const { initial } = spec.members[0]!;
    for (const isTheta of [true, false]) {
      expect(unpackParameters(layout, packParameters(layout, initial, isTheta))).toEqual(initial);
    }
  });

  it.each(WIDTHS)(
    'holds nothing but the parameters, zeros and, of a free U, the constant neuron, at width %i',
    (width) => {
      const spec = smallEnsemble(name, { ...SMALL, width }, [1]);
      const layout = layoutOf({ ...spec, members: spec.members.length }, SOFTWARE_TUNING);
      const { initial } = spec.members[0]!;
      const ones = { ...initial };
      for (const { name: tensor } of parameterShapes(spec.architecture, spec)) {
        Object.assign(ones, { [tensor]: initial[tensor]!.map(() => 1) });
      }
      const sum = (values: Float32Array) => values.reduce((a, b) => a + b, 0);
      const count = Object.values(initial).reduce((total, { length }) => total + length, 0);
      expect(sum(packParameters(layout, ones, false))).toBe(count);
      expect(sum(packParameters(layout, ones, true))).toBe(count + (layout.narrow ? 0 : 1));
    },
  );
});

it('puts the constant 1 behind every example', () => {
  const spec = smallEnsemble('2layer-all', SMALL, [1, 2]);
  const layout = layoutOf({ ...spec, members: spec.members.length }, SOFTWARE_TUNING);
  const packed = packInputs(
    layout,
    spec.members.map(({ train }) => train),
  );
  const { paddedInputs, inputDimension: d } = layout;
  expect(packed).toHaveLength(2 * SMALL.samples * paddedInputs);
  for (let row = 0; row < 2 * SMALL.samples; row++) {
    const { inputs } = spec.members[Math.floor(row / SMALL.samples)]!.train;
    const first = (row % SMALL.samples) * d;
    const expected = [...inputs.subarray(first, first + d), 1];
    expect([...packed.subarray(row * paddedInputs, row * paddedInputs + d + 1)]).toEqual(expected);
  }
});
