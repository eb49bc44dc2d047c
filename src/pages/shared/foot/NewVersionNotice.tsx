import { useState, useSyncExternalStore } from 'react';
import type { NewVersion } from '../../../store/newVersion.ts';
import './foot.css';

/** Offers a new version of the program; the page goes on in the old one for as long as its reader likes. */
export function NewVersionNotice({ version }: { readonly version: NewVersion }) {
  const ready = useSyncExternalStore(version.subscribe, version.isReady);
  const [later, setLater] = useState(false);
  return (
    <div className="new-version" role="status" aria-label="New version">
      {ready && !later && (
        <>
          <p>
            <b>A new version is ready.</b> To use it, the page loads again, and a run starts anew.
          </p>
          <button type="button" className="button primary" onClick={version.use}>
            Use it
          </button>
          <button type="button" className="button" onClick={() => setLater(true)}>
            Later
          </button>
        </>
      )}
    </div>
  );
}
