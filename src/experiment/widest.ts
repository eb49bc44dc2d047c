import { type LearnerName, maxWidthOf } from '../learners/learnerNames.ts';
import type { Experiment } from './experiment.ts';
import { FIELDS, type FieldKey, isSweptIn } from './fields.ts';
import type { Field } from './table/kinds.ts';

/** The widest that all of some learners can be. */
export function widestOf(learners: readonly LearnerName[]): number {
  return Math.min(FIELDS.width.max, ...learners.map(maxWidthOf));
}

/** A field as an experiment's learners leave it: they may end the widths sooner. */
export function rangeIn({ learners }: Pick<Experiment, 'learners'>, key: FieldKey): Field {
  const field: Field = FIELDS[key];
  if (key !== 'width' || field.kind !== 'number') return field;
  const max = widestOf(learners);
  return { ...field, max, ...(field.stops && { stops: field.stops.filter((stop) => stop <= max) }) };
}

/** Why some learners cannot have a width; undefined where they can. */
export function tooWide({ width, learners }: Pick<Experiment, 'width' | 'learners'>): string | undefined {
  const widest = widestOf(learners);
  if (width <= widest) return undefined;
  const narrow = learners.filter((learner) => maxWidthOf(learner) === widest);
  return `${FIELDS.width.link} must be at most ${widest} with ${narrow.join(', ')}; “${width}” is not`;
}

/**
 * An experiment at the nearest width that all of its learners can have. Where a view tries several widths, a learner's
 * line ends at its widest.
 */
export function withinWidth(experiment: Experiment): Experiment {
  if (isSweptIn('width', experiment) || !tooWide(experiment)) return experiment;
  return { ...experiment, width: widestOf(experiment.learners) };
}
