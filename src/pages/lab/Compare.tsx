import { useMemo, useRef } from 'react';
import { legendEntries } from '../../charts/series/legendEntries.ts';
import { isFieldOf } from '../../experiment/fields.ts';
import { pinnedAs, whyNotPin } from '../../store/pins/pinnedRun.ts';
import { useLab, useLabActions } from '../shared/labContext.ts';
import { ImportButton } from './ImportButton.tsx';
import { PinLegend } from './PinLegend.tsx';

/** Keeps runs on the charts beside the live one: pins it, names what is pinned, and imports what was downloaded. */
export function Compare() {
  const run = useLab((state) => state.run);
  const pinned = useLab((state) => state.pinned);
  const hasPins = useLab(({ experiment }) => isFieldOf('pins', experiment.view));
  const { pin, unpin } = useLabActions();
  const button = useRef<HTMLButtonElement>(null);
  const { pins } = useMemo(() => legendEntries(run, pinned), [run, pinned]);
  if (!hasPins) return null;
  const reason = whyNotPin(run, pinned);
  const there = pinnedAs(run, pinned);
  return (
    <div className="compare">
      <PinLegend
        entries={pins}
        onUnpin={(letter) => {
          unpin(letter);
          // The button that was pressed is gone.
          button.current?.focus();
        }}
      />
      <div className="compare-buttons">
        <button
          ref={button}
          type="button"
          className="button"
          aria-disabled={reason !== undefined}
          title={reason ?? 'Keep this run on the charts, faded, while the next one runs'}
          onClick={() => reason === undefined && pin()}
        >
          {there ? `Pinned as ${there.letter}` : 'Pin this run'}
        </button>
        <ImportButton />
      </div>
    </div>
  );
}
