import { byLearner } from '../../store/lab/learnerCurves.ts';
import type { Curve } from '../../store/lab/state.ts';
import type { Fit } from '../../training/events.ts';
import { errorText } from '../../words/numberText.ts';
import type { LineName } from './lineNames.ts';

/** What a tooltip adds to a learner's number at a place along the chart. */
export type LearnerNotes = (learner: LineName, x: number) => string | undefined;

const rangeText = (values: readonly number[]): string => {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return least === most ? errorText(least) : `${errorText(least)} to ${errorText(most)}`;
};

/** How a kernel was fitted: "ridge 0.02, bandwidth 1.5", over seeds where there are several; undefined for none. */
export function fitNote(fits: readonly Fit[]): string | undefined {
  if (fits.length === 0) return undefined;
  const bandwidths = fits.flatMap(({ bandwidth }) => bandwidth ?? []);
  const ridge = `ridge ${rangeText(fits.map((fit) => fit.ridge))}`;
  return bandwidths.length > 0 ? `${ridge}, bandwidth ${rangeText(bandwidths)}` : ridge;
}

/** How each exact kernel of a run was fitted, the same at every epoch. */
export function fitNotes(curves: readonly Curve[]): LearnerNotes {
  const notes = new Map(
    byLearner(curves).map(({ learner, curves: seeds }): [LineName, string | undefined] => [
      learner,
      fitNote(seeds.flatMap(({ fit }) => fit ?? [])),
    ]),
  );
  return (learner) => notes.get(learner);
}
