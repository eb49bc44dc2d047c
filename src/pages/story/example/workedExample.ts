import { label } from '../../../problem/dataset.ts';
import type { Strengths } from '../../../problem/levels.ts';
import { paritySignals } from '../../../problem/parityProblem.ts';
import type { Parities } from '../../../problem/problem.ts';
import { subscript } from '../../../words/numberText.ts';

/** One input and all that the target makes of it. */
export interface Worked {
  /** x, d entries ±1. */
  readonly inputs: Float32Array;
  /** F(x), k entries ±1. */
  readonly base: Float32Array;
  /** G(F(x)), k entries ±1. */
  readonly composite: Float32Array;
  /** H(x), k entries. */
  readonly label: Float32Array;
}

/** Works an input out. @param inputs x, shape [d]. */
export function workOut(parities: Parities, inputs: Float32Array, strengths: Strengths): Worked {
  const signals = paritySignals(parities, inputs, inputs.length);
  return { inputs, ...signals, label: label(signals, strengths) };
}

/** A product of base outputs that the composite signal is made of. */
export interface Factors {
  /** The outputs of F, counted from 0. */
  readonly factors: readonly number[];
  /** What each of them multiplies to, whether or not F asks for it: ±1. */
  readonly values: readonly number[];
  readonly product: number;
}

/** The different products that the composite signal is made of, but for its signs. */
export function productsOf({ base, composite }: Parities, { inputs }: Worked): Factors[] {
  const different = new Map(composite.map(({ factors }) => [factors.join(), factors]));
  return [...different.values()].map((factors) => {
    const values = factors.map((factor) => base[factor]!.reduce((product, i) => product * inputs[i]!, 1));
    return { factors, values, product: values.reduce((product, value) => product * value, 1) };
  });
}

/** The same input with one of its entries turned. @param index from 0. */
export function turned(inputs: Float32Array, index: number): Float32Array {
  return inputs.map((value, i) => (i === index ? -value : value));
}

/** What turning an entry did, in a sentence. @param index from 0, of an input that F reads. */
export function turnedText({ base, composite, unasked = [] }: Parities, index: number): string {
  const output = base.findIndex((inputs) => inputs.includes(index));
  const made = composite.filter(({ factors }) => factors.includes(output)).length;
  const name = unasked.includes(output)
    ? `y${subscript(output + 1)}, which the base signal does not ask for`
    : `F${subscript(output + 1)}`;
  const factorText = `You turned x${subscript(index + 1)}: it is a factor of ${name}`;
  if (made === 0) return `${factorText} alone; the composite signal stays as it was.`;
  const outputs = made === composite.length ? `all ${made}` : `${made} of the ${composite.length}`;
  return `${factorText}, and so of ${outputs} outputs of the composite signal.`;
}

/**
 * How far an arrow key moves along the entries, which stand in columns; undefined for other keys.
 *
 * @param rows entries in a column.
 */
export function moveOf(key: string, rows: number): number | undefined {
  return { ArrowLeft: -rows, ArrowRight: rows, ArrowUp: -1, ArrowDown: 1 }[key];
}

/** An entry moved to by keyboard stays among those there are. */
export function within(index: number, entries: number): number {
  return Math.min(entries - 1, Math.max(0, index));
}

/** "+1" or "−1". */
export function signText(value: number): string {
  return value > 0 ? '+1' : '−1';
}
