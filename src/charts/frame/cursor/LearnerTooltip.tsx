import { useContext } from 'react';
import { errorText } from '../../../words/numberText.ts';
import { LearnerSwatch } from '../../marks/LearnerSwatch.tsx';
import { LinesContext } from '../../marks/lines/linesContext.ts';
import { tooltipLines } from './tooltipLines.ts';

/** What recharts tells the content of a tooltip. */
export interface TooltipState {
  readonly active?: boolean;
  /** The place under the pointer. */
  readonly label?: string | number;
}

/** The values of all learners at the place under the pointer, those of pinned runs behind their letters. */
export function LearnerTooltip({ active, label }: TooltipState) {
  const { horizontal, rows, learners, notes, pinned } = useContext(LinesContext);
  const here = tooltipLines(Number(label), rows, learners, pinned);
  if (!active || !here) return null;
  return (
    <div className="tooltip">
      <p>
        {horizontal.name} {horizontal.text(here.x)}
      </p>
      <ul>
        {here.lines.map(({ learner, value, band, pinned: pins }) => {
          const note = notes(learner, here.x);
          return (
            <li key={learner}>
              <LearnerSwatch learner={learner} />
              <span>{learner}</span>
              <b>{value === undefined ? '–' : errorText(value)}</b>
              {note !== undefined && <small>{note}</small>}
              {band && (
                <small>
                  {errorText(band[0])} – {errorText(band[1])}
                </small>
              )}
              {pins.map((pin) => (
                <small key={pin.letter}>
                  {pin.letter}: {errorText(pin.value)}
                </small>
              ))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
