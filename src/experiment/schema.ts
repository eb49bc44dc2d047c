import * as v from 'valibot';
import type { Experiment } from './experiment.ts';
import { FIELDS, type FieldKey } from './fields.ts';
import { RUN_KEYS } from './keys.ts';
import type { Field } from './table/kinds.ts';
import { MOST_NUMBERS, MOST_PINS } from './table/limits.ts';
import { withinWidth } from './widest.ts';

interface Limits {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

function numberSchema({ min, max, integer }: Limits) {
  const limits = v.pipe(v.number(), v.finite(), v.minValue(min), v.maxValue(max));
  return integer ? v.pipe(limits, v.integer()) : limits;
}

/** Whether a text is the origin of a page, just as browsers write it. */
function isOrigin(text: string): boolean {
  try {
    const { origin, protocol } = new URL(text);
    return origin === text && (protocol === 'https:' || protocol === 'http:');
  } catch {
    return false;
  }
}

const allDiffer = (items: readonly unknown[]) => new Set(items).size === items.length;
const REPEATED = 'an entry is repeated';

function valueSchema(field: Field): v.GenericSchema<unknown, unknown> {
  switch (field.kind) {
    case 'number':
      return numberSchema(field);
    case 'choice':
      return v.picklist(field.choices);
    case 'list':
      return v.pipe(
        v.array(v.picklist(field.choices)),
        v.minLength(1),
        v.check((items) => allDiffer(items), REPEATED),
      );
    case 'numbers':
      return v.pipe(
        v.array(numberSchema(field)),
        v.minLength(1),
        v.maxLength(MOST_NUMBERS),
        v.check((items) => allDiffer(items), REPEATED),
      );
    case 'flag':
      return v.boolean();
    case 'origin':
      return v.pipe(
        v.string(),
        v.check((text) => text === '' || isOrigin(text), 'not an origin'),
      );
    case 'pins':
      return v.pipe(
        v.array(v.strictObject(Object.fromEntries(RUN_KEYS.map((key) => [key, valueSchema(FIELDS[key])])))),
        v.maxLength(MOST_PINS),
        v.check((pins) => allDiffer(pins.map((pin) => JSON.stringify(pin))), REPEATED),
      );
  }
}

/** One schema per field of an experiment, made from the table of fields. */
export const FIELD_SCHEMAS = Object.fromEntries(
  Object.entries(FIELDS).map(([key, field]) => [key, valueSchema(field)]),
) as unknown as { readonly [Key in FieldKey]: v.GenericSchema<unknown, Experiment[Key]> };

/** A whole experiment, as it stands in messages and in downloaded files. */
export const EXPERIMENT_SCHEMA: v.GenericSchema<unknown, Experiment> = v.pipe(
  v.strictObject(FIELD_SCHEMAS),
  v.check((experiment) => withinWidth(experiment) === experiment, 'a learner cannot be so wide'),
);
