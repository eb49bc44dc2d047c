import { lazy, Suspense, useState } from 'react';
import { BoxedDetails } from '../../ui/BoxedDetails.tsx';

/** It comes when the panel is opened. */
const RichnessBody = lazy(() => import('./RichnessBody.tsx'));

/** "Rich or lazy", folded: how far the networks have come from their starts. */
export function RichnessPanel() {
  const [opened, setOpened] = useState(false);
  return (
    <BoxedDetails
      boxClass="one-shot-place"
      className="one-shot"
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>
        <h2>Rich or lazy</h2>
        <span>how far W has come from its start</span>
      </summary>
      {opened && (
        <Suspense fallback={<p className="one-shot-coming">Opening …</p>}>
          <RichnessBody />
        </Suspense>
      )}
    </BoxedDetails>
  );
}
