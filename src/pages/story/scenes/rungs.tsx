import { problemOf } from '../../../problem/problems.ts';
import { candidates } from '../../../theory/monomials.ts';
import { numberWord } from '../../../words/numberText.ts';
import { NumberControl } from '../../controls/NumberControl.tsx';
import { BASE, COMPOSITE } from '../../shared/frame/SignalNames.tsx';
import { Letter } from '../Maths.tsx';
import type { ScenePart } from './scenePart.ts';

export const rungsPart: ScenePart = {
  Lead: ({ experiment }) => {
    const { degrees } = problemOf(experiment);
    return (
      <>
        <p>
          In scene 4 the ResNet found the {BASE}, and then the {COMPOSITE}. Did it need the first to find the
          second? The {COMPOSITE} multiplies {numberWord(degrees.composite)} products of inputs. Each of them
          also stands alone in the label, as the {BASE} of one output: these are the rungs of a ladder. To
          take a rung out, the {BASE} of that output is set to 0. Nothing else changes: the {COMPOSITE} stays
          the same function of <Letter of="x" />.
        </p>
        <p>The same run with every other number of rungs follows, drawn faint, with a letter each.</p>
      </>
    );
  },
  Idea: ({ experiment }) => {
    const { degrees, ...problem } = problemOf(experiment);
    return (
      <p>
        A product that stands alone nowhere is not among the numbers that block 1 hands on, so block 2 cannot
        multiply it. The way is not closed for good: with 5,000 examples four seeds of ten find the{' '}
        {COMPOSITE} on three rungs. A kernel has{' '}
        {candidates({ ...problem, degrees }).oneShot.toLocaleString('en')} products of{' '}
        {numberWord(degrees.oneShot)} before it, with or without rungs. Such ladders have a theory: the
        staircase property (Abbe and others 2021), and the leap of a function (Abbe, Boix-Adserà and
        Misiakiewicz 2022, 2023).
      </p>
    );
  },
  Controls: () => <NumberControl field="rungs" />,
};
