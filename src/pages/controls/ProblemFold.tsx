import type { FieldKey } from '../../experiment/fields.ts';
import { problemOf } from '../../problem/problems.ts';
import { ALL_RUNGS } from '../../problem/rungs.ts';
import { useExperiment } from '../shared/experimentContext.ts';
import { FieldControls } from './FieldControls.tsx';

interface ProblemFoldProps {
  /** Fields that have a control elsewhere. */
  readonly without?: readonly FieldKey[];
}

/** What there is to learn, beside the strengths of its two signals: most readers leave it alone. */
export function ProblemFold({ without = [] }: ProblemFoldProps) {
  const experiment = useExperiment((state) => state.experiment);
  const { problem, rungs } = experiment;
  const { inputDimension: d, outputDimension: k } = problemOf(experiment);
  return (
    <details className="problem-fold">
      <summary>
        <span className="recipe-title">Problem</span>
        <span className="recipe-now">
          {problem}, d = {d}, k = {k}
          {rungs < ALL_RUNGS && `, ${rungs} of ${ALL_RUNGS} rungs`}
        </span>
      </summary>
      <div className="recipe-controls">
        <FieldControls roles={['problem']} without={['alpha', 'beta', ...without]} />
      </div>
    </details>
  );
}
