import { useEffect, useRef } from 'react';
import type { EngineDescription } from '../../../engines/engine.ts';
import { wholeRecipe } from '../../../training/wholeRecipe.ts';
import { CopyField } from '../../../ui/CopyField.tsx';
import { methodsText } from '../../../words/methods/methodsText.ts';
import { useExperiment } from '../experimentContext.ts';
import { linkOf } from '../provenance.ts';
import '../share/share.css';
import './recipe.css';
import { VERSION } from '../version.ts';

interface RecipeDialogProps {
  readonly engine: EngineDescription | undefined;
  readonly onClose: () => void;
}

/** All that fixes the numbers on the page, and the paragraph that says so in a paper. */
export default function RecipeDialog({ engine, onClose }: RecipeDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const experiment = useExperiment((state) => state.experiment);
  useEffect(() => dialog.current?.showModal(), []);
  const made = { version: VERSION, engine };
  return (
    <dialog ref={dialog} className="whole-recipe" aria-labelledby="whole-recipe-title" onClose={onClose}>
      <header>
        <h2 id="whole-recipe-title">The whole recipe</h2>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </header>
      <dl>
        {wholeRecipe(experiment, made).map(({ key, label, value }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CopyField
        label="Methods"
        what="the paragraph for a paper"
        text={methodsText(experiment, made, linkOf(experiment))}
        rows={5}
      />
    </dialog>
  );
}
