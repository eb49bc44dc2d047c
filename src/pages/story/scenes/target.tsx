import { BaseFormula, CompositeFormula, TargetFormula } from '../../controls/Formula.tsx';
import { Level } from '../Maths.tsx';
import type { ScenePart } from './scenePart.ts';
import { BASE, COMPOSITE } from './words.tsx';

export const targetPart: ScenePart = {
  Lead: () => (
    <>
      <p>
        To see what training every layer buys, take a target whose difficulty is known. Its inputs are d = 30
        random ±1, its outputs k = 15 numbers.
      </p>
      <TargetFormula />
      <p>
        The {BASE} multiplies the inputs in pairs, the {COMPOSITE} four of those products: eight inputs in
        all.
      </p>
      <div className="story-definitions">
        <BaseFormula />
        <CompositeFormula />
      </div>
    </>
  ),
  Idea: () => (
    <p>
      Each of the k outputs misses α, and an error is the mean of ‖out − H‖², so what is missing is{' '}
      <Level power={2} />. From now on every chart of the test error has this line: whoever is to get below it
      must hold some of the {COMPOSITE}.
    </p>
  ),
};
