/** What can be written as Python. */
export type PythonValue =
  | string
  | number
  | boolean
  | null
  | readonly PythonValue[]
  | { readonly [key: string]: PythonValue };

/** Keys that are no strings in Python: whole numbers, and tuples as `pairKey` writes them. */
const NO_STRING = /^(\d+|\(.*\))$/;

const keyText = (key: string): string => (NO_STRING.test(key) ? key : literal(key));

/**
 * A value as a Python expression on one line. JSON's strings and finite numbers are Python's, too.
 *
 * @throws RangeError for a number that is not finite.
 */
export function literal(value: PythonValue): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`literal: ${value} is no number in Python’s source`);
    return String(value);
  }
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  const entries = Object.entries(value).map(([key, entry]) => `${keyText(key)}: ${literal(entry)}`);
  return `{${entries.join(', ')}}`;
}

/** Columns of a script. */
const COLUMNS = 100;

/** A list with as many entries on a line as there is room for. */
export function wide(values: readonly PythonValue[]): string {
  const lines: string[] = [];
  for (const value of values) {
    const text = `${literal(value)},`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + text.length <= COLUMNS)
      lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(`    ${text}`);
  }
  return lines.length > 1 ? `[\n${lines.join('\n')}\n]` : literal(values);
}

/** A dictionary with an entry on each line. */
export function tall(entries: readonly (readonly [string, PythonValue])[]): string {
  if (entries.length === 0) return '{}';
  return `{\n${entries.map(([key, value]) => `    ${keyText(key)}: ${literal(value)},\n`).join('')}}`;
}

/** A key of two parts. */
export function pairKey(left: PythonValue, right: PythonValue): string {
  return `(${literal(left)}, ${literal(right)})`;
}
