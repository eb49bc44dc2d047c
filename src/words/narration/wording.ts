import type { Levels, Strengths } from '../../problem/levels.ts';
import { type Asked, levelsOf, problemOf } from '../../problem/problems.ts';
import { errorText } from '../numberText.ts';

/** A list as a sentence says it: "a", "a and b", "a, b and c". */
export function listText(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** A sentence that names more learners than this is not read to its end. */
export const NAMES_IN_A_SENTENCE = 4;

/** Learners by name while they are few: "a, b and c"; else by number: "7 networks". */
export function namesOf(group: readonly { readonly learner: string }[], kind: string): string {
  if (group.length > NAMES_IN_A_SENTENCE) return `${group.length} ${kind}`;
  return listText(group.map(({ learner }) => learner));
}

/** Where some errors lie: "from 1.6 to 2.1". */
export function range(errors: readonly number[]): string {
  return `from ${errorText(Math.min(...errors))} to ${errorText(Math.max(...errors))}`;
}

/** A named error level that no line break takes apart: "kα² = 1.35". */
export function level(symbol: string, value: number): string {
  return `${symbol}\u00a0=\u00a0${errorText(value)}`;
}

/** An error level of an experiment's target: "kα² = 1.35". */
export function levelText(target: Asked & Strengths, name: keyof Levels): string {
  return level(problemOf(target).words.levels[name], levelsOf(target)[name]);
}

/** The form that a count asks for: plural(1, 'has', 'have') is "has". */
export function plural(count: number, singular: string, many: string): string {
  return count === 1 ? singular : many;
}
