import * as v from 'valibot';
import { PROBLEM_NAMES } from '../problem/problems.ts';
import { FIGURE_AXES, PANELS, PRESET_NAMES, type Scene, VIEWS } from './choices.ts';
import { defaultExperiment, SETTING_KEYS } from './defaults/defaults.ts';
import { DEFAULT_EXPERIMENT } from './defaults/lab.ts';
import type { Experiment } from './experiment.ts';
import { FIELD_KEYS, FIELDS, type FieldKey, isFieldOf } from './fields.ts';
import { pick } from './pick.ts';
import { FIELD_SCHEMAS } from './schema.ts';
import type { Field } from './table/kinds.ts';
import { allowedRange } from './text/allowedRange.ts';
import { fieldText } from './text/fieldText.ts';
import { quote } from './text/quote.ts';
import { readText } from './text/readText.ts';
import type { LinkRules } from './versions/rules.ts';
import { LINK_VERSIONS, NEWEST, rulesOf } from './versions/versions.ts';
import { tooWide, withinWidth } from './widest.ts';

/** A field of a link that could not be taken as it stood. */
export interface FieldIssue {
  /** The field's name in the link. */
  readonly field: string;
  /** What was given and what is allowed. */
  readonly problem: string;
  /** One sentence: the problem, and what is used instead. */
  readonly message: string;
}

function issueOf(field: string, problem: string, remedy: string): FieldIssue {
  return { field, problem: `${problem}.`, message: `${problem}${remedy}.` };
}

export interface DecodedLink {
  readonly experiment: Experiment;
  readonly issues: readonly FieldIssue[];
}

const MOST_ISSUES = 20;

function decodeField(
  key: FieldKey,
  text: string,
  defaults: Experiment,
  rules: LinkRules,
): { value: Experiment[FieldKey]; issue?: FieldIssue } {
  const field: Field = FIELDS[key];
  const { raw, nearest, offender = text } = readText(text, field, rules);
  const parsed = v.safeParse(FIELD_SCHEMAS[key], raw);
  if (parsed.success) return { value: parsed.output };
  const value = (nearest ?? defaults[key]) as Experiment[FieldKey];
  const problem = `${field.link} must be ${allowedRange(field)}; ${quote(offender)} is not`;
  return { value, issue: issueOf(field.link, problem, `, so ${fieldText(value) || 'none'} is used`) };
}

/** The query part of a link; a bare query is taken as it is. */
function queryOf(link: string): string {
  const beforeHash = link.split('#', 1)[0]!;
  const mark = beforeHash.indexOf('?');
  if (mark >= 0) return beforeHash.slice(mark + 1);
  return beforeHash.includes('://') || beforeHash.startsWith('/') ? '' : beforeHash;
}

/** The rules that a link is written by: those that it names, or the newest. */
export function rulesOfLink(link: string): LinkRules {
  return rulesOf(new URLSearchParams(queryOf(link)).get('v') ?? '') ?? NEWEST;
}

/** The defaults of the fields that a link leaves out follow from its view and its setting. */
function defaultsOf(given: URLSearchParams, rules: LinkRules): Experiment {
  const named = <Choice extends string>(field: Field, choices: readonly Choice[]) =>
    choices.find((choice) => choice === given.get(field.link));
  const sceneText = given.get(FIELDS.scene.link) ?? String(DEFAULT_EXPERIMENT.scene);
  const scene = decodeField('scene', sceneText, DEFAULT_EXPERIMENT, rules).value as Scene;
  const said = {
    preset: named(FIELDS.preset, PRESET_NAMES),
    problem: named(FIELDS.problem, PROBLEM_NAMES),
    panel: named(FIELDS.panel, PANELS),
    axis: named(FIELDS.axis, FIGURE_AXES),
  };
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return rules.defaultExperiment(named(FIELDS.view, VIEWS) ?? DEFAULT_EXPERIMENT.view, { ...known, scene });
}

function widthIssue(asked: Experiment, used: Experiment): FieldIssue {
  return issueOf(FIELDS.width.link, tooWide(asked)!, `, so ${used.width} is used`);
}

/**
 * Reads a link, whatever it holds, by the rules of its version. Missing fields take the defaults of its view, and of a
 * figure's preset, problem, panel and axis; fields that its view does not have are read and ignored; a field that is unknown, repeated,
 * malformed or out of range is named in `issues` and the nearest legal value is used. Never throws.
 *
 * @param link a whole address, or its query with or without the question mark.
 */
export function decodeLink(link: string): DecodedLink {
  const given = new URLSearchParams(queryOf(link));
  const issues: FieldIssue[] = [];
  const known = rulesOf(given.get('v') ?? NEWEST.version);
  const rules = known ?? NEWEST;
  const defaults = defaultsOf(given, rules);
  const values: Partial<Record<FieldKey, Experiment[FieldKey]>> = {};
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const [name, text] of given) {
    const key = FIELD_KEYS.find((candidate) => FIELDS[candidate].link === name);
    if (seen.has(name)) {
      const problem = `${quote(name)} stands more than once in the link`;
      if (!repeated.has(name)) issues.push(issueOf(name, problem, '; the first one is used'));
      repeated.add(name);
    } else if (name === 'v') {
      const problem = `v must be ${LINK_VERSIONS.join(' or ')}; ${quote(text)} is not`;
      const remedy = `, so the link is read by the rules of ${rules.version}`;
      if (!known) issues.push(issueOf('v', problem, remedy));
    } else if (key === undefined) {
      const names = FIELD_KEYS.map((candidate) => FIELDS[candidate].link).join(', ');
      const problem = `${quote(name)} is not a field of a link (v, ${names})`;
      issues.push(issueOf(name, problem, ' and is ignored'));
    } else {
      const { value, issue } = decodeField(key, text, defaults, rules);
      if (isFieldOf(key, defaults.view)) values[key] = value;
      if (issue) issues.push(issue);
    }
    seen.add(name);
    if (issues.length === MOST_ISSUES) {
      issues.push(issueOf('', 'Too much of the link is wrong', '; the rest of it is not read'));
      break;
    }
  }
  const asked = { ...defaults, ...values } as Experiment;
  const experiment = withinWidth(asked);
  if (experiment !== asked) issues.push(widthIssue(asked, experiment));
  return { experiment, issues };
}

/** What a field is where the link does not name it, given all that decides it. */
function standardOf(key: FieldKey, experiment: Experiment, defaults: Experiment): Experiment[FieldKey] {
  const { view } = experiment;
  if (key === 'view') return DEFAULT_EXPERIMENT.view;
  const place = (SETTING_KEYS as readonly FieldKey[]).indexOf(key);
  return place < 0
    ? defaults[key]
    : defaultExperiment(view, pick(experiment, SETTING_KEYS.slice(0, place)))[key];
}

/** Marks that an address may hold as they are. */
const PLAIN_MARKS = /%(2C|2F|3A|3B)/g;

/** Writes an experiment as a link's query, without the question mark; fields at their default are left out. */
export function encodeLink(experiment: Experiment): string {
  const { view } = experiment;
  const defaults = defaultExperiment(view, experiment);
  const changed = FIELD_KEYS.filter((key) => {
    const standard = standardOf(key, experiment, defaults);
    const value = experiment[key];
    return value !== standard && isFieldOf(key, view) && fieldText(value) !== fieldText(standard);
  });
  const fields = changed.map(
    (key) => `${FIELDS[key].link}=${encodeURIComponent(fieldText(experiment[key]))}`,
  );
  return [`v=${NEWEST.version}`, ...fields].join('&').replace(PLAIN_MARKS, decodeURIComponent);
}
