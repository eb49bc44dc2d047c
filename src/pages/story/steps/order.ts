import { SCENES, type Scene } from '../../../experiment/choices.ts';

/** What the theorems say, and the story in four lines. Links called it scene 7 before others came before it. */
const LAST: Scene = 7;
/** The scenes as they are told; a link names one by a number that it keeps for good. */
export const STORY: readonly Scene[] = [...SCENES.filter((scene) => scene !== LAST), LAST];

/** A scene's place in the story, from 1. */
export function placeOf(scene: Scene): number {
  return STORY.indexOf(scene) + 1;
}

/** The scene so many steps further on, or back; undefined beyond either end. */
export function sceneBeside(scene: Scene, steps: number): Scene | undefined {
  return STORY[STORY.indexOf(scene) + steps];
}
