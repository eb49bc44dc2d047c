import { percentText } from '../../words/numberText.ts';
import { type ShareLine, type ShareRow, SIGNAL_WIDTH } from '../series/signals.ts';
import type { ChartLegendEntry } from './savedChart.ts';

/** The lines of a chart of shares, and the share at which each ends. */
export function shareLegend(lines: readonly ShareLine[], last: ShareRow | undefined): ChartLegendEntry[] {
  return lines.map(({ share, signal, name, dash }) => {
    const value = last?.shares[share] ?? null;
    return {
      name,
      mark: 'line',
      colour: `var(--${signal}-fill)`,
      dash,
      strokeWidth: SIGNAL_WIDTH,
      ...(value !== null && { value: percentText(value) }),
    };
  });
}
