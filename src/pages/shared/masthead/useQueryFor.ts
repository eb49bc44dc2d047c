import type { View } from '../../../experiment/choices.ts';
import { defaultExperiment } from '../../../experiment/defaults/defaults.ts';
import { keysOf } from '../../../experiment/keys.ts';
import { pick } from '../../../experiment/pick.ts';
import { queryOf } from '../../../store/lab/labStore.ts';
import { useExperiment } from '../experimentContext.ts';

/** The links of the views: each on its own recipe, with the target and the seed that are on the page. */
export function useQueryFor(): (view: View) => string {
  const here = useExperiment(({ experiment }) => experiment);
  const kept = pick(here, keysOf('problem', 'draw', 'machine'));
  return (view) => queryOf(view === here.view ? here : { ...defaultExperiment(view), ...kept });
}
