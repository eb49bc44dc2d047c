import fc from 'fast-check';
import { defaultExperiment } from '../../../src/experiment/defaults/defaults.ts';
import type { Experiment, Pin } from '../../../src/experiment/experiment.ts';
import { FIELD_KEYS, FIELDS, isFieldOf } from '../../../src/experiment/fields.ts';
import { RUN_KEYS } from '../../../src/experiment/keys.ts';
import type { Field } from '../../../src/experiment/table/kinds.ts';
import { MOST_NUMBERS, MOST_PINS } from '../../../src/experiment/table/limits.ts';
import { pinText } from '../../../src/experiment/text/fieldText.ts';
import { widestOf, withinWidth } from '../../../src/experiment/widest.ts';

function numberWithin({ min, max, integer }: { min: number; max: number; integer: boolean }) {
  return integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((value) => value + 0);
}

/** At a width that all of its learners can have. */
const fitting = (pin: Pin): Pin => ({ ...pin, width: Math.min(pin.width, widestOf(pin.learners)) });

/** Any legal value of a field. */
export function legalValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'number':
      return numberWithin(field);
    case 'numbers':
      return fc.uniqueArray(numberWithin(field), { minLength: 1, maxLength: MOST_NUMBERS });
    case 'choice':
      return fc.constantFrom(...field.choices);
    case 'list':
      return fc.uniqueArray(fc.constantFrom(...field.choices), { minLength: 1 });
    case 'flag':
      return fc.boolean();
    case 'origin':
      return fc.constantFrom('', 'https://slides.example', 'http://localhost:8000');
    case 'pins':
      return fc.uniqueArray(
        fc
          .record(Object.fromEntries(RUN_KEYS.map((key) => [key, legalValue(FIELDS[key])])))
          .map((pin) => fitting(pin as unknown as Pin)),
        {
          maxLength: MOST_PINS,
          selector: pinText,
        },
      );
  }
}

const anyValues = fc.record(
  Object.fromEntries(Object.entries(FIELDS).map(([key, field]) => [key, legalValue(field)])),
) as unknown as fc.Arbitrary<Experiment>;

/** Any legal experiment; fields that its view does not have are at their default. */
export const anyExperiment: fc.Arbitrary<Experiment> = anyValues.map((experiment) => {
  const { view } = experiment;
  const foreign = FIELD_KEYS.filter((key) => !isFieldOf(key, view));
  const defaults = defaultExperiment(view, experiment);
  return withinWidth({ ...experiment, ...Object.fromEntries(foreign.map((key) => [key, defaults[key]])) });
});
