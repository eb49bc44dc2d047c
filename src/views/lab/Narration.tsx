import { useMemo } from 'react';
import { narrate } from '../../store/narration/narrate.ts';
import { useLab } from '../labContext.ts';
import { Sentences } from '../Sentences.tsx';

/** What the run is doing, or what it did and why. */
export function Narration() {
  const run = useLab((state) => state.run);
  const pinned = useLab((state) => state.pinned);
  const sentences = useMemo(() => narrate(run, pinned), [run, pinned]);
  return <Sentences sentences={sentences} finished={run.status === 'finished'} />;
}
