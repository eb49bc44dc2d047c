import { problemOf } from '../../../problem/problems.ts';
import { candidates } from '../../../theory/monomials.ts';
import { countInWords } from '../../../words/countText.ts';
import { numberWord } from '../../../words/numberText.ts';
import { BASE, COMPOSITE } from '../../shared/frame/SignalNames.tsx';
import { Comparison, Letter } from '../Maths.tsx';
import type { ScenePart } from './scenePart.ts';

export const baseFirstPart: ScenePart = {
  Lead: ({ experiment }) => (
    <p>
      Train the ResNet, every layer of it, from random weights. It sees{' '}
      {experiment.samples.toLocaleString('en')} inputs <Letter of="x" /> with their labels H(
      <Letter of="x" />
      ), and nothing tells it that each label is a sum of two signals. The run is short and its learning rate
      small, so that the first signal can be seen alone. The charts show the share of each signal in its
      output: 0 % is none of it, 100 % all; what little lies below 0 % is chance.
    </p>
  ),
  Idea: ({ experiment }) => {
    const problem = problemOf(experiment);
    const { degrees, words } = problem;
    const { base, oneShot } = candidates(problem);
    if (!problem.parities)
      return (
        <p>
          An output of the {BASE} is a function of {numberWord(degrees.base)} inputs, one of the {COMPOSITE} a
          function of {numberWord(degrees.oneShot)}. The former are the easier find, and where{' '}
          <Comparison sign="<" /> they are the louder part of the label, too.
        </p>
      );
    return (
      <p>
        An output of the {BASE} is{' '}
        {degrees.base === 1 ? 'an input' : `a product of ${numberWord(degrees.base)} inputs`}, one of{' '}
        {countInWords(base)} such {words.group.short}s. The {COMPOSITE} is a product of{' '}
        {numberWord(degrees.oneShot)}, one of {oneShot.toLocaleString('en')}. The {words.group.short}s are the
        easier find, and where <Comparison sign="<" /> they are the louder part of the label, too.
      </p>
    );
  },
};
