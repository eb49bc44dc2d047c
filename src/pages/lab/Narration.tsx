import { useMemo } from 'react';
import { narrate } from '../../words/narration/narrate.ts';
import { useLab } from '../shared/labContext.ts';
import { Sentences } from '../shared/Sentences.tsx';
import { useShownRun } from '../shared/time/useShownRun.ts';

/** Sentences about an epoch that the reader looks back to. */
function atEpoch(epoch: number, [news = '', ...others]: readonly string[]): string[] {
  return [`At epoch ${epoch}: ${news}`, ...others];
}

/** What the run is doing, or what it did and why. */
export function Narration() {
  const run = useShownRun();
  const viewed = useLab((state) => state.viewed);
  const pinned = useLab((state) => state.pinned);
  const sentences = useMemo(() => {
    const sentencesNow = narrate(run, pinned);
    return viewed === undefined ? sentencesNow : atEpoch(viewed, sentencesNow);
  }, [run, pinned, viewed]);
  return <Sentences sentences={sentences} finished={run.status === 'finished'} />;
}
