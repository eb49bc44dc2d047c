import type { Experiment, Pin } from './experiment.ts';
import type { FieldKey } from './fields.ts';
import { RUN_KEYS } from './keys.ts';

/** Some fields of an experiment. */
export function pick<Key extends FieldKey>(
  experiment: Pick<Experiment, Key>,
  keys: readonly Key[],
): Pick<Experiment, Key> {
  return Object.fromEntries(keys.map((key) => [key, experiment[key]])) as unknown as Pick<Experiment, Key>;
}

/** The fields of an experiment that decide its curves. */
export function pinOf(experiment: Experiment): Pin {
  return pick(experiment, RUN_KEYS);
}
