import { NOT_KEPT } from '../../../store/sweep/sweepState.ts';
import { EngineNotice, FailureNotice, StorageNotice } from '../runbar/Notices.tsx';
import { useSweep, useSweepView } from './sweepContext.ts';

/** What went wrong with the sweep, its engine and its storage. */
export function SweepNotices() {
  const failure = useSweep(({ sweep }) => sweep.failure);
  const engine = useSweep(({ sweep }) => sweep.engine);
  const isKept = useSweep((state) => state.isKept);
  const { run } = useSweepView();
  return (
    <>
      <FailureNotice failure={failure} onRun={run} />
      <EngineNotice sentence={engine?.standsIn && engine.reason} />
      <StorageNotice sentence={isKept ? undefined : NOT_KEPT} />
    </>
  );
}
