import { fractionLearned } from '../../problem/decomposition.ts';
import type { InputGroup } from '../../problem/inputGroups.ts';
import type { Strengths } from '../../problem/levels.ts';
import type { MachineParts, OutputParts } from '../../training/machine/machineParts.ts';
import type { Signal } from '../marks/signals/SignalTextures.tsx';

const within = (value: number) => Math.min(1, Math.max(0, value));

/** The outputs of a column. */
export function outputsOf(parts: MachineParts, column: 'out1' | 'out2' | 'out'): OutputParts | undefined {
  if (column === 'out') return parts.whole;
  return parts.blocks?.[column === 'out1' ? 0 : 1];
}

/** What an output holds: its shares of β and α, null where its target has none, and what is in it beside both. */
export function outputShares({ alone, asked }: OutputParts, output: number, { alpha, beta }: Strengths) {
  return {
    base: asked[output] ? fractionLearned(alone.base[output]!, beta) : null,
    composite: fractionLearned(alone.composite[output]!, alpha),
    rest: alone.rest[output]!,
  };
}

/** How full the parts of a tile are, from 0 to 1. What is beside both signals is measured by α², the composite one's size. */
export function tileLooks(
  parts: MachineParts,
  column: 'out1' | 'out2' | 'out',
  output: number,
  strengths: Strengths,
) {
  const { base, composite, rest } = outputShares(outputsOf(parts, column)!, output, strengths);
  const { alpha } = strengths;
  return {
    base: within(base ?? 0),
    composite: within(composite ?? 0),
    rest: alpha === 0 ? 0 : within(rest / alpha ** 2),
  };
}

/** The share of a neuron's squared weights that lies on its group of inputs. */
export function shareOnGroup({ first }: MachineParts, index: number, groups: readonly InputGroup[]): number {
  const d = first.reads.length / first.neurons.length;
  const weights = first.reads.subarray(index * d, (index + 1) * d);
  const all = weights.reduce((sum, weight) => sum + weight ** 2, 0);
  const onGroup = groups[first.groups[index]!]!.inputs.reduce((sum, input) => sum + weights[input]! ** 2, 0);
  return all === 0 ? 0 : onGroup / all;
}

interface Looks {
  readonly fill: Signal;
  /** From 0 to 1. */
  readonly strength: number;
}

/** What a neuron of the second layer adds to either signal, as shares of β and α; undefined where that is not measured. */
export function sharesAdded({ second }: MachineParts, index: number, { alpha, beta }: Strengths) {
  const adds = second?.adds;
  return (
    adds && {
      base: fractionLearned(adds.base[index]!, beta) ?? 0,
      composite: fractionLearned(adds.composite[index]!, alpha) ?? 0,
    }
  );
}

export const neuronLooks = {
  /** By the pair that it reads: the fuller, the more it reads this one alone. */
  first: (parts: MachineParts, index: number, groups: readonly InputGroup[]): Looks => ({
    fill: 'base',
    strength: shareOnGroup(parts, index, groups) ** 2,
  }),
  /** By the signal that it adds most of: the fuller, the more of it beside the other neurons. */
  second: (parts: MachineParts, index: number, strengths: Strengths): Looks => {
    const added = sharesAdded(parts, index, strengths);
    if (!added) return { fill: 'noise', strength: 0.4 };
    const most = parts.second!.neurons.reduce((max, _, i) => {
      const { base, composite } = sharesAdded(parts, i, strengths)!;
      return Math.max(max, Math.abs(base), Math.abs(composite));
    }, LEAST_ADDED);
    const [base, composite] = [Math.abs(added.base), Math.abs(added.composite)];
    return {
      fill: composite >= base ? 'composite' : 'base',
      strength: Math.sqrt(Math.max(base, composite) / most),
    };
  },
};

/** A neuron that adds less than this share of a signal stays pale, however little the others add. */
const LEAST_ADDED = 0.05;
