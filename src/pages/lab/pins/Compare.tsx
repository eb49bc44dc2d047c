import { useMemo, useRef } from 'react';
import { legendEntries } from '../../../charts/series/legendEntries.ts';
import { isFieldOf } from '../../../experiment/fields.ts';
import { pinnedAs, whyNotPin } from '../../../store/pins/pinnedRun.ts';
import { useLab, useLabActions } from '../../shared/labContext.ts';
import { ImportButton } from './ImportButton.tsx';
import { PinLegend } from './PinLegend.tsx';

/** Runs to compare with: pins the live one, lists the pinned ones, and imports downloaded ones. */
export function Compare() {
  const run = useLab((state) => state.run);
  const pinned = useLab((state) => state.pinned);
  const hasPins = useLab(({ experiment }) => isFieldOf('pins', experiment.view));
  const { pin, unpin } = useLabActions();
  const button = useRef<HTMLButtonElement>(null);
  const { pins } = useMemo(() => legendEntries(run, pinned), [run, pinned]);
  if (!hasPins) return null;
  const reason = whyNotPin(run, pinned);
  const same = pinnedAs(run, pinned);
  return (
    <div className="compare">
      <PinLegend
        entries={pins}
        onUnpin={(letter) => {
          unpin(letter);
          // The pressed button has left the page.
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
          {same ? `Pinned as ${same.letter}` : 'Pin this run'}
        </button>
        <ImportButton />
      </div>
    </div>
  );
}
