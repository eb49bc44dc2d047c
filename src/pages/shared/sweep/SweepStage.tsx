import type { ReactNode } from 'react';
import { Presenter } from '../present/Presenter.tsx';
import { useSweep, useSweepView } from './sweepContext.ts';

/** A sweep at a desk, or before a hall; a reset forgets its points, and minutes of work with them. */
export function SweepStage({ children }: { readonly children: ReactNode }) {
  const status = useSweep(({ sweep }) => sweep.status);
  const measured = useSweep(({ results }) => results.size);
  const { run, pause, reset } = useSweepView();
  return <Presenter stage={{ status, run, pause, reset, measured }}>{children}</Presenter>;
}
