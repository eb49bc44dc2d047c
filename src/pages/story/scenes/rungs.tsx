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
          So far a network that found the {BASE} first found the {COMPOSITE} next. Is that why? Take a rung
          out and see. The {COMPOSITE} multiplies {numberWord(degrees.composite)} products, and the {BASE}{' '}
          asks for each of these by itself: they are the rungs. With fewer, some outputs ask for none, and all
          else stays: the {COMPOSITE} is the same function of <Letter of="x" />, as strong and as deep, and
          all other outputs ask for what they did.
        </p>
        <p>Beside it the same run goes with every other number of rungs, drawn faint, with letters.</p>
      </>
    );
  },
  Idea: ({ experiment }) => {
    const { degrees, ...problem } = problemOf(experiment);
    return (
      <p>
        A product that no output asks for is one that nothing leads the network to. What it would have to find
        is then no longer {numberWord(degrees.composite)} numbers that it holds. An exact kernel takes one of{' '}
        {candidates({ ...problem, degrees }).oneShot.toLocaleString('en')} products in one shot, whatever the
        rungs. Such ladders have a theory: the staircase property and the leap of a function (Abbe,
        Boix-Adserà and Misiakiewicz 2022, 2023).
      </p>
    );
  },
  Controls: () => <NumberControl field="rungs" />,
};
