import { lazy, Suspense, useState } from 'react';

/** Few readers open it at first, so it comes when they do. */
const NetworkBody = lazy(() => import('./NetworkBody.tsx'));

/** "See the network", folded; while it is closed, no snapshots are made. */
export function NetworkPanel() {
  const [open, setOpen] = useState(false);
  return (
    <details className="network" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>See the network</h2>
        <span>which block holds which signal, and which neurons specialise on a pair of inputs</span>
      </summary>
      {open && (
        <Suspense fallback={<p className="network-coming">Opening …</p>}>
          <NetworkBody />
        </Suspense>
      )}
    </details>
  );
}
