import { problemOf } from '../../../problem/problems.ts';
import { BaseFormula, CompositeFormula, TargetFormula } from '../../controls/Formula.tsx';
import { BASE, COMPOSITE } from '../../shared/frame/SignalNames.tsx';
import { Letter, Level } from '../Maths.tsx';
import type { ScenePart } from './scenePart.ts';

export const targetPart: ScenePart = {
  Lead: ({ experiment }) => {
    const { inputDimension, outputDimension, words } = problemOf(experiment);
    return (
      <>
        <p>
          To see what training every layer buys, take a target whose difficulty is known. Its input is d ={' '}
          {inputDimension} random signs, each +1 or −1; its output is k = {outputDimension} numbers, the sum
          of two signals of strengths <Letter of="β" signal="base" /> and <Letter of="α" signal="composite" />
          .
        </p>
        <TargetFormula />
        <p>
          The {BASE} {words.inShort.base}, the {COMPOSITE} {words.inShort.composite}.
        </p>
        <div className="story-definitions">
          <BaseFormula />
          <CompositeFormula />
        </div>
      </>
    );
  },
  Idea: () => (
    <p>
      Each of the k outputs misses α, and an error is the mean of ‖out − H‖², so what is missing is{' '}
      <Level power={2} />. From now on every chart of the test error has this line: anything below it has
      learned some of the {COMPOSITE}.
    </p>
  ),
};
