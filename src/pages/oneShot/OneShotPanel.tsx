import { lazy } from 'react';
import { problemOf } from '../../problem/problems.ts';
import { useExperiment } from '../shared/experimentContext.ts';
import { FoldedPanel } from '../shared/frame/FoldedPanel.tsx';

/** Few readers open it while they wait for the first curve, so it comes when they do. */
const OneShotBody = lazy(() => import('./OneShotBody.tsx'));

/** "The cost of one shot", folded: what the theorems mean for the reader's own numbers. */
export function OneShotPanel() {
  const price = useExperiment(({ experiment }) => {
    const { parities, degrees } = problemOf(experiment);
    return parities ? `for degree ${degrees.oneShot}` : 'for how complicated a function is';
  });
  return (
    <FoldedPanel
      name="one-shot"
      title="The cost of one shot"
      about={`why a method that learns all at once pays ${price}`}
      coming="Counting …"
      Body={OneShotBody}
    />
  );
}
