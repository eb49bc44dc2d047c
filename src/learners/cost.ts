import { architectureOf } from './architectures.ts';
import { type NetworkName, parseLearner } from './learnerNames.ts';
import type { NetworkSize } from './network.ts';
import { isLinear, trainableOf } from './trainables.ts';

/** What one processor core does when its arithmetic is well written; about. */
export const MULTIPLY_ADDS_PER_SECOND = 1e10;

/** Multiply-adds of one example's products, layer by layer. */
interface Products {
  /** W x: md. */
  readonly first: number;
  /** What the second hidden layer reads: nothing; U h, m²; or A h and V of it, 2km. */
  readonly second: number;
  /** A u, or A (h + u), or what A u adds to A h: km. */
  readonly output: number;
}

function productsOf(
  name: NetworkName,
  { inputDimension: d, width: m, outputDimension: k }: NetworkSize,
): Products {
  const { second } = architectureOf(parseLearner(name).architecture);
  return {
    first: m * d,
    second: { none: 0, free: m * m, bottleneck: 2 * k * m }[second],
    output: k * m,
  };
}

/** What the linearisation moves along δ: every product of a forward pass twice, once for δ's part; x itself does not move. */
function tangentCost({ first, second, output }: Products): number {
  return first + 2 * second + 2 * output;
}

/**
 * Multiply-adds that a learner spends on one training example in an SGD step: forward, backward and gradients. The
 * hidden activations at the start of a linearised learner, and the features of `last`, never change: they are not counted.
 *
 * Backward, g A comes to the features, and each product of the second layer gives one for its matrix's gradient and one for
 * what lies below; a bottleneck whose A rests saves the one for A. With m neurons, `all` of a 3resnet costs 2md + 9km.
 */
export function stepCost(name: NetworkName, size: NetworkSize): number {
  const { architecture, trainable } = parseLearner(name);
  const { movesHidden, movesOutput, linearised } = trainableOf(trainable);
  const products = productsOf(name, size);
  const { first, second, output } = products;
  if (!movesHidden) return 2 * output;
  const isSpared = architectureOf(architecture).second === 'bottleneck' && !movesOutput;
  const below = output + 2 * second + first - (isSpared ? output : 0);
  const forward = linearised ? tangentCost(products) : first + second + output;
  return forward + below + (movesOutput ? output : 0);
}

/** Multiply-adds that a learner spends on evaluating one example. */
export function evaluationCost(name: NetworkName, size: NetworkSize): number {
  const trainable = trainableOf(parseLearner(name).trainable);
  const products = productsOf(name, size);
  if (!isLinear(trainable)) return products.first + products.second + products.output;
  return trainable.linearised ? tangentCost(products) : products.output;
}
