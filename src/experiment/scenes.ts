import type { Experiment, Scene } from './experiment.ts';

/** What each scene of the story sets up, where it departs from the laboratory's defaults; it waits for a prediction. */
export const SCENE_EXPERIMENTS: Record<Scene, Partial<Experiment>> = {
  1: { autorun: false, learners: ['3resnet-all', '3resnet-ntk', '3resnet-last'] },
  2: { autorun: false, learners: ['2layer-all', '3resnet-ntk', 'exact-ntk-3resnet'] },
  3: { autorun: false, learners: ['3resnet-all'] },
  4: { autorun: false, learners: ['3resnet-all', '3layer-all'] },
  5: {
    autorun: false,
    learners: ['3resnet-all', 'exact-ntk-3resnet', 'exact-ck-3resnet', 'poly-2', 'poly-8', 'rbf'],
  },
  6: { autorun: false, beta: 0.1, learners: ['3resnet-all'] },
  7: { autorun: false, learners: ['3resnet-all', 'exact-ntk-3resnet'] },
};
