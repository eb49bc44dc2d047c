import type { Problem } from './problem.ts';

/** Inputs that belong together; counted from 0. */
export interface InputGroup {
  readonly inputs: readonly number[];
  /** The output of F that multiplies them; null where none reads them. */
  readonly output: number | null;
}

/** Where a problem has inputs that F does not read as products, they stand in larger groups rather than in more than so many. */
const MOST_GROUPS = 20;

/**
 * A problem's inputs as F reads them: a group for each output of F, then the inputs that no label depends on, in groups
 * of the same size. Where the outputs of F are not products of inputs, every input is a group. Many inputs make larger groups.
 */
export function inputGroups({ inputDimension, degrees, parities }: Problem): InputGroup[] {
  const read = (parities?.base ?? []).map((inputs, output) => ({ inputs, output }));
  const isRead = new Set(read.flatMap(({ inputs }) => inputs));
  const others = Array.from({ length: inputDimension }, (_, input) => input).filter(
    (input) => !isRead.has(input),
  );
  const fitting = Math.ceil(others.length / Math.max(1, MOST_GROUPS - read.length));
  const size = Math.max(parities ? degrees.base : 1, fitting);
  const unread = Array.from({ length: Math.ceil(others.length / size) }, (_, i) => ({
    inputs: others.slice(i * size, (i + 1) * size),
    output: null,
  }));
  return [...read, ...unread];
}

/** The inputs that no label depends on, where it is known which they are. */
export function unreadInputs(problem: Problem): number[] {
  if (!problem.parities) return [];
  return inputGroups(problem).flatMap(({ inputs, output }) => (output === null ? inputs : []));
}
