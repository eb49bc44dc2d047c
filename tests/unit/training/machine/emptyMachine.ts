import type { MachineParts } from '../../../../src/training/machine/machineParts.ts';

const nothing = () => ({
  base: new Float64Array(),
  composite: new Float64Array(),
  alone: { base: new Float64Array(), composite: new Float64Array(), rest: new Float64Array() },
  asked: [],
});

/** The parts of a network without outputs or neurons. */
export const EMPTY_MACHINE: MachineParts = {
  example: {
    inputs: new Float32Array(),
    base: new Float32Array(),
    composite: new Float32Array(),
    outputs: new Float32Array(),
  },
  whole: nothing(),
  first: { neurons: [], groups: [], reads: new Float32Array(), writes: new Float32Array() },
};
