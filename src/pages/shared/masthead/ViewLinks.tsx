import type { View } from '../../../experiment/choices.ts';
import { defaultExperiment } from '../../../experiment/defaults/defaults.ts';
import { keysOf } from '../../../experiment/keys.ts';
import { pick } from '../../../experiment/pick.ts';
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
  const kept = pick(here, keysOf('problem', 'draw', 'machine'));
  const queryFor = (view: View) =>
    queryOf(view === here.view ? here : { ...defaultExperiment(view), ...kept });
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
