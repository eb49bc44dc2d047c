import { describe, expect, it } from 'vitest';
import { loadInNode } from '../../../../src/engines/wasm/loadInNode.ts';
import { createWasmRidgeSolver } from '../../../../src/engines/wasm/ridge/wasmRidgeSolver.ts';
import { type Architecture, architectureOf } from '../../../../src/learners/architectures.ts';
import { featureSetOf } from '../../../../src/learners/featureSets.ts';
import { PartGradients } from '../../../../src/learners/features/gradientBlocks.ts';
import { networkParts } from '../../../../src/learners/features/layerStates.ts';
import { matrix } from '../../../../src/learners/features/matrix.ts';
import { PassedInputs } from '../../../../src/learners/features/passedInputs.ts';
import { initialParameters } from '../../../../src/learners/initialisation.ts';
import { parseRidge, RIDGE_NAMES, type RidgeName } from '../../../../src/learners/learnerNames.ts';
import { type ParameterName, parameterShapes } from '../../../../src/learners/network.ts';
import { createPlainRidgeSolver } from '../../../../src/learners/ridge/plainRidgeSolver.ts';
import { finished } from '../../../../src/learners/ridge/work.ts';
import { openStream } from '../../../../src/random/streams.ts';

const SIZE = { inputDimension: 6, width: 9, outputDimension: 3 };
const SAMPLES = 7;
/** Every derivative is that of a product of few numbers: central differences are exact to rounding. */
const STEP = 1e-5;

type Theta = Partial<Record<ParameterName, Float64Array>>;

const stream = openStream(3, 'trainingData');
const inputs = Float32Array.from({ length: SAMPLES * SIZE.inputDimension }, () =>
  stream.uniform() < 0.5 ? -1 : 1,
);

/** σ(M v + b). */
function layer(M: Float64Array, v: readonly number[], b: Float64Array): number[] {
  return Array.from(b, (bias, i) =>
    Math.max(
      0,
      v.reduce((sum, value, j) => sum + M[i * v.length + j]! * value, bias),
    ),
  );
}

const applied = (M: Float64Array, v: readonly number[]) =>
  Array.from({ length: M.length / v.length }, (_, i) =>
    v.reduce((sum, value, j) => sum + M[i * v.length + j]! * value, 0),
  );

/** out(x), as the definitions say; `read` is the A through which a bottleneck reads. */
function out(architecture: Architecture, theta: Theta, x: readonly number[], read: Float64Array): number[] {
  const { second, skip } = architectureOf(architecture);
  const h = layer(theta.W!, x, theta.b1!);
  if (second === 'none') return applied(theta.A!, h);
  const u = layer(
    second === 'free' ? theta.U! : theta.V!,
    second === 'free' ? h : applied(read, h),
    theta.b2!,
  );
  return applied(theta.A!, skip ? u.map((value, j) => value + h[j]!) : u);
}

/** ∇θ f_i(x; θ0) with respect to all that moves, by central differences; shape [samples, weights]. */
function gradients(name: RidgeName, i: number): number[][] {
  const { architecture, features } = parseRidge(name);
  const { movesHidden, movesOutput } = featureSetOf(features);
  const start = initialParameters(5, architecture, SIZE);
  const theta: Theta = Object.fromEntries(
    Object.entries(start).map(([key, values]) => [key, Float64Array.from(values)]),
  );
  const still = Float64Array.from(start.A);
  const moving = parameterShapes(architecture, SIZE)
    .map((shape) => shape.name)
    .filter((key) => (key === 'A' ? movesOutput : movesHidden));
  return Array.from({ length: SAMPLES }, (_, row) => {
    const x = [...inputs.subarray(row * SIZE.inputDimension, (row + 1) * SIZE.inputDimension)];
    return moving.flatMap((key) =>
      Array.from(theta[key]!, (value, at) => {
        const moved = [STEP, -STEP].map((step) => {
          theta[key]![at] = value + step;
          return out(architecture, theta, x, movesHidden ? theta.A! : still)[i]!;
        });
        theta[key]![at] = value;
        return (moved[0]! - moved[1]!) / (2 * STEP);
      }),
    );
  });
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, j) => sum + value * b[j]!, 0);

describe.each([
  ['WebAssembly', async () => createWasmRidgeSolver(await loadInNode())],
  ['plain TypeScript', async () => createPlainRidgeSolver()],
] as const)('the gradients of a network at its start, in %s', (_, solver) => {
  it.each(RIDGE_NAMES.flatMap((name) => [SIZE.width, 4].map((neurons) => ({ name, neurons }))))(
    'have the inner products of finite differences: $name, $neurons neurons at a time',
    async ({ name, neurons }) => {
      const { architecture, features } = parseRidge(name);
      const moving = featureSetOf(features);
      const system = await (await solver()).openDense({ samples: SAMPLES, columns: 1 });
      const start = initialParameters(5, architecture, SIZE);
      const parts = networkParts(architecture, SIZE, start, neurons).map(
        (part) => new PartGradients(system, part),
      );
      const isNarrow = architectureOf(architecture).second === 'bottleneck';
      const passed = finished(PassedInputs.of(system, parts, inputs, isNarrow));
      const unit = matrix(SAMPLES, SAMPLES, (i, j) => (i === j ? 1 : 0));
      for (let i = 0; i < SIZE.outputDimension; i++) {
        system.clearKernel();
        const c = finished(passed.carried(i));
        for (const part of parts)
          finished(system.addToKernel(finished(part.of(i, finished(passed.states(part)), moving, c))));
        const kernel = system.applyKernel(unit);
        const rows = gradients(name, i);
        rows.forEach((one, a) => {
          rows.forEach((other, b) => {
            expect(kernel.values[a * SAMPLES + b]).toBeCloseTo(dot(one, other), 8);
          });
        });
        expect(system.meanDiagonal()).toBeCloseTo(
          rows.reduce((sum, row) => sum + dot(row, row), 0) / SAMPLES,
          8,
        );
      }
      system.dispose();
    },
  );
});
