import { uniformOf } from '../../problem/problem.ts';
import { countInWords } from '../../words/countText.ts';
import { numberWord } from '../../words/numberText.ts';
import type { Answered } from './answered.ts';

/** The panel in two sentences. */
export function Headline({ question, answer }: Answered) {
  const { degrees } = answer;
  const { base, composite, oneShot } = answer.candidates;
  const d = uniformOf(question).toLocaleString('en');
  const { base: factors } = degrees;
  if (oneShot <= base + composite)
    return (
      <p className="lead" aria-live="polite">
        With {d} inputs, one shot has no more to choose from ({countInWords(oneShot)}) than two steps have (
        {countInWords(base)} and {countInWords(composite)}). Raise d, and watch it change.
      </p>
    );
  return (
    <p className="lead" aria-live="polite">
      The <span className="composite">composite signal</span> is a product of {numberWord(degrees.oneShot)} of
      the {d} inputs. In one shot there are <b>{countInWords(oneShot)}</b> such products to choose from. A
      learner that takes the <span className="base">base signal</span> first chooses among{' '}
      <b>{countInWords(base)}</b> {factors === 1 ? 'inputs' : `products of ${numberWord(factors)} inputs`},
      and then among <b>{countInWords(composite)}</b> {composite === 1n ? 'product' : 'products'} of{' '}
      {numberWord(degrees.composite)} base outputs.
    </p>
  );
}
