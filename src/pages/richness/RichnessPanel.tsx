import { lazy } from 'react';
import { FoldedPanel } from '../shared/frame/FoldedPanel.tsx';

const RichnessBody = lazy(() => import('./RichnessBody.tsx'));

/** "Rich or lazy", folded: how far the networks have come from their starts. */
export function RichnessPanel() {
  return (
    <FoldedPanel
      name="richness"
      title="Rich or lazy"
      about="how far W has come from its start"
      coming="Opening …"
      Body={RichnessBody}
    />
  );
}
