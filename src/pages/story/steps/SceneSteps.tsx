import type { MouseEvent, ReactNode } from 'react';
import type { Scene } from '../../../experiment/choices.ts';
import { queryOf } from '../../../store/lab/labStore.ts';
import { useLab } from '../../shared/labContext.ts';
import { placeOf, STORY, sceneBeside } from './order.ts';
import { SCENE_TITLES } from './titles.ts';
import { sceneExperiment, useSceneNavigation } from './useSceneNavigation.ts';

/** Whether a click is to open a link where it stands, and not in another tab. */
function isPlain({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !(altKey || ctrlKey || metaKey || shiftKey);
}

interface SceneLinkProps {
  readonly to: Scene;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link to a scene; followed in the page, it does not load it again. */
function SceneLink({ to, className, children }: SceneLinkProps) {
  const experiment = useLab((state) => state.experiment);
  const { scene, go } = useSceneNavigation();
  const follow = (event: MouseEvent) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    if (to !== scene) go(to);
  };
  return (
    <a
      href={queryOf(sceneExperiment(to, experiment))}
      className={className}
      aria-current={to === scene ? 'step' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}

/** The scenes in a row. */
export function SceneSteps() {
  return (
    <nav className="story-steps" aria-label="Scenes">
      <ol>
        {STORY.map((scene) => (
          <li key={scene}>
            <SceneLink to={scene}>
              <b>{placeOf(scene)}</b> <span>{SCENE_TITLES[scene]}</span>
            </SceneLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Links to the scene before and the next, with other links between them. */
export function SceneTurns({ children }: { readonly children: ReactNode }) {
  const { scene } = useSceneNavigation();
  const before = sceneBeside(scene, -1);
  const next = sceneBeside(scene, 1);
  return (
    <nav className="story-turns" aria-label="From here">
      {before && (
        <SceneLink to={before} className="button">
          <span aria-hidden="true">←</span>
          <span className="sr-only">Previous: {SCENE_TITLES[before]}</span>
        </SceneLink>
      )}
      {children}
      {next && (
        <SceneLink to={next} className="button next">
          <span className="sr-only">Next: </span>
          {SCENE_TITLES[next]} <span aria-hidden="true">→</span>
        </SceneLink>
      )}
    </nav>
  );
}
