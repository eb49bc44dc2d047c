import { useExperiment } from '../experimentContext.ts';
import { VIEW_NAMES, VIEWS } from '../views.ts';
import { useQueryFor } from './useQueryFor.ts';

/** The other views. */
export function ViewLinks() {
  const here = useExperiment(({ experiment }) => experiment.view);
  const queryFor = useQueryFor();
  return (
    <nav className="views" aria-label="Views">
      {VIEWS.map((view) => (
        <a key={view} href={queryFor(view)} aria-current={view === here ? 'page' : undefined}>
          {VIEW_NAMES[view]}
        </a>
      ))}
    </nav>
  );
}
