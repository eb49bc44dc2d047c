import * as v from 'valibot';
import { type Experiment, PIN_KEYS, type Pin } from './experiment.ts';
import {
  DEFAULT_EXPERIMENT,
  FIELDS,
  type Field,
  type FieldKey,
  MOST_NUMBERS,
  MOST_PINS,
  type NumberField,
  type NumbersField,
} from './fields.ts';
import { FIELD_SCHEMAS } from './schema.ts';

const LONGEST_QUOTE = 40;
/** Each digit can be read in one way alone: a megabyte of them costs no more than reading it. */
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** A stranger's text, short enough to print and without control characters. */
export function quote(text: string): string {
  const plain = text.replace(/[\p{C}\p{Z}]+/gu, ' ');
  const characters = Array.from(plain.slice(0, 4 * LONGEST_QUOTE));
  return `“${characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : plain}”`;
}

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
function readPin(text: string): Pin | undefined {
  const pin: Record<string, unknown> = {};
  for (const part of text.split(';', 2 * PIN_KEYS.length)) {
    const [name, value = '', ...more] = part.split(':');
    const key = PIN_KEYS.find((candidate) => FIELDS[candidate].link === name);
    if (key === undefined || more.length > 0 || key in pin) return undefined;
    const { raw } = readText(value.replaceAll('/', ','), FIELDS[key]);
    if (!v.is(FIELD_SCHEMAS[key], raw)) return undefined;
    pin[key] = raw;
  }
  return { ...pinOf(DEFAULT_EXPERIMENT), ...pin };
}

/** The runs that can be read, each once; the others are the offender. */
function readPins(text: string): Reading {
  const pins: Pin[] = [];
  const bad: string[] = [];
  for (const entry of text === '' ? [] : text.split(',', 10 * MOST_PINS)) {
    const pin = readPin(entry);
    const isNew = pin && !pins.some((other) => pinText(other) === pinText(pin));
    if (isNew && pins.length < MOST_PINS) pins.push(pin);
    else bad.push(entry);
  }
  if (bad.length === 0) return { raw: pins };
  return { raw: undefined, offender: bad.join(','), nearest: pins };
}

/** Reads a field's value from the text of a link, as far as it can be. */
export function readText(text: string, field: Field): Reading {
  switch (field.kind) {
    case 'number': {
      if (!DECIMAL.test(text)) return { raw: text };
      const value = Number(text) + 0;
      return { raw: value, nearest: nearestNumber(value, field) };
    }
    case 'choice':
      return { raw: text };
    case 'list': {
      const items = new Set(text.split(','));
      const known = field.choices.filter((choice) => items.has(choice));
      if (known.length === items.size) return { raw: [...items] };
      return { raw: undefined, ...(known.length > 0 && { nearest: known }) };
    }
    case 'numbers':
      return readNumbers(text, field);
    case 'flag':
      return { raw: text === '1' ? true : text === '0' ? false : text };
    case 'pins':
      return readPins(text);
  }
}

/** The fields of an experiment that decide its curves. */
export function pinOf(experiment: Experiment): Pin {
  return Object.fromEntries(PIN_KEYS.map((key) => [key, experiment[key]])) as unknown as Pin;
}

/** A pinned run as a link writes it; two runs with the same text have the same curves. */
export function pinText(pin: Pin): string {
  const standard = pinOf(DEFAULT_EXPERIMENT);
  const told = PIN_KEYS.filter((key) => key === 'seed' || fieldText(pin[key]) !== fieldText(standard[key]));
  return told.map((key) => `${FIELDS[key].link}:${fieldText(pin[key]).replaceAll(',', '/')}`).join(';');
}

/** A field's value as a link writes it. */
export function fieldText(value: Experiment[FieldKey]): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (!Array.isArray(value)) return String(value);
  return value.map((entry) => (typeof entry === 'object' ? pinText(entry) : String(entry))).join(',');
}
