import { problemOf } from '../../../problem/problems.ts';
import { candidates } from '../../../theory/monomials.ts';
import { MathFormula } from '../../../ui/MathFormula.tsx';
import { numberWord } from '../../../words/numberText.ts';
import { BASE, COMPOSITE } from '../../shared/frame/SignalNames.tsx';
import { Letter } from '../Maths.tsx';
import type { ScenePart } from './scenePart.ts';

export const thenCompositePart: ScenePart = {
  Lead: () => (
    <>
      <p>
        The ResNet has a second layer that works on what the first has made, <Letter of="h" signal="base" />.
        Training sets the weights <Letter of="W" />, <Letter of="U" /> and <Letter of="A" />;{' '}
        <Letter of="σ" /> cuts off at 0.
      </p>
      <div className="story-definitions">
        <MathFormula text="{base:h = σ(W x + b_1)}" />
        <MathFormula text={'"out"(x) = A({base:h} + {composite:σ(U {base:h} + b_2)})'} />
      </div>
      <p>
        Once <Letter of="h" signal="base" /> holds the {BASE}, each output of it a sum of entries of{' '}
        <Letter of="h" signal="base" />, the second layer has base outputs to multiply, and the skip
        connection hands them on to the output as well.
      </p>
    </>
  ),
  Idea: ({ experiment }) => {
    const problem = problemOf(experiment);
    const { composite, oneShot } = candidates(problem);
    return (
      <p>
        Seen from the base outputs, the {COMPOSITE} is a product of {numberWord(problem.degrees.composite)}{' '}
        numbers, one of {composite.toLocaleString('en')} such products and not of{' '}
        {oneShot.toLocaleString('en')}. This is hierarchical learning: a layer builds on what the one before
        it has found.
      </p>
    );
  },
};
