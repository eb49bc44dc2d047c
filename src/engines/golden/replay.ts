import type { ParameterName } from '../../learners/network.ts';
import { alternating, pairs, paritySignals } from '../../problem/parityProblem.ts';
import { type Engine, type EnsembleSpec, MOMENTUM, type StepPlan } from '../engine.ts';
import { float32Parameters, type GoldenCase } from './goldenCase.ts';

/**
 * How far an engine may be from PyTorch's float64: float32 rounding, amplified by some tens of SGD steps.
 * Relative to the largest entry of the tensor compared, since single entries pass through zero.
 */
export const GOLDEN_TOLERANCE = 2e-4;

export interface GoldenResult {
  readonly maxRelativeError: number;
  readonly pass: boolean;
}

/** max |actual − expected| / max |expected|; infinite where anything is missing or not a number. */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  let difference = 0;
  let scale = 0;
  for (let i = 0; i < expected.length; i++) {
    const distance = Math.abs(actual[i]! - expected[i]!);
    if (Number.isNaN(distance)) return Number.POSITIVE_INFINITY;
    difference = Math.max(difference, distance);
    scale = Math.max(scale, Math.abs(expected[i]!));
  }
  return difference === 0 ? 0 : difference / scale;
}

/** A golden case as an ensemble of `copies` equal members. */
function goldenEnsemble(golden: GoldenCase, copies = 1): EnsembleSpec {
  const { inputDimension, outputDimension } = golden;
  const parities = {
    base: pairs(outputDimension),
    composite: alternating(outputDimension, golden.compositeDegree),
  };
  const dataset = (x: number[], y: number[]) => {
    const inputs = Float32Array.from(x);
    const targets = Float32Array.from(y);
    return {
      samples: x.length / inputDimension,
      inputs,
      targets,
      ...paritySignals(parities, inputs, inputDimension),
    };
  };
  const member = {
    learningRate: golden.learningRate,
    weightDecay: golden.weightDecay,
    train: dataset(golden.x, golden.y),
    test: dataset(golden.xTest, golden.yTest),
    initial: float32Parameters(golden.initial),
  };
  const { architecture, trainable, width, batchSize } = golden;
  const members = Array.from({ length: copies }, () => member);
  return { architecture, trainable, inputDimension, outputDimension, width, batchSize, members };
}

/** The step plans of a golden case, one per epoch, each member seeing the same batches. */
function goldenPlans(golden: GoldenCase, copies = 1): StepPlan[] {
  return golden.batches.map((batches, epoch) => {
    const rows = new Int32Array(batches.length * copies * golden.batchSize);
    batches.forEach((batch, step) => {
      for (let e = 0; e < copies; e++) rows.set(batch, (step * copies + e) * golden.batchSize);
    });
    return {
      steps: batches.length,
      batchSizes: Int32Array.from(batches, (batch) => batch.length),
      rows,
      learningRateFactor: epoch < golden.decayEpoch ? 1 : golden.decayFactor,
    };
  });
}

/** Trains a golden case on an engine and says how far it ends from PyTorch, in its losses, parameters and errors. */
export async function replayGoldenCase(engine: Engine, golden: GoldenCase): Promise<GoldenResult> {
  if (golden.momentum !== MOMENTUM) throw new RangeError(`golden case: momentum must be ${MOMENTUM}`);
  const { expected } = golden;
  const ensemble = await engine.createEnsemble(goldenEnsemble(golden));
  try {
    const losses: number[] = [];
    for (const plan of goldenPlans(golden)) losses.push(...(await ensemble.advance(plan)));
    const evaluation = (await ensemble.evaluate())[0]!;
    const { parameters } = (await ensemble.state())[0]!;
    const tensors = Object.entries(expected.parameters) as [ParameterName, number[]][];
    if (tensors.length === 0) throw new RangeError('golden case: no parameters to compare');
    const errors = [
      relativeError(losses, expected.stepLoss),
      relativeError([evaluation.trainError], [expected.trainError]),
      relativeError([evaluation.testError], [expected.testError]),
      relativeError(
        [evaluation.baseCoefficient, evaluation.compositeCoefficient],
        [expected.baseCoefficient, expected.compositeCoefficient],
      ),
      ...tensors.map(([name, values]) => relativeError(parameters[name] ?? [], values)),
    ];
    const maxRelativeError = Math.max(...errors);
    return { maxRelativeError, pass: maxRelativeError <= GOLDEN_TOLERANCE };
  } finally {
    ensemble.dispose();
  }
}
