import { type CSSProperties, useId, useMemo } from 'react';
import { MOMENTS } from '../../../charts/frame/axes/useEpochAxis.ts';
import { networksOf } from '../../../learners/learnerNames.ts';
import { measuredEpochs, timeMarks } from '../../../store/lab/time/moments.ts';
import { useLab, useLabActions } from '../labContext.ts';
import './time.css';

/** Where among some epochs an epoch stands, from 0 to 1. */
function shareAt(epochs: readonly number[], epoch: number): number {
  const after = epochs.findIndex((measured) => measured >= epoch);
  return after < 0 ? 1 : after / Math.max(1, epochs.length - 1);
}

/** Goes back to any epoch at which the run was measured: everything on the page goes there. */
export function TimeSlider() {
  const run = useLab((state) => state.run);
  const viewed = useLab((state) => state.viewed);
  const { view } = useLabActions();
  const id = useId();
  const epochs = useMemo(() => measuredEpochs(run.curves), [run.curves]);
  const marks = useMemo(() => timeMarks(run), [run]);
  if (networksOf(run.experiment.learners).length === 0) return null;
  const last = Math.max(0, epochs.length - 1);
  const shown = viewed ?? epochs[last] ?? 0;
  const position = viewed === undefined ? last : epochs.indexOf(viewed);
  const now = run.status === 'finished' ? 'the end' : 'now';
  const said = viewed === undefined ? `epoch ${shown}, ${now}` : `epoch ${shown}`;
  // Where the blocks take turns, the rates of either have no room beside the turn.
  const takesTurns = marks.some(({ what }) => what === 'turn');
  const reached = marks.filter(
    ({ epoch, what }) => epoch <= (epochs[last] ?? 0) && !(takesTurns && what === 'rate'),
  );
  return (
    <section className="time" aria-label="Time">
      <label htmlFor={id}>
        Time: <b>{said}</b>
      </label>
      <div className="time-track">
        <input
          id={id}
          type="range"
          className="slider"
          min={0}
          max={last}
          step={1}
          value={position}
          disabled={last === 0}
          aria-valuetext={said}
          style={{ '--filled': `${(100 * position) / Math.max(1, last)}%` } as CSSProperties}
          onChange={({ target }) => view(epochs[Number(target.value)])}
        />
        <ol className="time-marks">
          {reached.map(({ epoch, what }) => (
            <li
              key={`${what} ${epoch}`}
              className={what}
              style={{ '--at': shareAt(epochs, epoch) } as CSSProperties}
              title={`Epoch ${epoch}: ${MOMENTS[what].meaning}`}
            >
              <span className="sr-only">
                {MOMENTS[what].text} at epoch {epoch}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <button
        type="button"
        className="button"
        onClick={() => view(undefined)}
        aria-disabled={viewed === undefined}
      >
        {run.status === 'finished' ? 'To the end' : 'To the latest'}
      </button>
    </section>
  );
}
