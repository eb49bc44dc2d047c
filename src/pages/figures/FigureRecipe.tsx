import { FieldControls } from '../controls/FieldControls.tsx';
import { FlagControl } from '../controls/FlagControl.tsx';
import { useExperiment } from '../shared/experimentContext.ts';

/** How the points of a figure are measured. */
export function FigureRecipe() {
  const { view, width, learningRates, weightDecays, seeds, epochs } = useExperiment(
    ({ experiment }) => experiment,
  );
  const pairs = learningRates.length * weightDecays.length;
  return (
    <details className="recipe">
      <summary>
        <span className="recipe-title">Recipe</span>
        <span className="recipe-now">
          {view === 'figure3' && `m = ${width}, `}
          {pairs} {pairs === 1 ? 'pair' : 'pairs'} of lr and wd, {seeds} {seeds === 1 ? 'seed' : 'seeds'},{' '}
          {epochs} epochs
        </span>
      </summary>
      <div className="recipe-controls">
        <FieldControls roles={['sweep', 'recipe', 'draw', 'machine']} />
        <FlagControl field="autorun" />
      </div>
    </details>
  );
}
