import type { ReactNode } from 'react';
import type { Experiment } from '../../../experiment/experiment.ts';

/** The words of a scene; its question is in the store, its charts in `SceneCharts`. */
export interface ScenePart {
  /** Before the question: what there is to know. */
  readonly Lead: (props: { readonly experiment: Experiment }) => ReactNode;
  /** After the run: why, in words that are true of any run. */
  readonly Idea: (props: { readonly experiment: Experiment }) => ReactNode;
  /** What the reader may move. */
  readonly Controls?: () => ReactNode;
  /** Below text and charts. */
  readonly After?: (props: { readonly experiment: Experiment }) => ReactNode;
}
