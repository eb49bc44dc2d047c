import { useMemo, useState } from 'react';
import { problemOf } from '../../problem/problems.ts';
import { costOfOneShot, type OneShotQuestion } from '../../theory/costOfOneShot.ts';
import { useExperiment } from '../shared/experimentContext.ts';
import { Complexities } from './Complexities.tsx';
import { Counting } from './Counting.tsx';
import { HardTargets } from './HardTargets.tsx';
import { Headline } from './Headline.tsx';
import { KernelReach } from './KernelReach.tsx';
import { PanelNumberControl } from './PanelNumberControl.tsx';
import { PANEL_NUMBERS, type PanelNumberKey } from './panelNumbers.ts';
import { TheoremScalings } from './TheoremScalings.tsx';
import { ThreeCosts } from './ThreeCosts.tsx';
import './oneShot.css';

/** What there is to say where the signals are no products of inputs: nothing is counted then. */
function Uncounted() {
  return (
    <div className="one-shot-body">
      <p className="lead">
        The signals of this problem are no products of inputs, so there are none to count. The paper prices
        such a target by how complicated its functions are: see “What F and G are”.
      </p>
      <div className="one-shot-theory">
        <Complexities />
      </div>
    </div>
  );
}

/** The panel's inside: the reader's numbers, then what they come to. */
export default function OneShotBody() {
  const hasProducts = useExperiment((state) => problemOf(state.experiment).parities !== undefined);
  return hasProducts ? <Counted /> : <Uncounted />;
}

function Counted() {
  const { problem, rungs, inputs, samples, alpha, width, epochs } = useExperiment(
    (state) => state.experiment,
  );
  const { inputDimension, uniformInputs, degrees } = problemOf({ problem, rungs, inputs });
  const [changed, setChanged] = useState<Partial<Record<PanelNumberKey, number>>>({});
  const factors = changed.factors ?? degrees.oneShot;
  const question: OneShotQuestion = useMemo(
    () => ({
      ...{ problem, rungs, inputs, inputDimension, samples, alpha, width, epochs },
      // With other inputs than the laboratory's, all are uniform.
      uniformInputs: changed.inputDimension === undefined ? uniformInputs : undefined,
      ...changed,
    }),
    [problem, rungs, inputs, inputDimension, uniformInputs, samples, alpha, width, epochs, changed],
  );
  const answer = useMemo(() => costOfOneShot(question), [question]);
  const control = (key: PanelNumberKey) => (
    <PanelNumberControl
      number={PANEL_NUMBERS[key]}
      value={key === 'factors' ? factors : question[key]}
      onChange={(value) => setChanged((before) => ({ ...before, [key]: value }))}
    />
  );
  return (
    <div className="one-shot-body">
      <fieldset className="one-shot-numbers">
        <legend className="sr-only">Your numbers</legend>
        {control('inputDimension')}
        {control('samples')}
        {control('alpha')}
        {control('factors')}
      </fieldset>
      <Headline question={question} answer={answer} />
      <ThreeCosts question={question} answer={answer} />
      {question.inputDimension !== inputDimension && (
        <p className="one-shot-note">
          The laboratory trains at d = {inputDimension}. At d = {question.inputDimension.toLocaleString('en')}{' '}
          the ResNet’s bars say what the same run would cost, not what it would learn.
        </p>
      )}
      <div className="one-shot-theory">
        <KernelReach question={question} answer={answer} />
        <TheoremScalings question={question} answer={answer} />
        <HardTargets question={question} factors={factors} />
        <Complexities />
      </div>
      <div className="one-shot-foot">
        <Counting question={question} answer={answer} />
        {Object.keys(changed).length > 0 && (
          <button type="button" className="button" onClick={() => setChanged({})}>
            Back to the experiment’s numbers
          </button>
        )}
      </div>
    </div>
  );
}
