import { decodeLink, encodeLink, rulesOfLink } from '../link.ts';
import { pinOf } from '../pick.ts';
import type { LinkRules } from './rules.ts';
import { NEWEST } from './versions.ts';

/** No name stands deeper in a file of ours; a stranger's file may be deeper than a stack. */
const DEEPEST = 6;

function rename(part: unknown, key: string, nameToday: (name: string) => string, depth: number): unknown {
  if (key === 'learner' && typeof part === 'string') return nameToday(part);
  if (depth > DEEPEST || typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part))
    return part.map((entry) => rename(entry, key === 'learners' ? 'learner' : '', nameToday, depth + 1));
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, rename(value, name, nameToday, depth + 1)]),
  );
}

/** A JSON document that was written by some rules, with its learners called as they are today. */
export function withNamesOfToday(document: unknown, rules: LinkRules): unknown {
  return rules === NEWEST ? document : rename(document, '', rules.nameToday, 0);
}

/** A link as it is written today; one that cannot be read whole stays as it is. */
export function linkToday(link: string): string {
  if (rulesOfLink(link) === NEWEST) return link;
  const { experiment, issues } = decodeLink(link);
  return issues.length > 0 ? link : encodeLink(experiment);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a document says of an experiment, with the fields that its program did not know yet: they are what its links
 * left them to be.
 */
export function wholeExperiment(said: unknown, { defaultExperiment }: LinkRules): unknown {
  if (!isRecord(said)) return said;
  const lab = defaultExperiment('lab');
  const standard = pinOf(lab);
  const { pins } = said;
  const whole = Array.isArray(pins)
    ? { pins: pins.map((pin) => (isRecord(pin) ? { ...standard, ...pin } : pin)) }
    : {};
  return { ...lab, ...said, ...whole };
}
