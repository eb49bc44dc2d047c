import { useEffect, useRef } from 'react';
import type { PresenterKeys } from './usePresenterKeys.ts';

interface KeyRow {
  readonly caps: readonly string[];
  readonly does: string;
  /** The action without which the key does nothing here. */
  readonly needs?: keyof PresenterKeys;
}

const ROWS: readonly KeyRow[] = [
  { caps: ['Space'], does: 'runs and pauses' },
  { caps: ['→', '←'], does: 'next and previous scene', needs: 'next' },
  { caps: ['1', '…', '4'], does: 'chooses a prediction', needs: 'next' },
  { caps: ['E'], does: 'introduction and explanation, and the charts again' },
  { caps: ['N'], does: 'the machine, and the charts again', needs: 'machine' },
  { caps: [',', '.'], does: 'one measurement back and forward in time', needs: 'lookBeside' },
  { caps: ['R'], does: 'starts again' },
  { caps: ['G', '1', '…', '5'], does: 'goes to the story, the Lab, error against N, Figure 2 or 3' },
  { caps: ['P'], does: 'pins the finished run, to compare the next with', needs: 'pin' },
  { caps: ['F'], does: 'full screen, and back' },
  { caps: ['?'], does: 'shows these keys' },
  { caps: ['Esc'], does: 'leaves full screen, then the presenter mode' },
];

interface KeyDialogProps {
  readonly keys: PresenterKeys;
  readonly onClose: () => void;
}

/** The keys of the presenter. */
export function KeyDialog({ keys, onClose }: KeyDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">Keys</h2>
      <dl>
        {ROWS.filter(({ needs }) => needs === undefined || keys[needs] !== undefined).map(
          ({ caps, does }) => (
            <div key={does}>
              <dt>
                {caps.map((cap) => (
                  <kbd key={cap}>{cap}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ),
        )}
      </dl>
      <button type="button" className="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
