import { type NetworkName, parseLearner } from '../../learners/learnerNames.ts';
import { hasPhases } from '../../training/phases.ts';
import { stepsPerEpoch } from '../../training/run/recipe.ts';
import { useLab, useLabActions } from '../shared/labContext.ts';

interface FreezeSwitchProps {
  readonly learner: NetworkName;
  /** SGD steps of the network as it is shown. */
  readonly stepsDone: number;
}

/**
 * Freezes W and b1 from the epoch on that the page shows, or lets them move again. The run begins anew, and is the same
 * until then.
 */
export function FreezeSwitch({ learner, stepsDone }: FreezeSwitchProps) {
  const experiment = useLab(({ run }) => run.experiment);
  const viewed = useLab((state) => state.viewed);
  const { edit, commit } = useLabActions();
  if (!hasPhases(parseLearner(learner))) return null;
  const { freeze, epochs } = experiment;
  const shown = viewed ?? Math.floor(stepsDone / stepsPerEpoch(experiment));
  const isFrozen = freeze > 0;
  const epoch = isFrozen ? freeze : shown;
  return (
    <p className="machine-freeze">
      <label>
        <input
          type="checkbox"
          checked={isFrozen}
          disabled={!isFrozen && (shown === 0 || shown >= epochs)}
          onChange={() => {
            edit({ freeze: isFrozen ? 0 : shown });
            commit();
          }}
        />{' '}
        Freeze W from epoch {epoch} on
      </label>
      <span> The run begins anew{isFrozen ? '' : '; go back in time to choose the epoch'}.</span>
    </p>
  );
}
