import { problemOf } from '../../problem/problems.ts';
import { countInWords, restInWords, shareInWords } from '../../words/countText.ts';
import { errorText, numberWord } from '../../words/numberText.ts';
import type { Answered } from './answered.ts';

/** What N examples leave out of a kernel's reach; this bound has no constant to drop. */
export function KernelReach({ question, answer }: Answered) {
  const { degrees } = answer;
  const factors = numberWord(degrees.oneShot);
  const n = countInWords(question.samples);
  const products = countInWords(answer.candidates.oneShot);
  return (
    <section>
      <h3>What a kernel method can hold</h3>
      <p>
        Fitted to {n} examples, its answer is a weighted sum of {n} functions, and the labels do not choose
        them. There are {products} products of {factors}.
      </p>
      {answer.kernelReach < 1 ? (
        <p>
          Whatever the kernel, such a sum holds on average at most N / C(d, {degrees.oneShot}) ={' '}
          <b>{shareInWords(answer.kernelReach)}</b> of a product of {factors}. At least{' '}
          {restInWords(answer.kernelReach)} of {problemOf(question).words.levels.baseOnly} ={' '}
          {errorText(answer.baseOnly)} stays, on average over those products.
        </p>
      ) : (
        <p>There are no fewer examples than products, so this count does not hold a kernel back.</p>
      )}
    </section>
  );
}
