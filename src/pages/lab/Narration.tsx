import { useMemo } from 'react';
import { narrate } from '../../words/narration/narrate.ts';
import { useLab } from '../shared/labContext.ts';
import { Sentences } from '../shared/Sentences.tsx';

/** What the run is doing, or what it did and why. */
export function Narration() {
  const run = useLab((state) => state.run);
  const pinned = useLab((state) => state.pinned);
  const sentences = useMemo(() => narrate(run, pinned), [run, pinned]);
  return <Sentences sentences={sentences} finished={run.status === 'finished'} />;
}
