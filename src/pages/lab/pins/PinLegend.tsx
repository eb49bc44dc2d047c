import { LearnerSwatch } from '../../../charts/marks/LearnerSwatch.tsx';
import type { PinLegendEntry } from '../../../charts/series/legendEntries.ts';
import type { Letter } from '../../../store/lab/state.ts';

interface PinLegendProps {
  readonly entries: readonly PinLegendEntry[];
  /** Left out where the reader cannot unpin them. */
  readonly onUnpin?: (letter: Letter) => void;
}

/** Names every pinned run by its letter and by what sets it apart, with the test errors at which its lines end. */
export function PinLegend({ entries, onUnpin }: PinLegendProps) {
  if (entries.length === 0) return null;
  return (
    <ul className="pin-legend" aria-label="Pinned runs">
      {entries.map(({ letter, name, notes, isDue, lines }) => (
        <li key={letter} className={isDue ? 'pin-due' : undefined}>
          <p className="pin-head">
            <b className="pin-letter">{letter}</b>
            <span className="sr-only">: </span>
            <span>
              <b>{name}</b>
              {notes.map((note) => (
                <em key={note}> {note}</em>
              ))}
            </span>
          </p>
          {onUnpin && (
            <button
              type="button"
              className="unpin"
              aria-label={`Unpin ${letter}: ${name}`}
              title={`Unpin ${letter}`}
              onClick={() => onUnpin(letter)}
            >
              ×
            </button>
          )}
          {lines.length > 0 && (
            <p className="pin-lines">
              {lines.map(({ learner, error, remarks = [] }) => (
                <span key={learner}>
                  <LearnerSwatch learner={learner} />
                  {learner} <b>{error}</b>
                  {remarks.map((remark) => (
                    <em key={remark} className="pin-remark">
                      {remark}
                    </em>
                  ))}
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
