import type { View } from '../../../experiment/choices.ts';
import { useExperiment } from '../experimentContext.ts';
import { queryFor } from '../views.ts';

/** The links of the views: each on its own recipe, with the target and the seed that are on the page. */
export function useQueryFor(): (view: View) => string {
  const here = useExperiment(({ experiment }) => experiment);
  return (view) => queryFor(view, here);
}
