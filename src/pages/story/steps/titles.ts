import type { Scene } from '../../../experiment/choices.ts';

/** What the scenes are called. */
export const SCENE_TITLES: Record<Scene, string> = {
  1: 'The puzzle',
  2: 'The target',
  3: 'Which comes first?',
  4: 'Which block holds it?',
  5: 'Kernels in one shot',
  6: 'α against β',
  7: 'What the theorems say',
  8: 'A missing rung',
  9: 'One after the other',
};
