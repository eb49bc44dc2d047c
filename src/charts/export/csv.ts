import type { ChartCell, ChartTable } from '../tables/savedChart.ts';

/** A spreadsheet would take a text that begins so for a formula. */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

function cellText(cell: ChartCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as comma-separated values, quoted as RFC 4180 does: one header line, then a line per row. */
export function csvOf({ head, rows }: ChartTable): string {
  return `${[head, ...rows].map((cells) => cells.map(cellText).join(',')).join('\n')}\n`;
}
