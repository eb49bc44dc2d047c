import { networksOf } from '../../learners/learnerNames.ts';
import { whyNotPin } from '../../store/pins/pinnedRun.ts';
import { numbersOfRun } from '../shared/embedded/finalNumbers.ts';
import { useLab, useLabActions, useReadLab } from '../shared/labContext.ts';
import type { Stage } from '../shared/present/stage.ts';

/** What a presenter can do with a run of the Lab; a reset costs seconds. */
export function useLabStage(): Stage {
  const status = useLab(({ run }) => run.status);
  const reason = useLab((state) => whyNotPin(state.run, state.pinned));
  const hasMachine = useLab(({ run }) => networksOf(run.experiment.learners).length > 0);
  const read = useReadLab();
  const { run, pause, reset, pin, viewBeside } = useLabActions();
  return {
    status,
    run,
    pause,
    reset,
    measured: 0,
    lookBeside: viewBeside,
    hasMachine,
    numbers: () => numbersOfRun(read().run),
    pin: () => reason === undefined && pin(),
  };
}
