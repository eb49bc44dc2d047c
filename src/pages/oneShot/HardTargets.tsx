import { useMemo } from 'react';
import { uniformOf } from '../../problem/problem.ts';
import type { OneShotQuestion } from '../../theory/costOfOneShot.ts';
import { hardTargets, MOST_INPUTS } from '../../theory/hardTargets.ts';
import { countInWords } from '../../words/countText.ts';
import { errorText } from '../../words/numberText.ts';

interface HardTargetsProps {
  readonly question: OneShotQuestion;
  /** k, the coordinates of a target. */
  readonly factors: number;
}

/** The kernel theorem's own numbers: no constant is dropped in them. */
export function HardTargets({ question, factors }: HardTargetsProps) {
  const { samples, alpha } = question;
  const inputDimension = uniformOf(question);
  const { targets, mostExamples, bites, leastError, bitesFrom } = useMemo(
    () => hardTargets({ inputDimension, factors, samples, alpha }),
    [inputDimension, factors, samples, alpha],
  );
  const n = samples.toLocaleString('en');
  const d = inputDimension.toLocaleString('en');
  const choice = (
    <>
      C({d}, {factors})
    </>
  );
  const elsewhere =
    bitesFrom === null
      ? `With ${n} examples it bites at no d up to ${MOST_INPUTS.toLocaleString('en')}.`
      : `With ${n} examples it bites from d = ${bitesFrom.toLocaleString('en')} on.`;
  return (
    <section>
      <h3>The kernel theorem, with its own numbers</h3>
      <p>
        Its targets: F is {factors} of {d} uniform inputs, the others having any distribution, and G is their
        product, in every output. There are {choice} = {countInWords(targets)} of them. No constant is
        dropped: with at most {choice} / 1000 = <b>{countInWords(mostExamples)}</b> examples, whatever the
        kernels, 99 % of these targets cost more than α²/16 = <b>{errorText(leastError)}</b>.
      </p>
      <p>
        {bites ? (
          <>
            N = {n} is no more: <b>the theorem bites</b>.{' '}
            {alpha === 0 ? 'At α = 0 it says nothing, though: every error is above 0.' : elsewhere}
          </>
        ) : (
          <>
            N = {n} is more: <b>the theorem says nothing here</b>. {elsewhere}
          </>
        )}{' '}
        The same holds of any map to D features in place of N examples: with D up to{' '}
        {countInWords(mostExamples)}, linear regression over them leaves as much.
      </p>
    </section>
  );
}
