import { createContext, useContext } from 'react';

/** How large a page draws its charts: a hall needs larger letters than a desk. */
export interface ChartScale {
  /** Size of a chart's letters, px; widths of axes and the room for names follow from it. */
  readonly textPx: number;
  /** Lines are this many times as thick as at a desk. */
  readonly stroke: number;
  /** Whether a chart fills the height that the page gives it, where it would else choose its own. */
  readonly fills: boolean;
}

export const DESK: ChartScale = { textPx: 12, stroke: 1, fills: false };

export const ChartScaleContext = createContext<ChartScale>(DESK);

/** The scale, and a function that adapts a length chosen for letters of a desk's size. */
export function useChartScale(): ChartScale & { readonly grown: (px: number) => number } {
  const scale = useContext(ChartScaleContext);
  return { ...scale, grown: (px) => (px * scale.textPx) / DESK.textPx };
}
