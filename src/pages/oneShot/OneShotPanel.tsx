import { lazy, Suspense, useState } from 'react';
import { problemOf } from '../../problem/problems.ts';
import { BoxedDetails } from '../../ui/BoxedDetails.tsx';
import { useExperiment } from '../shared/experimentContext.ts';

/** Few readers open it while they wait for the first curve, so it comes when they do. */
const OneShotBody = lazy(() => import('./OneShotBody.tsx'));

/** "The cost of one shot", folded: what the theorems mean for the reader's own numbers. */
export function OneShotPanel() {
  const [opened, setOpened] = useState(false);
  const price = useExperiment(({ experiment }) => {
    const { parities, degrees } = problemOf(experiment);
    return parities ? `for degree ${degrees.oneShot}` : 'for how complicated a function is';
  });
  return (
    <BoxedDetails
      boxClass="one-shot-place"
      className="one-shot"
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>
        <h2>The cost of one shot</h2>
        <span>why a method that learns all at once pays {price}</span>
      </summary>
      {opened && (
        <Suspense fallback={<p className="one-shot-coming">Counting …</p>}>
          <OneShotBody />
        </Suspense>
      )}
    </BoxedDetails>
  );
}
