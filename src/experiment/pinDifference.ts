import type { Experiment, Pin } from './experiment.ts';
import { type FieldKey, rowOf } from './fields.ts';
import { RUN_KEYS, type RunKey } from './keys.ts';
import { fieldText } from './text/fieldText.ts';

/** More names than this are counted instead. */
const NAMES_IN_A_LEGEND = 2;

function isSame(key: RunKey, one: Pin, other: Pin): boolean {
  if (key !== 'learners') return fieldText(one[key]) === fieldText(other[key]);
  const names = new Set([...one.learners, ...other.learners]);
  return names.size === one.learners.length && names.size === other.learners.length;
}

/** The fields in which two runs differ, in the order of a link; the order of their learners is no difference. */
export function differingKeys(one: Pin, other: Pin): RunKey[] {
  return RUN_KEYS.filter((key) => !isSame(key, one, other));
}

function namesText(word: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  if (names.length <= NAMES_IN_A_LEGEND) return [`${word} ${names.join(' and ')}`];
  return [`${word} ${names.length} learners`];
}

/** A field of a run in a few words: "β = 1", "seed 3", "50 epochs", "learning rate 0.1". */
export function settingText(key: Exclude<RunKey, 'learners'>, pin: Pin): string {
  return settingInWords(key, pin);
}

/** The same of any field of an experiment. */
export function settingInWords<Key extends FieldKey>(key: Key, holder: Pick<Experiment, Key>): string {
  const { symbol, noun, label } = rowOf(key);
  const value = fieldText(holder[key]).replaceAll(',', ', ');
  if (symbol !== undefined) return `${symbol} = ${value}`;
  if (noun !== undefined) return `${value} ${noun}${holder[key] === 1 ? '' : 's'}`;
  return `${label.toLowerCase()} ${value}`;
}

/** What sets a pinned run apart from an experiment: "β = 1, seed 3"; "the same experiment" where nothing does. */
export function differenceText(pin: Pin, experiment: Pin): string {
  const differences = differingKeys(pin, experiment).flatMap((key) => {
    if (key !== 'learners') return [settingText(key, pin)];
    const more = pin.learners.filter((learner) => !experiment.learners.includes(learner));
    const missing = experiment.learners.filter((learner) => !pin.learners.includes(learner));
    return [...namesText('with', more), ...namesText('without', missing)];
  });
  return differences.length > 0 ? differences.join(', ') : 'the same experiment';
}
