import * as v from 'valibot';
import { ARCHITECTURE_NAMES } from '../../learners/architectures.ts';
import type { NetworkParameters } from '../../learners/network.ts';
import { TRAINABLE_NAMES } from '../../learners/trainables.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const numbers = v.array(v.number());
const parameters = v.object({
  W: numbers,
  b1: numbers,
  U: v.optional(numbers),
  V: v.optional(numbers),
  b2: v.optional(numbers),
  A: numbers,
});

const GOLDEN_SCHEMA = v.object({
  architecture: v.picklist(ARCHITECTURE_NAMES),
  trainable: v.picklist(TRAINABLE_NAMES),
  inputDimension: count,
  outputDimension: count,
  width: count,
  trainingSamples: count,
  batchSize: count,
  epochs: count,
  decayEpoch: v.number(),
  decayFactor: v.number(),
  learningRate: v.number(),
  weightDecay: v.number(),
  momentum: v.number(),
  beta: v.number(),
  alpha: v.number(),
  compositeDegree: count,
  x: numbers,
  y: numbers,
  xTest: numbers,
  yTest: numbers,
  /** Training rows, [epochs][batches][rows]. */
  batches: v.array(v.array(v.array(v.number()))),
  initial: parameters,
  expected: v.object({
    stepLoss: numbers,
    /** Of what was trained alone; δ for an `ntk` learner. */
    parameters: v.partial(parameters),
    trainError: v.number(),
    testError: v.number(),
    testOutput: numbers,
    baseCoefficient: v.number(),
    compositeCoefficient: v.number(),
  }),
});

/** A training run that PyTorch made in float64: data, batches, start, hyper-parameters and what came of them. */
export type GoldenCase = v.InferOutput<typeof GOLDEN_SCHEMA>;

/** Reads a golden file's text. Throws where it is not a golden case. */
export function parseGoldenCase(text: string): GoldenCase {
  return v.parse(GOLDEN_SCHEMA, JSON.parse(text));
}

/** A golden file's parameters in the precision of the engines. */
export function float32Parameters(tensors: v.InferOutput<typeof parameters>): NetworkParameters {
  const entries = Object.entries(tensors).map(([name, values]) => [name, Float32Array.from(values ?? [])]);
  return Object.fromEntries(entries) as unknown as NetworkParameters;
}
