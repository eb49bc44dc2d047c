import { createContext, useContext } from 'react';

/** What a page shows to a hall beside its charts. */
export interface HallView {
  /** Whether there is a hall. */
  readonly present: boolean;
  /** The machine, in the place of the charts. */
  readonly machine: boolean;
  /** What there is to know, in the place of the charts: introduction, definitions, explanation. */
  readonly words: boolean;
}

const DESK_VIEW: HallView = { present: false, machine: false, words: false };

export const HallContext = createContext<HallView>(DESK_VIEW);

/** What the presenter has asked for. */
export const useHallView = (): HallView => useContext(HallContext);
