import type { EnsembleMember, MemberState } from '../engines/engine.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { type ArchitectureRecord, architectureOf } from '../learners/architectures.ts';
import type { NetworkLearner } from '../learners/learnerNames.ts';
import {
  type LayerName,
  type NetworkParameters,
  type ParameterName,
  tensorsOf,
} from '../learners/network.ts';
import { trainableOf } from '../learners/trainables.ts';
import { learningRateFactor } from './run/recipe.ts';

/** Epochs of a run in which the same layers move. */
export interface Phase {
  /** The first epoch, counted from 0, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Layers that stay as they are. */
  readonly frozen: readonly LayerName[];
  /** Whether block 2 is left out: its weights are 0, so that out = out1 and nothing reaches it. */
  readonly withoutBlock2: boolean;
  /** The epochs that one schedule of the learning rate spans. */
  readonly schedule: { readonly from: number; readonly to: number };
}

type Recipe = Pick<Experiment, 'epochs' | 'order' | 'freeze'>;

/** Whether a learner has two blocks that SGD moves from inside: what may then train one after the other. */
export function hasPhases({ architecture, trainable }: NetworkLearner): boolean {
  const { movesHidden, linearised } = trainableOf(trainable);
  return architectureOf(architecture).skip && movesHidden && !linearised;
}

/** Complete epochs after which the second block begins, where one trains after the other. */
export function secondBlockFrom(epochs: number): number {
  return Math.ceil(epochs / 2);
}

const matrixOf = ({ second }: ArchitectureRecord): LayerName => (second === 'free' ? 'U' : 'V');

/** The phases that the order of the blocks makes. */
function inOrder({ architecture }: NetworkLearner, { epochs, order }: Recipe): Phase[] {
  const half = secondBlockFrom(epochs);
  const phase = (from: number, to: number, frozen: readonly LayerName[], withoutBlock2 = false): Phase => ({
    ...{ from, to, frozen, withoutBlock2 },
    schedule: { from, to },
  });
  switch (order) {
    case 'together':
      return [phase(0, epochs, [])];
    case 'inner-first':
      return [phase(0, half, [], true), phase(half, epochs, ['W', 'A'])];
    case 'outer-first':
      return [phase(0, half, ['W', 'A']), phase(half, epochs, [matrixOf(architectureOf(architecture))])];
  }
}

/**
 * The phases of a learner's run, one after the other. Each block has half of the epochs, with the whole schedule of the
 * learning rate in them. Block 1 is W, b1 and A; block 2 is V (or U) and b2.
 */
export function phasesOf(learner: NetworkLearner, recipe: Recipe): Phase[] {
  if (!hasPhases(learner)) return inOrder(learner, { ...recipe, order: 'together' });
  const { freeze } = recipe;
  const withoutW = (phase: Phase): Phase => ({
    ...phase,
    frozen: [...new Set([...phase.frozen, 'W' as const])],
  });
  return inOrder(learner, recipe)
    .flatMap((phase): Phase[] => {
      if (freeze === 0 || freeze >= phase.to) return [phase];
      if (freeze <= phase.from) return [withoutW(phase)];
      return [{ ...phase, to: freeze }, withoutW({ ...phase, from: freeze })];
    })
    .filter(({ from, to }) => to > from);
}

/** The factor on the learning rate in an epoch of a phase. */
export function rateIn({ schedule: { from, to } }: Phase, epoch: number): number {
  return learningRateFactor(epoch - from, to - from);
}

/** Some tensors of a network, replaced. */
function replaced(
  all: NetworkParameters,
  names: readonly ParameterName[],
  by: (name: ParameterName) => Float32Array,
): NetworkParameters {
  const owned = names.filter((name) => all[name]);
  return { ...all, ...Object.fromEntries(owned.map((name) => [name, by(name)])) };
}

/**
 * Where a member stands as a phase begins; undefined at the start itself. A new schedule begins without momentum.
 *
 * @param before the phase before, and where the member stood at its end; undefined for the first phase.
 */
export function enterPhase(
  phase: Phase,
  { initial }: Pick<EnsembleMember, 'initial'>,
  before?: { readonly phase: Phase; readonly state: MemberState },
): MemberState | undefined {
  if (!before && !phase.withoutBlock2) return undefined;
  const block2 = tensorsOf([initial.V ? 'V' : 'U']);
  const zeros = (name: ParameterName) => new Float32Array(initial[name]!.length);
  const all = Object.keys(initial) as ParameterName[];
  const at = before?.state.parameters ?? initial;
  const parameters = phase.withoutBlock2
    ? replaced(at, block2, zeros)
    : before?.phase.withoutBlock2
      ? replaced(at, block2, (name) => initial[name]!)
      : at;
  const goesOn = before?.phase.schedule.from === phase.schedule.from;
  const velocity = goesOn
    ? replaced(before.state.velocity, tensorsOf(phase.frozen), zeros)
    : replaced(initial, all, zeros);
  return { parameters, velocity };
}
