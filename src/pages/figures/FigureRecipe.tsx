import { AutorunControl } from '../controls/AutorunControl.tsx';
import { EngineControl } from '../controls/EngineControl.tsx';
import { NumberControl } from '../controls/NumberControl.tsx';
import { NumbersControl } from '../controls/NumbersControl.tsx';
import { useExperiment } from '../shared/experimentContext.ts';

const NUMBERS = ['epochs', 'batchSize', 'seed', 'seeds'] as const;

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
        {view === 'figure3' ? (
          <>
            <NumbersControl field="betas" />
            <NumberControl field="width" />
          </>
        ) : (
          <>
            <NumbersControl field="widths" />
            <NumberControl field="beta" signal="base" />
          </>
        )}
        <NumbersControl field="learningRates" />
        <NumbersControl field="weightDecays" />
        {NUMBERS.map((field) => (
          <NumberControl key={field} field={field} />
        ))}
        <EngineControl />
        <AutorunControl />
      </div>
    </details>
  );
}
