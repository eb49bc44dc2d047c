import { problemOf } from '../../problem/problems.ts';
import { countInWords } from '../../words/countText.ts';
import { numberWord } from '../../words/numberText.ts';
import type { Answered } from './answered.ts';

/** What is counted and what is left out. */
export function Counting({ question, answer }: Answered) {
  const { candidates, degrees, regression, upToDegree } = answer;
  const factors = numberWord(degrees.oneShot);
  return (
    <details className="counting">
      <summary>How this is counted</summary>
      <ul>
        <li>
          Products: C(d, {degrees.base}), C(k, {degrees.composite}) and C(d, {degrees.oneShot}), exact, with{' '}
          {problemOf(question).words.outputsAt}. They are all there are of a degree, since x² = 1 for x = ±1.
          A learner that is not told the degree has {countInWords(upToDegree)} products of up to {factors}{' '}
          inputs before it.
        </li>
        <li>
          Linear regression is given as many examples as it has products, P: with fewer, many answers fit them
          equally well. The base signal’s products are left out. One look at each takes 2kP² multiply-adds,
          with the products themselves for nothing. To solve for the best fit exactly takes about ⅔P³ ={' '}
          {countInWords(regression.exactSolution)}. A method that looks for few products, as the lasso does,
          may need fewer examples, but it has the same {countInWords(candidates.oneShot)} to look through.
        </li>
        <li>
          The ResNet: md + 2km weights and 2m biases; 2md + 9km multiply-adds for each example and epoch, as
          this laboratory trains it.
        </li>
        <li>
          A kernel’s reach: products of {factors} are orthonormal over all x, so their squared projections
          onto N functions add up to N at most. The average is over all products of {factors} and their signs.
          A kernel that was made for the one right product would be an exception, and would have to know the
          answer.
        </li>
        <li>
          The complexities are sums of computed Taylor coefficients, with what is left out below 10⁻¹⁰ C*. F
          from z²: x₁x₂ = ¼(x₁ + x₂)² − ¼(x₁ − x₂)²; a product of four is a sum of fourth powers in the same
          way.
        </li>
        <li>
          The paper proves an advantage in computation over linear regression on arbitrary feature mappings,
          not on these products alone. Sources: Allen-Zhu & Li 2019, Theorems 1 and 3, and its abstract.
        </li>
      </ul>
    </details>
  );
}
