import type { Experiment } from '../../experiment/experiment.ts';
import { FIELDS, type FieldKey } from '../../experiment/fields.ts';
import { decodeLink } from '../../experiment/link.ts';
import { allowedRange } from '../../experiment/text/allowedRange.ts';

export type TypedValue<Key extends FieldKey> =
  | { readonly legal: true; readonly value: Experiment[Key] }
  /** One sentence for the reader. */
  | { readonly legal: false; readonly sentence: string };

/** Reads what was typed into a field by the same rules as a link; a comma may stand for the decimal point. */
export function readTyped<Key extends FieldKey>(key: Key, text: string): TypedValue<Key> {
  const field = FIELDS[key];
  const query = new URLSearchParams([[field.link, text.trim().replace(',', '.')]]);
  const { experiment, issues } = decodeLink(`?${query}`);
  if (issues.length === 0) return { legal: true, value: experiment[key] };
  return { legal: false, sentence: `${field.label} must be ${allowedRange(field)}. The value in use stays.` };
}
