import { INPUT_DIMENSION, OUTPUT_DIMENSION } from '../../problem/dataset.ts';
import { baseSignal, COMPOSITE_DEGREE, compositeSignal, label } from '../../problem/signals.ts';
import { subscript } from '../../words/numberText.ts';

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
  /** The product of the first four base outputs: G but for its signs. */
  readonly product: number;
}

/** Works an input out. @param inputs x, shape [d]. */
export function workOut(inputs: Float32Array, beta: number, alpha: number): Worked {
  const base = baseSignal(inputs);
  const composite = compositeSignal(base, OUTPUT_DIMENSION);
  const product = base.slice(0, COMPOSITE_DEGREE).reduce((sum, factor) => sum * factor, 1);
  return { inputs, base, composite, label: label(base, composite, beta, alpha), product };
}

/** The same input with one of its entries turned. @param index from 0. */
export function turned(inputs: Float32Array, index: number): Float32Array {
  return inputs.map((value, i) => (i === index ? -value : value));
}

/** What turning an entry did, in a sentence. @param index from 0. */
export function turnedText(index: number): string {
  const output = (index >> 1) + 1;
  const what = `You turned x${subscript(index + 1)}: it is a factor of F${subscript(output)}`;
  return output <= COMPOSITE_DEGREE
    ? `${what}, and so of all ${OUTPUT_DIMENSION} outputs of the composite signal.`
    : `${what} alone; the composite signal stays as it was.`;
}

/** How far an arrow key moves along the entries, which stand two in a column; undefined for other keys. */
export function moveOf(key: string): number | undefined {
  return { ArrowLeft: -2, ArrowRight: 2, ArrowUp: -1, ArrowDown: 1 }[key];
}

/** An entry moved to by keyboard stays among those there are. */
export function within(index: number): number {
  return Math.min(INPUT_DIMENSION - 1, Math.max(0, index));
}

/** "+1" or "−1". */
export function signText(value: number): string {
  return value > 0 ? '+1' : '−1';
}
