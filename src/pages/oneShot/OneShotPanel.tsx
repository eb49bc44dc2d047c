import { lazy, Suspense, useState } from 'react';
import { BoxedDetails } from '../../ui/BoxedDetails.tsx';

/** Few readers open it while they wait for the first curve, so it comes when they do. */
const OneShotBody = lazy(() => import('./OneShotBody.tsx'));

/** "The cost of one shot", folded: what the theorems mean for the reader's own numbers. */
export function OneShotPanel() {
  const [opened, setOpened] = useState(false);
  return (
    <BoxedDetails
      boxClass="one-shot-place"
      className="one-shot"
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>
        <h2>The cost of one shot</h2>
        <span>why a method that learns all at once pays for degree 8</span>
      </summary>
      {opened && (
        <Suspense fallback={<p className="one-shot-coming">Counting …</p>}>
          <OneShotBody />
        </Suspense>
      )}
    </BoxedDetails>
  );
}
