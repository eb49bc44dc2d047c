import type { LearnerName } from '../experiment/learnerNames.ts';
import { errorText } from '../store/numberText.ts';
import { LearnerSwatch } from './LearnerSwatch.tsx';
import { bandKey, type LearnerRow } from './learnerRows.ts';

interface EpochTooltipProps {
  readonly learners: readonly LearnerName[];
  /** Given by the chart. */
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: unknown }[];
}

/** The values of all learners at the epoch under the pointer, in the order in which their lines stand. */
export function EpochTooltip({ learners, active, payload }: EpochTooltipProps) {
  const row = payload?.[0]?.payload as LearnerRow | undefined;
  if (!active || !row) return null;
  const present = learners.filter((learner) => row[learner] !== undefined);
  present.sort((a, b) => row[b]! - row[a]!);
  return (
    <div className="tooltip">
      <p>Epoch {row.epoch}</p>
      <ul>
        {present.map((learner) => {
          const band = row[bandKey(learner)];
          return (
            <li key={learner}>
              <LearnerSwatch learner={learner} />
              <span>{learner}</span>
              <b>{errorText(row[learner]!)}</b>
              {band && (
                <small>
                  {errorText(band[0])} – {errorText(band[1])}
                </small>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
