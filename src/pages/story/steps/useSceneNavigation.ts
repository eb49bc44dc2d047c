import type { Scene } from '../../../experiment/choices.ts';
import { defaultExperiment } from '../../../experiment/defaults/defaults.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import { useLab, useLabActions } from '../../shared/labContext.ts';

/** A scene as its link opens it, on the engine and in the manner of showing that are on the page. */
export function sceneExperiment(scene: Scene, { engine, present }: Experiment): Experiment {
  return { ...defaultExperiment('story', { scene }), engine, present };
}

export interface SceneNavigation {
  readonly scene: Scene;
  /** Opens a scene where the reader is; it waits for a prediction. */
  go(scene: Scene): void;
}

/** Which scene is open, and the way to another. */
export function useSceneNavigation(): SceneNavigation {
  const experiment = useLab((state) => state.experiment);
  const { visit } = useLabActions();
  return { scene: experiment.scene, go: (scene) => visit(sceneExperiment(scene, experiment)) };
}
