import type { FIELDS, FieldKey } from './fields.ts';
import type { RunKey } from './keys.ts';

type ValueOf<Row> = Row extends { kind: 'number'; values: readonly (infer Value)[] }
  ? Value
  : Row extends { kind: 'number' }
    ? number
    : Row extends { kind: 'choice'; choices: readonly (infer Choice)[] }
      ? Choice
      : Row extends { kind: 'list'; choices: readonly (infer Choice)[] }
        ? readonly Choice[]
        : Row extends { kind: 'numbers' }
          ? readonly number[]
          : Row extends { kind: 'flag' }
            ? boolean
            : Row extends { kind: 'pins' }
              ? readonly Pin[]
              : Row extends { kind: 'origin' }
                ? string
                : never;

/** A whole experiment: everything that a link says, and nothing else. What each field is stands in its row (table/). */
export type Experiment = { readonly [Key in FieldKey]: ValueOf<(typeof FIELDS)[Key]> };

/** A run that is kept for comparison: what decides its curves. Whoever opens its link trains it again. */
export type Pin = Pick<Experiment, RunKey>;
