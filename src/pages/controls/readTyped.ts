import type { Experiment } from '../../experiment/experiment.ts';
import { FIELDS, type FieldKey } from '../../experiment/fields.ts';
import type { KeyOfKind } from '../../experiment/keys.ts';
import { decodeLink, encodeLink } from '../../experiment/link.ts';
import { allowedRange } from '../../experiment/text/allowedRange.ts';
import type { Typed } from '../../ui/TypedField.tsx';

/** Reads what was typed into a field by the same rules as a link; a comma may stand for the decimal point. */
export function readTyped<Key extends FieldKey>(key: Key, text: string): Typed<Experiment[Key]> {
  const field = FIELDS[key];
  const query = new URLSearchParams([[field.link, text.trim().replace(',', '.')]]);
  const { experiment, issues } = decodeLink(`?${query}`);
  if (issues.length === 0) return { value: experiment[key] };
  return { complaint: `${field.label} must be ${allowedRange(field)}. The value in use stays.` };
}

/** Reads a typed list by the rules of the link of an experiment. */
export function readTypedList(
  experiment: Experiment,
  key: KeyOfKind<'numbers'>,
  text: string,
): Typed<readonly number[]> {
  const query = new URLSearchParams(encodeLink(experiment));
  query.set(FIELDS[key].link, text.replaceAll(/\s+/g, ''));
  const { experiment: read, issues } = decodeLink(query.toString());
  const issue = issues.find(({ field }) => field === FIELDS[key].link);
  return issue ? { complaint: issue.problem } : { value: read[key] };
}
