import { createContext, useContext } from 'react';
import { useStore } from 'zustand/react';
import type { StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../../experiment/experiment.ts';
import type { FieldIssue } from '../../experiment/link.ts';

/** The part of a view's state that every view has: the experiment. */
export interface ExperimentState {
  /** What the link and the controls say. */
  readonly experiment: Experiment;
  /** What was wrong with the link that was opened last. */
  readonly issues: readonly FieldIssue[];
}

/** What a reader can do to it; each returns at once. */
export interface ExperimentActions {
  /** Changes the experiment; the link is left alone until `commit`. */
  edit(changes: Partial<Experiment>): void;
  /** Writes the experiment into the address bar: a slider was released, a value typed. */
  commit(): void;
  dismissIssues(): void;
}

/** A view's experiment as its controls see it, whatever the view does with it. */
export interface ExperimentPage extends ExperimentActions {
  readonly store: Pick<StoreApi<ExperimentState>, 'getState' | 'getInitialState' | 'subscribe'>;
}

export const ExperimentContext = createContext<ExperimentPage | null>(null);

/** @throws Error outside of a view. */
function useExperimentPage(): ExperimentPage {
  const page = useContext(ExperimentContext);
  if (!page) throw new Error('useExperimentPage: no ExperimentContext above this component');
  return page;
}

export function useExperimentActions(): ExperimentActions {
  return useExperimentPage();
}

/** A part of the experiment; the component draws again when that part changes. */
export function useExperiment<Part>(select: (state: ExperimentState) => Part): Part {
  return useStore(useExperimentPage().store, select);
}

/** Reads the experiment when something happens; the component does not draw again when it changes. */
export function useReadExperiment(): () => Experiment {
  const { store } = useExperimentPage();
  return () => store.getState().experiment;
}
