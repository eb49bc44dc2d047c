import { kindOf, uniformOf } from '../../../problem/problem.ts';
import { problemOf } from '../../../problem/problems.ts';
import { kernelReach } from '../../../theory/kernelReach.ts';
import { candidates } from '../../../theory/monomials.ts';
import { MathFormula } from '../../../ui/MathFormula.tsx';
import { countInWords, shareInWords } from '../../../words/countText.ts';
import { numberWord } from '../../../words/numberText.ts';
import { BASE } from '../../shared/frame/SignalNames.tsx';
import { Letter, Level } from '../Maths.tsx';
import type { ScenePart } from './scenePart.ts';

/** Products of some inputs, and how many of them there are. */
function Products({
  of,
  count,
  signal,
}: {
  readonly of: number;
  readonly count: string;
  readonly signal: string;
}) {
  return (
    <div>
      <dt>{of === 1 ? 'inputs' : `products of ${numberWord(of)} inputs`}</dt>
      <dd className={signal}>{count}</dd>
    </div>
  );
}

export const kernelsPart: ScenePart = {
  Lead: ({ experiment }) => {
    const problem = problemOf(experiment);
    const { degrees } = problem;
    const { base, oneShot } = candidates(problem);
    return (
      <>
        <p>
          A kernel method has fixed features and fits them all at once. It cannot make the {BASE} first and
          build on it: it must find a {kindOf(problem)} of {numberWord(degrees.oneShot)} inputs in one shot.
        </p>
        <dl className="quoted">
          <Products of={degrees.base} count={countInWords(base)} signal="base" />
          <Products of={degrees.oneShot} count={oneShot.toLocaleString('en')} signal="composite" />
        </dl>
        <p>
          Theorem 1: the ResNet gets to an error of about <Level power={4} />. Theorem 3: whatever the kernel,
          on most such targets it does not get below about <Level power={2} /> until there are, up to
          constants, as many examples as products of {numberWord(degrees.oneShot)}. Their number grows as{' '}
          <MathFormula inline text={`d^${degrees.oneShot}`} />, and d = {uniformOf(problem)} here.
        </p>
        <p>
          In the names, NTK is the kernel of a network linearised at its start, and a conjugate kernel that of
          its last layer; with a free U, block 2 reads the neurons of block 1 through weights of its own. Each
          kernel gets the ridge, a penalty on large weights, that suits the test set best: that favours the
          kernels.
        </p>
      </>
    );
  },
  Idea: ({ experiment }) => {
    const problem = problemOf(experiment);
    const { samples } = experiment;
    return (
      <p>
        Fitted to <Letter of="N" /> examples, a kernel’s answer is a weighted sum of <Letter of="N" />{' '}
        functions that the labels do not choose, {samples.toLocaleString('en')} of them here. Averaged over
        all products of {numberWord(problem.degrees.oneShot)}, they hold at most{' '}
        {shareInWords(kernelReach(samples, candidates(problem).oneShot))} of a product’s mean square.
      </p>
    );
  },
};
