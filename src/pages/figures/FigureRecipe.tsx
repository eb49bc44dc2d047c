import { gridOf } from '../../training/figures/cells.ts';
import { FieldControls } from '../controls/FieldControls.tsx';
import { FlagControl } from '../controls/FlagControl.tsx';
import { useExperiment } from '../shared/experimentContext.ts';
import { RecipeButton } from '../shared/recipe/RecipeButton.tsx';
import { useSweep } from '../shared/sweep/sweepContext.ts';

/** How the points of a figure are measured. */
export function FigureRecipe() {
  const experiment = useExperiment((state) => state.experiment);
  const { view, axis, width, seeds, epochs } = experiment;
  const recipes = gridOf(experiment).length;
  const engine = useSweep(({ sweep }) => sweep.engine);
  return (
    <details className="recipe">
      <summary>
        <span className="recipe-title">Recipe</span>
        <span className="recipe-now">
          {view === 'figure3' && axis === 'beta' && `m = ${width}, `}
          {recipes} {recipes === 1 ? 'recipe' : 'recipes'} a point, {seeds} {seeds === 1 ? 'seed' : 'seeds'},{' '}
          {epochs} epochs
        </span>
      </summary>
      <div className="recipe-controls">
        <FieldControls roles={['sweep', 'recipe', 'draw', 'machine']} />
        <FlagControl field="autorun" />
        <RecipeButton engine={engine} />
      </div>
    </details>
  );
}
