import type { Experiment } from '../../experiment/experiment.ts';
import { FIELDS, type FieldKey } from '../../experiment/fields.ts';
import type { KeyOfKind } from '../../experiment/keys.ts';
import { decodeLink, encodeLink } from '../../experiment/link.ts';
import { allowedRange } from '../../experiment/text/allowedRange.ts';
import { rangeIn } from '../../experiment/widest.ts';
import type { Typed } from '../../ui/TypedField.tsx';

/** A link to an experiment with one field as it was typed, read again. */
function readAgain(experiment: Experiment, key: FieldKey, text: string) {
  const query = new URLSearchParams(encodeLink(experiment));
  query.set(FIELDS[key].link, text);
  const { experiment: read, issues } = decodeLink(query.toString());
  return { read, issue: issues.find(({ field }) => field === FIELDS[key].link) };
}

/** Reads what was typed into a field by the same rules as a link; a comma may stand for the decimal point. */
export function readTyped<Key extends FieldKey>(
  experiment: Experiment,
  key: Key,
  text: string,
): Typed<Experiment[Key]> {
  const { read, issue } = readAgain(experiment, key, text.trim().replace(',', '.'));
  if (!issue) return { value: read[key] };
  return {
    complaint: `${FIELDS[key].label} must be ${allowedRange(rangeIn(experiment, key))}. The value in use stays.`,
  };
}

/** Reads a typed list by the rules of the link of an experiment. */
export function readTypedList(
  experiment: Experiment,
  key: KeyOfKind<'numbers'>,
  text: string,
): Typed<readonly number[]> {
  const { read, issue } = readAgain(experiment, key, text.replaceAll(/\s+/g, ''));
  return issue ? { complaint: issue.problem } : { value: read[key] };
}
