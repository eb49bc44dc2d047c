import { errorText } from '../../words/numberText.ts';
import type { Answered } from './answered.ts';
import { countInWords, restInWords, shareInWords } from './inWords.ts';

/** What N examples leave out of a kernel's reach; this bound has no constant to drop. */
export function KernelReach({ question, answer }: Answered) {
  const n = countInWords(question.samples);
  const products = countInWords(answer.candidates.oneShot);
  return (
    <section>
      <h3>What a kernel method can hold</h3>
      <p>
        Fitted to {n} examples, its answer is a weighted sum of {n} functions, and the labels do not choose
        them. There are {products} products of eight.
      </p>
      {answer.kernelReach < 1 ? (
        <p>
          Whatever the kernel, such a sum holds on average at most N / C(d, 8) ={' '}
          <b>{shareInWords(answer.kernelReach)}</b> of a product of eight. At least{' '}
          {restInWords(answer.kernelReach)} of kα² = {errorText(answer.baseOnly)} stays: a test error of{' '}
          <b>{errorText(answer.kernelError)}</b> or more, on average over those products.
        </p>
      ) : (
        <p>There are no fewer examples than products, so this count does not hold a kernel back.</p>
      )}
    </section>
  );
}
