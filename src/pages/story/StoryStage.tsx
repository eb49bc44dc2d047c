import type { ReactNode } from 'react';
import { useLabStage } from '../lab/useLabStage.ts';
import { Presenter } from '../shared/present/Presenter.tsx';
import { sceneBeside } from './steps/order.ts';
import { useSceneNavigation } from './steps/useSceneNavigation.ts';

/** Chooses a prediction as a press on it would: to choose is to run. */
function choosePrediction(number: number): void {
  document.querySelectorAll<HTMLInputElement>('.prediction input')[number - 1]?.click();
}

/** The story at a desk, or before a hall, where the arrow keys go from scene to scene. */
export function StoryStage({ children }: { readonly children: ReactNode }) {
  const lab = useLabStage();
  const { scene, go } = useSceneNavigation();
  const goBy = (steps: number) => {
    const other = sceneBeside(scene, steps);
    if (other) go(other);
  };
  return (
    <Presenter stage={{ ...lab, next: () => goBy(1), previous: () => goBy(-1), choose: choosePrediction }}>
      {children}
    </Presenter>
  );
}
