import type { ReactNode } from 'react';
import { complexityText } from '../../theory/activationComplexity.ts';
import { functionComplexity } from '../../theory/functionComplexity.ts';
import {
  cosine,
  exponential,
  hyperbolicTangent,
  power,
  sine,
  type TaylorSeries,
} from '../../theory/taylorSeries.ts';
import { MathFormula } from '../../ui/MathFormula.tsx';

const FUNCTIONS: readonly (readonly [string, ReactNode, TaylorSeries])[] = [
  ['sine', 'sin z', sine(1)],
  ['cosine', 'cos z', cosine(1)],
  [
    'square',
    <>
      z<sup>2</sup>
    </>,
    power(2),
  ],
  ['tanh', 'tanh z', hyperbolicTangent()],
  [
    'fourth',
    <>
      z<sup>4</sup>
    </>,
    power(4),
  ],
  [
    'exponential',
    <>
      e<sup>z</sup>
    </>,
    exponential(1),
  ],
  ['sine twice as fast', 'sin 2z', sine(2)],
  ['sine thrice as fast', 'sin 3z', sine(3)],
];

const SUMS = FUNCTIONS.map(([key, name, series]) => ({ key, name, ...functionComplexity(series) }));

/** The complexity of some smooth functions, C* left as a symbol. */
export function Complexities() {
  return (
    <section>
      <h3>How complicated a function is</h3>
      <p>The paper prices a smooth φ by its Taylor coefficients; C* is one large constant for all of them.</p>
      <MathFormula text="φ(z) = ∑ c_i z^i, C_φ = C^* ∑ {(i + 1) |c_i|}" />
      <table className="complexities">
        <caption className="sr-only">Complexity of some smooth functions</caption>
        <tbody>
          {SUMS.map(({ key, name, sum }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{complexityText(sum)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        The faster φ bends, the dearer it is. F can be built from z<sup>2</sup> and G from z<sup>4</sup>. ReLU
        has a corner at 0, so no Taylor series there and no C<sub>φ</sub>: the paper’s targets are smooth, the
        network that learns them is not.
      </p>
    </section>
  );
}
