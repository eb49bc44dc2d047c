import { errorText } from '../numberText.ts';

/** Joins names as a sentence does: "a", "a and b", "a, b and c". */
export function inWords(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** A named error level that no line break takes apart: "kα² = 1.35". */
export function level(symbol: string, value: number): string {
  return `${symbol}\u00a0=\u00a0${errorText(value)}`;
}

/** The form that a count asks for: plural(1, 'has', 'have') is "has". */
export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
