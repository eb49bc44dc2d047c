import { DEFAULT_EXPERIMENT } from '../defaults/lab.ts';
import type { Experiment, Pin } from '../experiment.ts';
import { FIELDS, type FieldKey } from '../fields.ts';
import { keysOf, RUN_KEYS } from '../keys.ts';

/** A pin always says which draw it is of. */
const ALWAYS_WRITTEN: readonly FieldKey[] = keysOf('draw');

/** A pinned run as a link writes it; two runs with the same text have the same curves. */
export function pinText(pin: Pin): string {
  const written = RUN_KEYS.filter(
    (key) => ALWAYS_WRITTEN.includes(key) || fieldText(pin[key]) !== fieldText(DEFAULT_EXPERIMENT[key]),
  );
  return written.map((key) => `${FIELDS[key].link}:${fieldText(pin[key]).replaceAll(',', '/')}`).join(';');
}

/** A field's value as a link writes it. */
export function fieldText(value: Experiment[FieldKey]): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (!Array.isArray(value)) return String(value);
  return value.map((entry) => (typeof entry === 'object' ? pinText(entry) : String(entry))).join(',');
}
