import { useEffect } from 'react';
import type { Experiment } from '../../experiment/experiment.ts';
import { SCENE_TITLES } from '../story/steps/titles.ts';
import { useExperiment } from './experimentContext.ts';
import { VIEW_NAMES } from './views.ts';

const SITE = 'Beyond Kernels';

/** What the browser calls a page: the view, and within it the scene or the panel. */
function pageTitle({ view, scene, panel }: Pick<Experiment, 'view' | 'scene' | 'panel'>): string {
  switch (view) {
    case 'story':
      return `${scene}. ${SCENE_TITLES[scene]} · ${VIEW_NAMES.story} · ${SITE}`;
    case 'figure2':
    case 'figure3':
      return `${VIEW_NAMES[view]} (${panel}) · ${SITE}`;
    case 'lab':
    case 'samples':
      return `${VIEW_NAMES[view]} · ${SITE}`;
  }
}

/** Names the page in its tab and in the reader's history. */
export function usePageTitle(): void {
  const title = useExperiment(({ experiment }) => pageTitle(experiment));
  useEffect(() => {
    document.title = title;
  }, [title]);
}
