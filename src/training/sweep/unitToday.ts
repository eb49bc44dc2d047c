import { decodeLink, rulesOfLink } from '../../experiment/link.ts';
import { withNamesOfToday } from '../../experiment/versions/documents.ts';
import { NEWEST } from '../../experiment/versions/versions.ts';
import { Unit } from './units.ts';

/** What was kept under a unit's key. */
interface KeptUnit {
  readonly key: string;
  readonly result: unknown;
}

/** A unit that any version of the program kept, under the key and with the names that it has today. */
export function unitToday({ key, result }: KeptUnit): KeptUnit {
  const rules = rulesOfLink(key);
  if (rules === NEWEST) return { key, result };
  const { experiment } = decodeLink(key);
  const unit = new Unit(experiment, experiment.learners[0]!, experiment.seed);
  return { key: unit.key, result: withNamesOfToday(result, rules) };
}
