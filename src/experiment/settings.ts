import type { Experiment } from './experiment.ts';
import { counts, type FieldKey, rowOf } from './fields.ts';
import { keysOf } from './keys.ts';
import { differenceText, settingInWords } from './pinDifference.ts';
import type { Field } from './table/kinds.ts';

/** Said only where it is not what it is by default. */
function isSaid(key: FieldKey, experiment: Experiment): boolean {
  const row: Field = rowOf(key);
  return row.kind === 'number' && row.symbol !== undefined ? true : experiment[key] !== row.default;
}

/** α, β, N and m come first; they are what one asks of a picture. */
const hasSymbol = (key: FieldKey) => rowOf(key).symbol !== undefined;

/**
 * What an experiment is, in words, without its learners and its seeds: "α = 0.3, β = 1, N = 1000, m = 150, learning
 * rate 0.1, …", and then what sets each pinned run apart from it.
 *
 * @param letters of the pinned runs.
 */
export function settingsText(experiment: Experiment, letters: readonly string[]): string {
  const keys = keysOf('problem', 'data', 'recipe', 'sweep').filter(
    (key) => key !== 'seeds' && counts(key, experiment) && isSaid(key, experiment),
  );
  const ordered = [...keys.filter(hasSymbol), ...keys.filter((key) => !hasSymbol(key))];
  const pins = experiment.pins.map((pin, i) => `Pinned ${letters[i]}: ${differenceText(pin, experiment)}.`);
  return [`${ordered.map((key) => settingInWords(key, experiment)).join(', ')}.`, ...pins].join(' ');
}
