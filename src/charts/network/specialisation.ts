/** How one neuron of the first layer spreads its weight over the groups of inputs, say the pairs (x1 x2), (x3 x4), … */
export interface NeuronGroups {
  /** Its row in W. */
  readonly neuron: number;
  /** The group that carries most of its weight, counted from 0; −1 for a neuron without any weight. */
  readonly group: number;
  /**
   * That group's share of its squared weights, for a pair (w_{2i−1}² + w_{2i}²) / ‖w‖²: from where all groups weigh the
   * same to 1. 0 for a neuron without any weight.
   */
  readonly share: number;
  /** ‖w‖². */
  readonly squaredNorm: number;
}

/** The inputs that stand together, each group counted from 0. */
export type Groups = readonly { readonly inputs: readonly number[] }[];

/** A neuron that puts more than this share of its squared weights on one group is specialised on it. */
const SPECIALISED_SHARE = 0.5;

/** True for a neuron that reads one group of inputs more than all others together. */
export function isSpecialised({ share }: NeuronGroups): boolean {
  return share > SPECIALISED_SHARE;
}

function neuronGroups(weights: Float32Array, groups: Groups, neuron: number): NeuronGroups {
  let [group, most, squaredNorm] = [-1, 0, 0];
  groups.forEach(({ inputs }, i) => {
    const squares = inputs.reduce((sum, input) => sum + weights[input]! ** 2, 0);
    squaredNorm += squares;
    if (squares > most) [group, most] = [i, squares];
  });
  return { neuron, group, share: squaredNorm > 0 ? most / squaredNorm : 0, squaredNorm };
}

/**
 * The first layer's neurons, ordered so that those that specialise form a staircase: by their strongest group, then
 * from the strongest neuron to the weakest. Equals keep the order of W, and neurons without any weight come last.
 *
 * @param W weights of the first layer, shape [m, d].
 * @param groups every input in one of them.
 */
export function orderByGroup(W: Float32Array, groups: Groups): NeuronGroups[] {
  const d = groups.reduce((sum, { inputs }) => sum + inputs.length, 0);
  const neurons = Array.from({ length: W.length / d }, (_, neuron) =>
    neuronGroups(W.subarray(neuron * d, (neuron + 1) * d), groups, neuron),
  );
  const place = ({ group }: NeuronGroups) => (group < 0 ? groups.length : group);
  return neurons.sort((a, b) => place(a) - place(b) || b.squaredNorm - a.squaredNorm);
}

/** How many neurons are specialised on each group, shape [groups]. */
export function specialistsPerGroup(neurons: readonly NeuronGroups[], groups: Groups): number[] {
  const counts = new Array<number>(groups.length).fill(0);
  for (const neuron of neurons) if (isSpecialised(neuron)) counts[neuron.group]!++;
  return counts;
}
