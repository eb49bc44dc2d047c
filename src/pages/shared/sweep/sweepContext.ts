import { createContext, useContext } from 'react';
import { useStore } from 'zustand/react';
import type { SweepState } from '../../../store/sweep/sweepState.ts';
import type { SweepView } from '../../../store/sweep/sweepStore.ts';

export const SweepContext = createContext<SweepView | null>(null);

/** What a reader can do, and the whole of it. */
export function useSweepView(): SweepView {
  const view = useContext(SweepContext);
  if (!view) throw new Error('useSweepView: no SweepContext above this component');
  return view;
}

/** A part of the view's state; the component draws again when that part is another. */
export function useSweep<Part>(select: (state: SweepState) => Part): Part {
  return useStore(useSweepView().store, select);
}
