import { lazy, Suspense, useState } from 'react';
import { BoxedDetails } from '../../ui/BoxedDetails.tsx';
import { useHallView } from '../shared/present/hallContext.ts';

/** It comes when the panel is open. */
const NetworkBody = lazy(() => import('./NetworkBody.tsx'));

/** Where the machine has room beside the charts it is open from the start. */
const WIDE = '(min-width: 1200px)';

/** The machine of one of the run's networks, and its first layer; while the panel is closed, no snapshots are made. */
export function NetworkPanel() {
  const [open, setOpen] = useState(() => matchMedia(WIDE).matches);
  const { present, machine } = useHallView();
  const body = (
    <Suspense fallback={<p className="network-coming machine-coming">Opening …</p>}>
      <NetworkBody />
    </Suspense>
  );
  // A hall sees it when it is asked for, and pays nothing for it before.
  if (present) return machine && <section className="network">{body}</section>;
  return (
    <BoxedDetails
      boxClass="machine-place"
      className="network"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <h2>See the machine</h2>
        <span>which block holds which signal, live</span>
      </summary>
      {open && body}
    </BoxedDetails>
  );
}
