import type { FigureAxis, View } from './choices.ts';
import type { Field, Row } from './table/kinds.ts';
import { PAGE_FIELDS } from './table/page.ts';
import { PLACE_FIELDS } from './table/place.ts';
import { TARGET_FIELDS } from './table/target.ts';
import { TRAINING_FIELDS } from './table/training.ts';

/**
 * The one table of an experiment's fields, in the order of a link. The type of an experiment, its link, the controls,
 * the command line, README's table, and what restarts, pins and names a run follow from it.
 */
export const FIELDS = {
  ...PLACE_FIELDS,
  ...TARGET_FIELDS,
  ...TRAINING_FIELDS,
  ...PAGE_FIELDS,
} as const satisfies Record<string, Row>;

export type FieldKey = keyof typeof FIELDS;
export const FIELD_KEYS = Object.keys(FIELDS) as FieldKey[];

/** The row of a field, as wide as its interface. */
export function rowOf(key: FieldKey): Row {
  return FIELDS[key];
}

/** Whether a view has a field; it ignores the others. */
export function isFieldOf(key: FieldKey, view: View): boolean {
  const { views }: Field = FIELDS[key];
  return views?.includes(view) ?? true;
}

/** Where a field may say something: a view, and the axis of a figure. */
interface Shown {
  readonly view: View;
  readonly axis: FigureAxis;
}

const isSaidIn = (key: FieldKey, { view, axis }: Shown) =>
  isFieldOf(key, view) && (rowOf(key).axes ?? [axis]).includes(axis);

/** Whether a view tries several values of a field one after the other, so that the field itself says nothing there. */
export function isSweptIn(key: FieldKey, shown: Shown): boolean {
  return FIELD_KEYS.some((other) => {
    const field: Field = FIELDS[other];
    return field.kind === 'numbers' && field.sweeps === key && isSaidIn(other, shown);
  });
}

/** Whether anything depends on a field where it is shown. */
export function counts(key: FieldKey, shown: Shown): boolean {
  return isSaidIn(key, shown) && !isSweptIn(key, shown);
}
