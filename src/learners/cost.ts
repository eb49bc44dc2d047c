import { type NetworkName, parseLearner } from './learnerNames.ts';
import type { NetworkSize } from './network.ts';

/** What one processor core does when its arithmetic is well written; about. */
export const MULTIPLY_ADDS_PER_SECOND = 1e10;

/** Multiply-adds of one example's way through a network: md + m² + km. */
function forwardCost(
  hasSecondLayer: boolean,
  { inputDimension: d, width: m, outputDimension: k }: NetworkSize,
): number {
  return m * d + (hasSecondLayer ? m * m : 0) + k * m;
}

/**
 * Multiply-adds that a learner spends on one training example in an SGD step: forward, backward and gradients. The
 * features of a kernel learner never change, so `last` pays for its output layer alone, and `ntk` for the tangent
 * (twice a forward pass, less the first layer's input) and the backward pass.
 */
export function stepCost(name: NetworkName, size: NetworkSize): number {
  const { architecture, trainable } = parseLearner(name);
  const { inputDimension: d, width: m, outputDimension: k } = size;
  const second = architecture === '2layer' ? 0 : m * m;
  const output = k * m;
  const backward = 2 * second + m * d + output;
  switch (trainable) {
    case 'last':
      return 2 * output;
    case 'hidden':
      return forwardCost(second > 0, size) + backward;
    case 'all':
      return forwardCost(second > 0, size) + backward + output;
    case 'ntk':
      return m * d + 2 * second + 2 * output + backward + output;
  }
}

/** Multiply-adds that a learner spends on evaluating one example. */
export function evaluationCost(name: NetworkName, size: NetworkSize): number {
  const { architecture, trainable } = parseLearner(name);
  const { inputDimension: d, width: m, outputDimension: k } = size;
  if (trainable === 'last') return k * m;
  const tangent = trainable === 'ntk' ? m * d + 2 * k * m + (architecture === '2layer' ? 0 : 2 * m * m) : 0;
  return trainable === 'ntk' ? tangent : forwardCost(architecture !== '2layer', size);
}
