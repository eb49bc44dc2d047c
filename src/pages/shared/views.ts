import type { View } from '../../experiment/choices.ts';
import { defaultExperiment } from '../../experiment/defaults/defaults.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { keysOf } from '../../experiment/keys.ts';
import { pick } from '../../experiment/pick.ts';
import { queryOf } from '../../store/lab/labStore.ts';

/** What the views are called, in their order. */
export const VIEW_NAMES: Record<View, string> = {
  story: 'Story',
  lab: 'Lab',
  samples: 'Error against N',
  figure2: 'Figure 2',
  figure3: 'Figure 3',
};
export const VIEWS = Object.keys(VIEW_NAMES) as View[];

/** The link to a view, on its own recipe with the target, the seed and the manner of showing of where the reader is. */
export function queryFor(view: View, here: Experiment): string {
  if (view === here.view) return queryOf(here);
  const kept = pick(here, keysOf('problem', 'draw', 'machine'));
  return queryOf({ ...defaultExperiment(view), ...kept, present: here.present });
}
