import { INPUT_DIMENSION, OUTPUT_DIMENSION } from '../../../problem/dataset.ts';
import { candidates } from '../../../theory/monomials.ts';
import { countInWords } from '../../oneShot/inWords.ts';
import { Comparison, Letter } from '../Maths.tsx';
import type { ScenePart } from './scenePart.ts';
import { BASE, COMPOSITE } from './words.tsx';

const { base, oneShot } = candidates(INPUT_DIMENSION, OUTPUT_DIMENSION);

export const baseFirstPart: ScenePart = {
  Lead: ({ experiment }) => (
    <p>
      Train the ResNet, every layer of it, from random weights. It sees{' '}
      {experiment.samples.toLocaleString('en')} inputs <Letter of="x" /> with their labels H(
      <Letter of="x" />
      ), and nothing tells it that each label is a sum of two signals. The learning rate is small here, so
      that the order can be seen. The charts show the share of each signal in its output: 0 % is none of it,
      100 % all; what little lies below 0 % is chance.
    </p>
  ),
  Idea: () => (
    <p>
      An output of the {BASE} is a product of two inputs, one of {countInWords(base)} such pairs. The{' '}
      {COMPOSITE} is a product of eight, one of {oneShot.toLocaleString('en')}. The pairs are the easier find,
      and where <Comparison sign="<" /> they are the louder part of the label, too.
    </p>
  ),
};
