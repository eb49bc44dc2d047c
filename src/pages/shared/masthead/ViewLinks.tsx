import type { View } from '../../../experiment/experiment.ts';
import { defaultExperiment } from '../../../experiment/fields.ts';
import { queryOf } from '../../../store/lab/labStore.ts';
import { useExperiment } from '../experimentContext.ts';

const VIEW_NAMES: Record<View, string> = {
  story: 'Story',
  lab: 'Lab',
  samples: 'Error against N',
  figure2: 'Figure 2',
  figure3: 'Figure 3',
};

/** The other views, each on its own recipe with the target and the seed that are on the page. */
export function ViewLinks() {
  const here = useExperiment(({ experiment }) => experiment);
  const { alpha, beta, seed, engine } = here;
  const queryFor = (view: View) =>
    queryOf(view === here.view ? here : { ...defaultExperiment(view), alpha, beta, seed, engine });
  return (
    <nav className="views" aria-label="Views">
      {(Object.keys(VIEW_NAMES) as View[]).map((view) => (
        <a key={view} href={queryFor(view)} aria-current={view === here.view ? 'page' : undefined}>
          {VIEW_NAMES[view]}
        </a>
      ))}
    </nav>
  );
}
