import * as v from 'valibot';
import type { Experiment } from './experiment.ts';
import { FIELDS, type Field, type FieldKey } from './fields.ts';

function valueSchema(field: Field) {
  switch (field.kind) {
    case 'number': {
      const limits = v.pipe(v.number(), v.finite(), v.minValue(field.min), v.maxValue(field.max));
      return field.integer ? v.pipe(limits, v.integer()) : limits;
    }
    case 'choice':
      return v.picklist(field.choices);
    case 'list':
      return v.pipe(
        v.array(v.picklist(field.choices)),
        v.minLength(1),
        v.check((items) => new Set(items).size === items.length, 'an entry is repeated'),
      );
    case 'flag':
      return v.boolean();
  }
}

/** One schema per field of an experiment, made from the table of fields. */
export const FIELD_SCHEMAS = Object.fromEntries(
  Object.entries(FIELDS).map(([key, field]) => [key, valueSchema(field)]),
) as unknown as { readonly [Key in FieldKey]: v.GenericSchema<unknown, Experiment[Key]> };

/** A whole experiment, as it stands in messages and in downloaded files. */
export const EXPERIMENT_SCHEMA: v.GenericSchema<unknown, Experiment> = v.strictObject(FIELD_SCHEMAS);
