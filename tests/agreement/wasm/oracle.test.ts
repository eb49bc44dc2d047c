import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine, EnsembleSpec } from '../../../src/engines/engine.ts';
import { GOLDEN_TOLERANCE, relativeError } from '../../../src/engines/golden/replay.ts';
import { loadInNode } from '../../../src/engines/wasm/loadInNode.ts';
import { createWasmEngine } from '../../../src/engines/wasm/wasmEngine.ts';
import { architectureOf } from '../../../src/learners/architectures.ts';
import { NETWORK_NAMES } from '../../../src/learners/learnerNames.ts';
import { coefficients, meanSquaredError } from '../../../src/problem/decomposition.ts';
import { predictOracle, tensorNames, trainOracle } from '../oracle.ts';
import { type SmallSize, smallEnsemble, smallPlan } from '../smallEnsembles.ts';

/** None is a multiple of what the routines compute at once; the last one needs no padding at all. */
const SIZES: readonly SmallSize[] = [
  { inputDimension: 10, outputDimension: 5, width: 5, batchSize: 1, samples: 9 },
  { inputDimension: 30, outputDimension: 15, width: 33, batchSize: 7, samples: 70 },
  { inputDimension: 22, outputDimension: 11, width: 101, batchSize: 50, samples: 61 },
  { inputDimension: 18, outputDimension: 9, width: 12, batchSize: 41, samples: 45 },
  { inputDimension: 16, outputDimension: 8, width: 64, batchSize: 64, samples: 64 },
  { inputDimension: 11, outputDimension: 5, width: 50, batchSize: 6, samples: 40 },
  { inputDimension: 30, outputDimension: 15, width: 20, batchSize: 131, samples: 140 },
];

let engine: Engine;
beforeAll(async () => {
  engine = createWasmEngine(await loadInNode());
});

/** Trains one network by the engine and by its definition. */
async function expectOracle(spec: EnsembleSpec, size: SmallSize) {
  const plans = [smallPlan(size, 1, 5), smallPlan(size, 1, 3, 0.1)];
  const oracle = trainOracle(spec, 0, plans);
  const ensemble = await engine.createEnsemble(spec);
  const losses: number[] = [];
  for (const plan of plans) losses.push(...(await ensemble.advance(plan)));
  const [state] = await ensemble.state();
  const [evaluation] = await ensemble.evaluate();
  const inspection = await ensemble.inspect(0);
  ensemble.dispose();

  expect(relativeError(losses, oracle.losses)).toBeLessThan(GOLDEN_TOLERANCE);
  for (const tensor of tensorNames(spec)) {
    const { parameters, velocity } = state!;
    expect(relativeError(parameters[tensor]!, oracle.parameters[tensor]!)).toBeLessThan(GOLDEN_TOLERANCE);
    expect(relativeError(velocity[tensor]!, oracle.velocity[tensor]!)).toBeLessThan(GOLDEN_TOLERANCE);
  }
  const { train, test } = spec.members[0]!;
  const predict = (data: typeof train) =>
    Float32Array.from(predictOracle(spec, spec.members[0]!, oracle.parameters, data));
  const onTest = predict(test);
  const { baseCoefficient, compositeCoefficient } = coefficients(onTest, test);
  const expected = [meanSquaredError(predict(train), train), meanSquaredError(onTest, test)];
  const errors = [evaluation!.trainError, evaluation!.testError];
  expect(relativeError(errors, expected)).toBeLessThan(GOLDEN_TOLERANCE);
  expect(relativeError(inspection.outputs, onTest)).toBeLessThan(GOLDEN_TOLERANCE);
  expect(inspection.parameters).toEqual(state!.parameters);
  const onTest1 = architectureOf(spec.architecture).skip
    ? predictOracle(spec, spec.members[0]!, oracle.parameters, test, 'out1')
    : [];
  expect(relativeError(inspection.outputs1 ?? [], onTest1)).toBeLessThan(GOLDEN_TOLERANCE);
  expect(evaluation!.baseCoefficient).toBeCloseTo(baseCoefficient, 5);
  expect(evaluation!.compositeCoefficient).toBeCloseTo(compositeCoefficient, 5);
}

describe.each(NETWORK_NAMES)('%s follows its definition, computed naively in float64,', (name) => {
  it.each(SIZES)('at width $width, batch $batchSize, d = $inputDimension', (size) =>
    expectOracle(smallEnsemble(name, size, [3]), size),
  );
});

it.each(['3resnet-all', '3resnet-ntk'] as const)(
  '%s follows it where the inputs are more than signs, too',
  async (name) => {
    const size = SIZES[1]!;
    const spec = smallEnsemble(name, size, [3]);
    const members = spec.members.map((member) => ({
      ...member,
      train: { ...member.train, inputs: member.train.inputs.map((x, i) => x * (1 - (i % 3) / 4)) },
    }));
    await expectOracle({ ...spec, members }, size);
  },
);
