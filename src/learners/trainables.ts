/** What SGD may move of a network. */
export interface TrainableRecord {
  readonly label: string;
  /** Every layer below the output: W, b1, U or V, b2. */
  readonly movesHidden: boolean;
  /** The output layer A. */
  readonly movesOutput: boolean;
  /** The network is replaced by its linearisation at the start: out = f(x; θ0) + ∇θ f(x; θ0)·δ, and δ moves. */
  readonly linearised: boolean;
}

/** `last` is the conjugate kernel, `ntk` the neural tangent kernel. */
const TRAINABLES = {
  all: { label: 'all layers', movesHidden: true, movesOutput: true, linearised: false },
  hidden: { label: 'hidden layers', movesHidden: true, movesOutput: false, linearised: false },
  last: { label: 'last layer', movesHidden: false, movesOutput: true, linearised: false },
  ntk: { label: 'linearised', movesHidden: true, movesOutput: true, linearised: true },
} as const satisfies Record<string, TrainableRecord>;

export type Trainable = keyof typeof TRAINABLES;
export const TRAINABLE_NAMES = Object.keys(TRAINABLES) as Trainable[];

/** The record of a trainable set, with its fields as wide as the interface has them. */
export function trainableOf(name: Trainable): TrainableRecord {
  return TRAINABLES[name];
}

/** Whether the output is linear in what is trained, so that the learner is a kernel method. */
export function isLinear({ movesHidden, linearised }: TrainableRecord): boolean {
  return linearised || !movesHidden;
}
