import { gradientColumns } from '../../learners/features/featureCost.ts';
import type { NetworkLearner } from '../../learners/learnerNames.ts';
import type { NetworkSize } from '../../learners/network.ts';
import { isLinear, trainableOf } from '../../learners/trainables.ts';
import { ALIGNMENT_SAMPLES } from './movement.ts';

/** What the measurements between a run's start and its end may take of its time, at most. */
export const MOVEMENT_BUDGET = 0.03;
/** Plain float64 loops take so many times as long for a multiply-add as the engine in WebAssembly: 4 ms at m = 150. */
const TIMES_AN_ENGINE = 50;

/**
 * Multiply-adds of a measurement, as an engine would count them: W's movement, the states and gradients of ALIGNMENT_SAMPLES
 * examples, and their kernel. A learner whose tangent kernel cannot turn costs no more than W's movement.
 */
export function movementCost({ architecture, trainable }: NetworkLearner, size: NetworkSize): number {
  const { inputDimension: d, width: m } = size;
  const record = trainableOf(trainable);
  if (isLinear(record)) return TIMES_AN_ENGINE * m * d;
  const columns = gradientColumns(architecture, record, size);
  const pairs = (ALIGNMENT_SAMPLES * (ALIGNMENT_SAMPLES + 1)) / 2;
  // A block's left side is m numbers that came through a product with its right.
  const states = columns.reduce((sum, [left, right]) => sum + 2 * left * right, 0);
  const kernel = columns.reduce((sum, [left, right]) => sum + left + right, 0);
  return TIMES_AN_ENGINE * (m * d + ALIGNMENT_SAMPLES * states + pairs * kernel);
}

/** 1, 2, 5, 10, 20, 50, … below a number. */
function roundNumbersBelow(end: number): number[] {
  const numbers: number[] = [];
  for (let decade = 1; decade < end; decade *= 10)
    numbers.push(...[1, 2, 5].map((digit) => digit * decade).filter((number) => number < end));
  return numbers;
}

/**
 * The epochs at whose end a run says how far it has come: 0, 1, 2, 5, 10, 20, 50, … and the last. Where not all of those in
 * between can be afforded, some of them, evenly.
 *
 * @param affordable how many between the first and the last.
 */
export function movementEpochs(epochs: number, affordable: number): ReadonlySet<number> {
  const between = roundNumbersBelow(epochs);
  const count = Math.min(between.length, Math.max(0, Math.floor(affordable)));
  const kept = Array.from(
    { length: count },
    (_, i) => between[Math.floor(((i + 0.5) * between.length) / count)]!,
  );
  return new Set([0, ...kept, epochs]);
}
