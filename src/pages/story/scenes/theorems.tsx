import { useMemo } from 'react';
import type { Experiment } from '../../../experiment/experiment.ts';
import { kindOf } from '../../../problem/problem.ts';
import { problemOf } from '../../../problem/problems.ts';
import { costOfOneShot } from '../../../theory/costOfOneShot.ts';
import { numberWord } from '../../../words/numberText.ts';
import { NumberControl } from '../../controls/NumberControl.tsx';
import { KernelReach } from '../../oneShot/KernelReach.tsx';
import { TheoremScalings } from '../../oneShot/TheoremScalings.tsx';
import '../../oneShot/oneShot.css';
import { BASE, COMPOSITE } from '../../shared/frame/SignalNames.tsx';
import { Comparison, Letter, Level } from '../Maths.tsx';
import type { ScenePart } from './scenePart.ts';

/** The story in four lines. */
function Recap({ experiment }: { readonly experiment: Experiment }) {
  const problem = problemOf(experiment);
  const { degrees } = problem;
  return (
    <section className="recap" aria-labelledby="recap-title">
      <h3 id="recap-title">The story in four lines</h3>
      <dl>
        <div>
          <dt>What is learned first?</dt>
          <dd>
            The {BASE}, at first in block 1:{' '}
            {degrees.base === 1 ? 'inputs' : `${kindOf(problem)}s of ${numberWord(degrees.base)} inputs`}.
          </dd>
        </div>
        <div>
          <dt>What is learned second?</dt>
          <dd>
            The {COMPOSITE}, in block 2: a {kindOf(problem)} of {numberWord(degrees.composite)} of the numbers
            that block 1 hands on.
          </dd>
        </div>
        <div>
          <dt>Why can a kernel not do it?</dt>
          <dd>
            Its features are fixed, so it must find a {kindOf(problem)} of {numberWord(degrees.oneShot)}{' '}
            inputs in one shot.
          </dd>
        </div>
        <div>
          <dt>
            What happens when <Comparison sign=">" />?
          </dt>
          <dd>
            While the ResNet looks for the {BASE}, the {COMPOSITE} is noise to it, and the louder part: the{' '}
            {BASE} comes late or in part, and the {COMPOSITE} is hardly ever found.
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** Both theorems with the numbers of the experiment on the page. */
function WithYourNumbers({ experiment }: { readonly experiment: Experiment }) {
  const { problem, rungs, samples, alpha, width, epochs } = experiment;
  const { inputDimension } = problemOf(experiment);
  const question = useMemo(
    () => ({ problem, rungs, inputDimension, samples, alpha, width, epochs }),
    [problem, rungs, inputDimension, samples, alpha, width, epochs],
  );
  const answer = useMemo(() => costOfOneShot(question), [question]);
  return (
    <div className="one-shot-body story-theory">
      <TheoremScalings question={question} answer={answer} />
      {alpha > 0 && <KernelReach question={question} answer={answer} />}
    </div>
  );
}

export const theoremsPart: ScenePart = {
  Lead: ({ experiment }) => (
    <>
      <p>
        Theorem 1: trained by SGD, the ResNet gets to an error of about <Level power={4} />, with a number of
        examples that does not grow with the {kindOf(problemOf(experiment))}s of{' '}
        {numberWord(problemOf(experiment).degrees.oneShot)} inputs. Theorem 3: with equally many examples, a
        kernel method does not get below about <Level power={2} /> on most such targets.
      </p>
      <p>Test both with an α and N of your choice.</p>
    </>
  ),
  Idea: () => (
    <p>
      Theorems hold up to constants, and SGD needs enough examples, width and weight decay. Move{' '}
      <Letter of="α" signal="composite" /> and <Letter of="N" /> to where the ResNet fails, too. Where{' '}
      <Letter of="α" signal="composite" /> comes near <Letter of="β" signal="base" /> neither may learn the{' '}
      {COMPOSITE}; the network then memorises more, and the kernel may end lower.
    </p>
  ),
  Controls: () => (
    <>
      <NumberControl field="alpha" />
      <NumberControl field="samples" />
    </>
  ),
  After: ({ experiment }) => (
    <>
      <WithYourNumbers experiment={experiment} />
      <Recap experiment={experiment} />
    </>
  ),
};
