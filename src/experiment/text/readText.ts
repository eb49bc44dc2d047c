import * as v from 'valibot';
import type { Pin } from '../experiment.ts';
import { FIELDS } from '../fields.ts';
import { RUN_KEYS } from '../keys.ts';
import { pinOf } from '../pick.ts';
import { FIELD_SCHEMAS } from '../schema.ts';
import type { Field, NumberField, NumbersField } from '../table/kinds.ts';
import { MOST_NUMBERS, MOST_PINS } from '../table/limits.ts';
import type { LinkRules } from '../versions/rules.ts';
import { tooWide } from '../widest.ts';
import { pinText } from './fieldText.ts';

/** Each digit can be read in one way alone: a megabyte of them costs no more than reading it. */
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

function nearestNumber(value: number, field: NumberField): number {
  const inside = Math.min(field.max, Math.max(field.min, value));
  return field.integer ? Math.round(inside) : inside;
}

/** What a field's text says. */
export interface Reading {
  readonly raw: unknown;
  /** What to use when `raw` is not legal; undefined for the default. */
  readonly nearest?: unknown;
  /** The part of the text that is not legal, where it is not the whole. */
  readonly offender?: string;
}

/** The entries that are numbers within the limits and new; the others are the offender. */
function readNumbers(text: string, { min, max, integer }: NumbersField): Reading {
  const legal: number[] = [];
  const bad: string[] = [];
  for (const entry of text.split(',', 10 * MOST_NUMBERS)) {
    const value = DECIMAL.test(entry) ? Number(entry) + 0 : Number.NaN;
    const fits = value >= min && value <= max && (!integer || Number.isInteger(value));
    if (fits && !legal.includes(value) && legal.length < MOST_NUMBERS) legal.push(value);
    else bad.push(entry);
  }
  if (bad.length === 0) return { raw: legal };
  return { raw: undefined, offender: bad.join(','), ...(legal.length > 0 && { nearest: legal }) };
}

/** A pinned run: its fields that differ from the laboratory's defaults, and always its seed: `beta:0.2;seed:1`. */
function readPin(text: string, rules: LinkRules): Pin | undefined {
  const pin: Record<string, unknown> = {};
  for (const part of text.split(';', 2 * RUN_KEYS.length)) {
    const [name, value = '', ...more] = part.split(':');
    const key = RUN_KEYS.find((candidate) => FIELDS[candidate].link === name);
    if (key === undefined || more.length > 0 || key in pin) return undefined;
    const { raw } = readText(value.replaceAll('/', ','), FIELDS[key], rules);
    if (!v.is(FIELD_SCHEMAS[key], raw)) return undefined;
    pin[key] = raw;
  }
  const whole = { ...pinOf(rules.defaultExperiment('lab')), ...pin };
  return tooWide(whole) ? undefined : whole;
}

/** The runs that can be read, each once; the others are the offender. */
function readPins(text: string, rules: LinkRules): Reading {
  const pins: Pin[] = [];
  const bad: string[] = [];
  for (const entry of text === '' ? [] : text.split(',', 10 * MOST_PINS)) {
    const pin = readPin(entry, rules);
    const isNew = pin && !pins.some((other) => pinText(other) === pinText(pin));
    if (isNew && pins.length < MOST_PINS) pins.push(pin);
    else bad.push(entry);
  }
  if (bad.length === 0) return { raw: pins };
  return { raw: undefined, offender: bad.join(','), nearest: pins };
}

/** Reads a field's value from the text of a link that was written by some rules, as far as it can be. */
export function readText(text: string, field: Field, rules: LinkRules): Reading {
  switch (field.kind) {
    case 'number': {
      if (!DECIMAL.test(text)) return { raw: text };
      const value = Number(text) + 0;
      return { raw: value, nearest: nearestNumber(value, field) };
    }
    case 'choice':
      return { raw: rules.nameToday(text) };
    case 'list': {
      const items = new Set(text.split(',').map(rules.nameToday));
      const known = field.choices.filter((choice) => items.has(choice));
      if (known.length === items.size) return { raw: [...items] };
      return { raw: undefined, ...(known.length > 0 && { nearest: known }) };
    }
    case 'numbers':
      return readNumbers(text, field);
    case 'origin':
      return { raw: text };
    case 'flag':
      return { raw: text === '1' ? true : text === '0' ? false : text };
    case 'pins':
      return readPins(text, rules);
  }
}
