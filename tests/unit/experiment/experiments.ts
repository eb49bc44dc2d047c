import fc from 'fast-check';
import type { Experiment } from '../../../src/experiment/experiment.ts';
import { FIELDS, type Field } from '../../../src/experiment/fields.ts';

function legalValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'number':
      return field.integer
        ? fc.integer({ min: field.min, max: field.max })
        : fc.double({ min: field.min, max: field.max, noNaN: true }).map((value) => value + 0);
    case 'choice':
      return fc.constantFrom(...field.choices);
    case 'list':
      return fc.uniqueArray(fc.constantFrom(...field.choices), { minLength: 1 });
    case 'flag':
      return fc.boolean();
  }
}

/** Any legal experiment. */
export const anyExperiment = fc.record(
  Object.fromEntries(Object.entries(FIELDS).map(([key, field]) => [key, legalValue(field)])),
) as unknown as fc.Arbitrary<Experiment>;
