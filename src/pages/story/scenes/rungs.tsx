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
          So far a network that found the {BASE} first found the {COMPOSITE} next. Is that why? The{' '}
          {COMPOSITE} multiplies {numberWord(degrees.composite)} products of inputs. Each of them also stands
          alone in the label, as the {BASE} of one output: these are the rungs of a ladder. To take a rung
          out, the {BASE} of that output is set to 0. Nothing else changes: the {COMPOSITE} stays the same
          function of <Letter of="x" />.
        </p>
        <p>The same run with every other number of rungs follows, drawn faint, with a letter each.</p>
      </>
    );
  },
  Idea: ({ experiment }) => {
    const { degrees, ...problem } = problemOf(experiment);
    return (
      <p>
        Nothing in the label leads the network to a product that stands alone nowhere. So it never holds all{' '}
        {numberWord(degrees.composite)} factors, and cannot multiply them. A kernel has no use for rungs: it
        has {candidates({ ...problem, degrees }).oneShot.toLocaleString('en')} products before it either way.
        Such ladders have a theory: the staircase property and the leap of a function (Abbe, Boix-Adserà and
        Misiakiewicz 2022, 2023).
      </p>
    );
  },
  Controls: () => <NumberControl field="rungs" />,
};
