import { defaultExperiment } from '../../../experiment/defaults/defaults.ts';
import { kindOf } from '../../../problem/problem.ts';
import { problemOf } from '../../../problem/problems.ts';
import { queryOf } from '../../../store/lab/labStore.ts';
import { candidates } from '../../../theory/monomials.ts';
import { MathFormula } from '../../../ui/MathFormula.tsx';
import { numberWord } from '../../../words/numberText.ts';
import { BASE, COMPOSITE } from '../../shared/frame/SignalNames.tsx';
import { Letter } from '../Maths.tsx';
import type { ScenePart } from './scenePart.ts';

/** The ResNet beside networks whose second layer reads all of the first. */
const PLAIN = queryOf({
  ...defaultExperiment('lab'),
  learners: ['3resnet-all', '3resnetU-all', '3layer-all'],
});

export const thenCompositePart: ScenePart = {
  Lead: () => (
    <>
      <p>
        The ResNet’s two hidden layers form two blocks. Block 1 hands on k numbers, one for each output; block
        2 sees no more than these, and adds to them. Training sets <Letter of="W" />, <Letter of="V" />,{' '}
        <Letter of="A" /> and the biases; both blocks share <Letter of="A" />. <Letter of="σ" /> is ReLU:
        negatives become 0.
      </p>
      <div className="story-definitions">
        <MathFormula text={'{base:"out"_1(x) = A σ(W x + b_1)}'} />
        <MathFormula text={'"out"(x) = {base:"out"_1(x)} + {composite:A σ(V {base:"out"_1(x)} + b_2)}'} />
      </div>
      <p>Once the k numbers of block 1 hold the {BASE}, block 2 has base outputs to multiply.</p>
    </>
  ),
  Idea: ({ experiment }) => {
    const problem = problemOf(experiment);
    const { composite, oneShot } = candidates(problem);
    return (
      <>
        <p>
          Seen from the base outputs, the {COMPOSITE} is a {kindOf(problem)} of{' '}
          {numberWord(problem.degrees.composite)} numbers
          {problem.parities
            ? `, one of ${composite.toLocaleString('en')} such products and not of ${oneShot.toLocaleString('en')}`
            : ` and not of ${numberWord(problem.degrees.oneShot)}`}
          . This is hierarchical learning: block 2 builds on what block 1 has found.
        </p>
        <p>
          Why a ResNet, and not three plain layers? Here block 2 reads the k numbers alone, and the skip lets
          it add to them what is missing. In a plain network the second layer reads all m neurons and has to
          hand on the {BASE}, too. <a href={PLAIN}>Train both in the Lab</a> and compare.
        </p>
      </>
    );
  },
};
