import type { ColumnName } from '../../charts/machine/machineLayout.ts';
import { outputShares, outputsOf, shareOnGroup, sharesAdded } from '../../charts/machine/partLooks.ts';
import type { PartId } from '../../charts/machine/parts.ts';
import { groupName } from '../../charts/network/groupColumns.ts';
import { type ArchitectureRecord, architectureOf } from '../../learners/architectures.ts';
import { type NetworkName, parseLearner } from '../../learners/learnerNames.ts';
import { trainableOf } from '../../learners/trainables.ts';
import { fractionLearned } from '../../problem/decomposition.ts';
import type { InputGroup } from '../../problem/inputGroups.ts';
import type { Strengths } from '../../problem/levels.ts';
import { mean } from '../../training/averages.ts';
import type { MachineParts } from '../../training/machine/machineParts.ts';
import { errorText, percentText, subscript } from '../../words/numberText.ts';

/** All that the sentences on a machine need to know. */
export interface Machine {
  readonly learner: NetworkName;
  readonly parts: MachineParts;
  readonly groups: readonly InputGroup[];
  readonly strengths: Strengths;
}

/** What a column computes, in the paper's letters. */
export function columnFormula(column: ColumnName, { second, skip }: ArchitectureRecord): string {
  switch (column) {
    case 'x':
      return 'x';
    case 'h':
      return 'h = σ(W x + b₁)';
    case 'out1':
      return 'out₁ = A h';
    case 'u':
      if (second === 'bottleneck') return skip ? 'u = σ(V out₁ + b₂)' : 'u = σ(V A h + b₂)';
      return 'u = σ(U h + b₂)';
    case 'out2':
      return 'out₂ = A u';
    case 'out':
      if (second === 'none') return 'out = A h';
      return skip ? 'out = out₁ + out₂' : 'out = A u';
  }
}

const shareText = (share: number | null) => (share === null ? 'none to learn' : percentText(share));

/** What the outputs of a column hold of either signal, all together. */
export function columnShares(
  { parts, strengths }: Machine,
  column: 'out1' | 'out2' | 'out',
): { readonly base: number | null; readonly composite: number | null } | undefined {
  const outputs = outputsOf(parts, column);
  const onBase = [...(outputs?.base ?? [])].filter((_, i) => outputs?.asked[i]);
  return (
    outputs && {
      base: onBase.length === 0 ? null : fractionLearned(mean(onBase), strengths.beta),
      composite: fractionLearned(mean([...outputs.composite]), strengths.alpha),
    }
  );
}

const OUTPUT_LETTERS = { out1: 'out₁', out2: 'out₂', out: 'out' } as const;
/** "+0.98". */
const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

/** A part's name with what it holds: what is read aloud, and what stands under the drawing. */
export function partSentence(machine: Machine, { column, number }: PartId): string {
  const { parts, groups, strengths, learner } = machine;
  const name = number + 1;
  if (column === 'h') {
    const index = parts.first.neurons.indexOf(number);
    const group = groups[parts.first.groups[index]!]!;
    const share = percentText(shareOnGroup(parts, index, groups));
    return `Neuron ${name} of the first layer: ${share} of its squared weights are on ${groupName(group.inputs)}.`;
  }
  if (column === 'u') {
    const index = parts.second!.neurons.indexOf(number);
    const added = sharesAdded(parts, index, strengths);
    const who = `Neuron ${name} of the second layer`;
    if (!added) return `${who}: linearised at its start, so what it adds is not told apart.`;
    return `${who} adds ${percentText(added.base)} of the base signal and ${percentText(added.composite)} of the composite signal to the output.`;
  }
  const { base, composite, rest } = outputShares(outputsOf(parts, column)!, number, strengths);
  const { skip } = architectureOf(parseLearner(learner).architecture);
  const block = !skip || column === 'out' ? '' : column === 'out1' ? ' of block 1' : ' of block 2';
  return `Output ${name}${block}, ${OUTPUT_LETTERS[column]}${subscript(name)}: base signal ${shareText(base)}, composite signal ${shareText(composite)}, mean square of what is neither ${errorText(rest)}.`;
}

/** One output of one example, worked out next to what it should be. */
export function workedSentence({ parts, groups, strengths }: Machine, output: number): string {
  const { inputs, base, composite, outputs, outputs1 } = parts.example;
  const i = subscript(output + 1);
  const group = groups.find((each) => each.output === output);
  const read =
    group && parts.whole.asked[output]
      ? `${groupName(group.inputs)} = ${group.inputs.map((input) => (inputs[input]! > 0 ? '(+1)' : '(−1)')).join('')}, so `
      : '';
  const { alpha, beta } = strengths;
  const whole = outputs[output]!;
  const parts1 = outputs1
    ? ` The network says out₁ + out₂ = ${signed(outputs1[output]!)} ${whole < outputs1[output]! ? '−' : '+'} ${Math.abs(whole - outputs1[output]!).toFixed(2)} = ${signed(whole)}.`
    : ` The network says ${signed(whole)}.`;
  const [f, g] = [base[output]!, composite[output]!];
  return `In the first test example ${read}β F${i} = ${signed(beta * f)} and α G${i} = ${signed(alpha * g)}: the label is ${signed(beta * f + alpha * g)}.${parts1}`;
}

/** What one sees, in a sentence. */
export function machineSentence(machine: Machine, moment: string): string {
  const { learner } = machine;
  const holding = (column: 'out1' | 'out2' | 'out', who: string) => {
    const shares = columnShares(machine, column);
    return (
      shares &&
      `${who} holds ${shareText(shares.base)} of the base signal and ${shareText(shares.composite)} of the composite signal`
    );
  };
  const holdings = machine.parts.blocks
    ? [holding('out1', 'block 1'), holding('out2', 'block 2')]
    : [holding('out', 'the output')];
  return `${learner} ${moment}: ${holdings.filter(Boolean).join('; ')}.`;
}

/** What does not move in a learner, and what its drawing then is; empty where everything moves. */
export function restText(learner: NetworkName): string {
  const { movesHidden, movesOutput, linearised } = trainableOf(parseLearner(learner).trainable);
  if (linearised) return 'Linearised: its neurons switch as they did at the start. The weights are θ₀ + δ.';
  if (!movesHidden) return 'Only A moves; all else stays as it was drawn at the start.';
  return movesOutput ? '' : 'A stays as it was drawn at the start.';
}

/** Which neurons are drawn. */
export function drawnText({ first, second }: MachineParts, width: number): string {
  const drawn = second
    ? `${first.neurons.length} and ${second.neurons.length}`
    : String(first.neurons.length);
  return `Drawn are ${drawn} of the ${width.toLocaleString('en')} neurons${second ? ' of each layer' : ''}: the two strongest for each row of inputs${second ? ', and the strongest of the second layer' : ''}.`;
}
