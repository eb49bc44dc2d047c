import type { View } from '../../../experiment/choices.ts';
import { useExperiment } from '../experimentContext.ts';
import { useQueryFor } from './useQueryFor.ts';

const VIEW_NAMES: Record<View, string> = {
  story: 'Story',
  lab: 'Lab',
  samples: 'Error against N',
  figure2: 'Figure 2',
  figure3: 'Figure 3',
};

/** The other views. */
export function ViewLinks() {
  const here = useExperiment(({ experiment }) => experiment.view);
  const queryFor = useQueryFor();
  return (
    <nav className="views" aria-label="Views">
      {(Object.keys(VIEW_NAMES) as View[]).map((view) => (
        <a key={view} href={queryFor(view)} aria-current={view === here ? 'page' : undefined}>
          {VIEW_NAMES[view]}
        </a>
      ))}
    </nav>
  );
}
