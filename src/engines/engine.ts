import type { EngineName } from '../experiment/choices.ts';
import type { NetworkLearner } from '../learners/learnerNames.ts';
import type { LayerName, NetworkParameters, NetworkSize } from '../learners/network.ts';
import type { Dataset, TestSet } from '../problem/dataset.ts';
import type { Blocks, Coefficients } from '../problem/decomposition.ts';

/** PyTorch's SGD: g ← ∇ + wd·θ; v ← momentum·v + g; θ ← θ − lr·v. */
export const MOMENTUM = 0.9;

/** Where a member stands in training. For an `ntk` learner `parameters` is δ, not θ0 + δ. */
export interface MemberState {
  readonly parameters: NetworkParameters;
  /** SGD's momentum buffer v, of the same shapes; what is not trained holds zeros. */
  readonly velocity: NetworkParameters;
}

/** One network of an ensemble: its own hyper-parameters, data and start. */
export interface EnsembleMember {
  readonly learningRate: number;
  readonly weightDecay: number;
  /** Members that hold the same object share one copy of it; all members have equally many examples. */
  readonly train: Dataset;
  readonly test: TestSet;
  /** θ0. */
  readonly initial: NetworkParameters;
  /** Continue from here instead of from the start. */
  readonly resume?: MemberState;
}

/** E networks of one learner and size that advance in lock step. */
export interface EnsembleSpec extends NetworkLearner, NetworkSize {
  /** The largest batch that a plan will ask for. */
  readonly batchSize: number;
  /** Layers that SGD leaves as they are, to the bit, of those that the learner moves; their velocity is 0. */
  readonly frozen?: readonly LayerName[];
  readonly members: readonly EnsembleMember[];
}

/** Some consecutive SGD steps, all at one learning-rate factor. */
export interface StepPlan {
  readonly steps: number;
  /** Examples in each step's batch, shape [steps], each ≤ the ensemble's batchSize. */
  readonly batchSizes: Int32Array;
  /** Training rows of each batch, shape [steps, E, batchSize]; entries past a batch's size are ignored. */
  readonly rows: Int32Array;
  /** Multiplies every member's learning rate: 1, then 0.1. */
  readonly learningRateFactor: number;
  /**
   * Steps that a GPU takes in one submit, so that between two of them the desktop is drawn; below 1 each dispatch is a
   * submit of its own. Left out, a plan is one submit. The numbers do not depend on it.
   */
  readonly submitSteps?: number;
}

/** What one evaluation says of one member. */
export interface Evaluation extends Coefficients {
  /** Of a network with two blocks alone; of an `ntk` learner, the linearisation of out1 and the rest. */
  readonly blocks?: Blocks;
  /** Mean of ‖out − H‖² over the training set. */
  readonly trainError: number;
  /** Mean of ‖out − H‖² over the test set. */
  readonly testError: number;
}

/** What one member looks like from inside. */
export interface Inspection {
  /** As in `MemberState`: θ, or δ for an `ntk` learner. The caller's own copy. */
  readonly parameters: NetworkParameters;
  /** out(x) on the member's test set, shape [samples, k]. The caller's own copy. */
  readonly outputs: Float32Array;
  /** out1(x) there, of a network with two blocks alone; of an `ntk` learner, out1's linearisation. */
  readonly outputs1?: Float32Array;
}

/** Calls run in the order in which they are made; a caller may make the next before the last has settled. */
export interface Ensemble {
  /**
   * Takes the plan's SGD steps.
   * @returns ½ · mean over the batch of ‖out − H‖² before each step, shape [steps, E].
   */
  advance(plan: StepPlan): Promise<Float32Array>;
  /** Measures every member on its training and test set. */
  evaluate(): Promise<Evaluation[]>;
  /** Reads every member's parameters and velocity. */
  state(): Promise<MemberState[]>;
  /** Looks into one member, counted from 0, at about the cost of its test set's forward pass. */
  inspect(member: number): Promise<Inspection>;
  dispose(): void;
}

/** What a reader is told of the engine that runs. */
export interface EngineDescription {
  readonly name: EngineName;
  /** For the badge: "WebGPU · NVIDIA H200". */
  readonly label: string;
  /** One sentence: why this engine runs. */
  readonly reason: string;
  /** It stands in for one that the reader asked for or that failed: the reader is told why without asking. */
  readonly standsIn?: true;
}

export interface Engine {
  readonly name: EngineName;
  /** For the badge, without the reason. */
  readonly label: string;
  createEnsemble(spec: EnsembleSpec): Promise<Ensemble>;
}

/** Engines that keep to one core: a run spreads over several workers, each with its own. */
export function usesOneCore(name: EngineName): boolean {
  return name === 'wasm' || name === 'tfjs-cpu';
}
