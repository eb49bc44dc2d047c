import { createContext, useContext } from 'react';
import { useStore } from 'zustand/react';
import type { Lab, LabActions } from '../../store/lab/labStore.ts';
import type { LabState } from '../../store/lab/state.ts';

export const LabContext = createContext<Lab | null>(null);

/** What a reader can do. */
export function useLabActions(): LabActions {
  const lab = useContext(LabContext);
  if (!lab) throw new Error('useLabActions: no LabContext above this component');
  return lab;
}

/** Reads the state when something happens; the component does not draw again when it changes. */
export function useReadLab(): () => LabState {
  const lab = useContext(LabContext);
  if (!lab) throw new Error('useReadLab: no LabContext above this component');
  return lab.store.getState;
}

/** A part of the page's state; the component draws again when that part is another. */
export function useLab<Part>(select: (state: LabState) => Part): Part {
  const lab = useContext(LabContext);
  if (!lab) throw new Error('useLab: no LabContext above this component');
  return useStore(lab.store, select);
}
