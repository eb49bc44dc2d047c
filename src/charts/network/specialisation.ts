/** How one neuron of the first layer spreads its weight over the pairs (x1 x2), (x3 x4), … */
export interface NeuronPairs {
  /** Its row in W. */
  readonly neuron: number;
  /** The pair that carries most of its weight, counted from 0; −1 for a neuron without any weight. */
  readonly pair: number;
  /**
   * That pair's share of its squared weights, (w_{2i−1}² + w_{2i}²) / ‖w‖²: from 1/k, where all pairs weigh the same,
   * to 1. 0 for a neuron without any weight.
   */
  readonly share: number;
  /** ‖w‖². */
  readonly squaredNorm: number;
}

/** A neuron that puts more than this share of its squared weights on one pair is specialised on it. */
const SPECIALISED_SHARE = 0.5;

/** True for a neuron that reads one pair of inputs more than all others together. */
export function isSpecialised({ share }: NeuronPairs): boolean {
  return share > SPECIALISED_SHARE;
}

function neuronPairs(weights: Float32Array, neuron: number): NeuronPairs {
  let [pair, most, squaredNorm] = [-1, 0, 0];
  for (let i = 0; 2 * i + 1 < weights.length; i++) {
    const squares = weights[2 * i]! ** 2 + weights[2 * i + 1]! ** 2;
    squaredNorm += squares;
    if (squares > most) [pair, most] = [i, squares];
  }
  return { neuron, pair, share: squaredNorm > 0 ? most / squaredNorm : 0, squaredNorm };
}

/**
 * The first layer's neurons, ordered so that those that specialise form a staircase: by their strongest pair, then
 * from the strongest neuron to the weakest. Equals keep the order of W, and neurons without any weight come last.
 *
 * @param W weights of the first layer, shape [m, inputs].
 */
export function orderByPair(W: Float32Array, inputs: number): NeuronPairs[] {
  const neurons = Array.from({ length: W.length / inputs }, (_, neuron) =>
    neuronPairs(W.subarray(neuron * inputs, (neuron + 1) * inputs), neuron),
  );
  const place = ({ pair }: NeuronPairs) => (pair < 0 ? inputs : pair);
  return neurons.sort((a, b) => place(a) - place(b) || b.squaredNorm - a.squaredNorm);
}

/** How many neurons are specialised on each pair, shape [pairs]. */
export function specialistsPerPair(neurons: readonly NeuronPairs[], pairs: number): number[] {
  const counts = new Array<number>(pairs).fill(0);
  for (const neuron of neurons) if (isSpecialised(neuron)) counts[neuron.pair]!++;
  return counts;
}
