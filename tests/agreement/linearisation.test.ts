import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { relativeError } from '../../src/engines/golden/replay.ts';
import { runLearner } from '../../src/engines/tfjs/learnerPass.ts';
import type { Stacked } from '../../src/engines/tfjs/passes.ts';
import { padded, resize, stack } from '../../src/engines/tfjs/stacking.ts';
import { createTfjsEngine } from '../../src/engines/tfjs/tfjsEngine.ts';
import { ARCHITECTURE_NAMES } from '../../src/learners/architectures.ts';
import { initialParameters } from '../../src/learners/initialisation.ts';
import type { NetworkParameters, ParameterName } from '../../src/learners/network.ts';
import type { Trainable } from '../../src/learners/trainables.ts';
import { predictOracle, type Tensors } from './oracle.ts';
import { SMALL, smallEnsemble } from './smallEnsembles.ts';

/** A float32 derivative beside a float64 central difference, whose own error is of order STEP². */
const DERIVATIVE_TOLERANCE = 1e-5;
/** Small enough that no ReLU changes its mind in between, large enough for float64. */
const STEP = 1e-7;
const FLOAT32_TOLERANCE = 1e-5;

beforeAll(async () => {
  await createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js');
});

/** a·p + b·q, tensor by tensor, in float64. */
function mix(a: number, p: NetworkParameters, b: number, q: NetworkParameters): Tensors {
  const names = Object.keys(p) as ParameterName[];
  return Object.fromEntries(
    names.map((name) => [name, Float64Array.from(p[name]!, (value, i) => a * value + b * q[name]![i]!)]),
  );
}

function float32(tensors: Tensors): NetworkParameters {
  const entries = Object.entries(tensors).map(([name, values]) => [name, Float32Array.from(values)]);
  return Object.fromEntries(entries) as unknown as NetworkParameters;
}

describe.each(ARCHITECTURE_NAMES)('the linearised %s', (architecture) => {
  const spec = smallEnsemble(`${architecture}-ntk`, SMALL, [7]);
  const member = spec.members[0]!;
  const { inputDimension: d, outputDimension: k } = SMALL;
  const { samples, inputs } = member.test;
  const direction = initialParameters(99, architecture, SMALL);

  const x = () => tf.tensor3d(resize(inputs, d, samples, padded(d)), [1, samples, padded(d)]);
  const read = (out: tf.Tensor3D) => resize(out.dataSync() as Float32Array, padded(k), samples, k);
  const stacked = (parameters: NetworkParameters): Stacked => stack(architecture, SMALL, [parameters]);
  const outputs = (trainable: Trainable, parameters: NetworkParameters): Float32Array => {
    const learner = { architecture, trainable };
    return read(runLearner(learner, stacked(member.initial), stacked(parameters), x()).out);
  };
  /** ∇θ f(x; θ0)·δ. */
  const tangentAlong = (delta: NetworkParameters): Float32Array => {
    const atStart = outputs('all', member.initial);
    return outputs('ntk', delta).map((value, i) => value - atStart[i]!);
  };

  it('is the derivative of the network at its start, by finite differences in float64', () => {
    const network = { ...spec, trainable: 'all' as const };
    const moved = (step: number) =>
      predictOracle(network, member, mix(1, member.initial, step, direction), member.test);
    const ahead = moved(STEP);
    const behind = moved(-STEP);
    const difference = ahead.map((value, i) => (value - behind[i]!) / (2 * STEP));
    expect(relativeError(tangentAlong(direction), difference)).toBeLessThan(DERIVATIVE_TOLERANCE);
  });

  it('predicts linearly in its δ', () => {
    const other = initialParameters(100, architecture, SMALL);
    const together = tangentAlong(float32(mix(2, direction, -3, other)));
    const apart = tangentAlong(direction).map((value, i) => 2 * value - 3 * tangentAlong(other)[i]!);
    expect(relativeError(together, apart)).toBeLessThan(FLOAT32_TOLERANCE);
  });

  it('is the network itself while δ is 0', () => {
    expect(Math.max(...tangentAlong(float32(mix(0, direction, 0, direction))).map(Math.abs))).toBe(0);
  });

  it('has a conjugate kernel beside it: the network is linear in its output layer, its features those of the start', () => {
    const withOutputLayer = (A: Float32Array) => outputs('last', { ...member.initial, A });
    const { A } = member.initial;
    const together = withOutputLayer(A.map((value, i) => 2 * value - 3 * direction.A[i]!));
    const apart = withOutputLayer(A).map((value, i) => 2 * value - 3 * withOutputLayer(direction.A)[i]!);
    expect(relativeError(together, apart)).toBeLessThan(FLOAT32_TOLERANCE);
  });
});
