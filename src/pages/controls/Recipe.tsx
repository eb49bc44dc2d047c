import type { EngineDescription } from '../../engines/engine.ts';
import { useExperiment } from '../shared/experimentContext.ts';
import { RecipeButton } from '../shared/recipe/RecipeButton.tsx';
import { ChoiceControl } from './ChoiceControl.tsx';
import { FieldControls } from './FieldControls.tsx';
import { FlagControl } from './FlagControl.tsx';

/** How the learners are trained: everything that most readers leave alone. */
export function Recipe({ engine }: { readonly engine?: EngineDescription | undefined }) {
  const epochs = useExperiment((state) => state.experiment.epochs);
  const width = useExperiment((state) => state.experiment.width);
  const learningRate = useExperiment((state) => state.experiment.learningRate);
  const weightDecay = useExperiment((state) => state.experiment.weightDecay);
  return (
    <details className="recipe">
      <summary>
        <span className="recipe-title">Recipe</span>
        <span className="recipe-now">
          m = {width}, lr {learningRate}, wd {weightDecay}, {epochs} epochs
        </span>
      </summary>
      <div className="recipe-controls">
        <FieldControls roles={['recipe', 'draw', 'machine']} />
        <FlagControl field="autorun" />
        <ChoiceControl field="pace" />
        <RecipeButton engine={engine} />
      </div>
    </details>
  );
}
