import { readFileSync } from 'node:fs';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import type { LearnerName } from '../../../../src/learners/learnerNames.ts';

/** What version 0.3.0 made of its links and wrote into its files; recorded with its own code. */
const recorded = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

export interface RecordedLink {
  readonly link: string;
  /** The fields that it complained of. */
  readonly issues: readonly string[];
  /** The experiment's link as it wrote it. */
  readonly written: string;
  /** With the names of then. */
  readonly experiment: object;
}

export const LINKS: readonly RecordedLink[] = JSON.parse(recorded('links-0.3.0.json'));
export const RUN_FILE = recorded('run-0.3.0.json');
export const FIGURE_FILE = recorded('figure-0.3.0.json');
export const LEDGER = recorded('units-0.3.0.jsonl');

/** What no experiment of 0.3.0 could say, as it all was then. */
export const UNSAID = {
  problem: 'v3',
  rungs: 4,
  init: 'linear',
  scale: 1,
  order: 'together',
  freeze: 0,
} as const satisfies Partial<Experiment>;

/** Every 3resnet of then had a free U. */
const nameToday = (name: string) => name.replace(/(^|-)3resnet(?=$|-)/, '$13resnetU') as LearnerName;

/** A value of then, with the names of today in all lists of learners. */
export function today<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (key, part) =>
    key === 'learners' ? part.map(nameToday) : key === 'learner' ? nameToday(part) : part,
  );
}
