import { useLab, useLabActions } from '../shared/labContext.ts';
import { EngineNotice, FailureNotice } from '../shared/runbar/Notices.tsx';

/** Why the run could not go on. */
export function RunFailure() {
  const failure = useLab(({ run }) => run.failure);
  const { run } = useLabActions();
  return <FailureNotice failure={failure} onRun={run} />;
}

/** What went wrong with the run, and with its engine. */
export function RunNotices() {
  const engineNotice = useLab(({ run }) => run.engineNotice);
  return (
    <>
      <RunFailure />
      <EngineNotice sentence={engineNotice} />
    </>
  );
}
