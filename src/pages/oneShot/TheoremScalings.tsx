import { uniformOf } from '../../problem/problem.ts';
import { problemOf } from '../../problem/problems.ts';
import { countInWords, roughly } from '../../words/countText.ts';
import { errorText, numberWord, superscript } from '../../words/numberText.ts';
import type { Answered } from './answered.ts';

/** Theorems 1 and 3 with the reader's numbers put in, as far as scalings go. */
export function TheoremScalings({ question, answer }: Answered) {
  const { resnetScaling, theorem1, baseOnly, degrees } = answer;
  const { levels } = problemOf(question).words;
  const factors = numberWord(degrees.oneShot);
  const power = `d${superscript(degrees.oneShot)}`;
  return (
    <section>
      <h3>What the theorems say</h3>
      <dl>
        <dt>ResNet, Theorem 1</dt>
        <dd>
          For small α and a wide network, gets to an error of the order of {levels.theorem1} ={' '}
          {errorText(theorem1)}. Up to constants, an error of δ in each output takes N ∼ C<sub>F</sub>² / δ²
          examples
          {resnetScaling === null ? (
            '.'
          ) : (
            <>
              ; at δ = α⁴, 1/δ² = <b>{roughly(resnetScaling)}</b>.
            </>
          )}
        </dd>
        <dt>Any kernel, Theorem 3</dt>
        <dd>
          On most targets of this kind, does not get below about {levels.baseOnly} = {errorText(baseOnly)}{' '}
          until, up to constants, N is of the order of the number of products of {factors} inputs. It grows as{' '}
          {power}; with d = {uniformOf(question).toLocaleString('en')} inputs it is C(d, {degrees.oneShot}) ={' '}
          <b>{countInWords(answer.candidates.oneShot)}</b>.
        </dd>
      </dl>
      <p>
        These are scalings. Constants and logarithms are dropped, so they say how a price grows, not what it
        is: a run may need fewer examples and go lower. C<sub>F</sub> depends on the base signal alone, so
        what the ResNet needs does not grow with the number of products of {factors}.
        {question.alpha === 0 && ' At α = 0 there is no composite signal to learn.'}
      </p>
    </section>
  );
}
