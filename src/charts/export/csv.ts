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

/** A table with a last column that says in its first row what fixes all numbers. */
export function withRecipe({ head, rows }: ChartTable, recipe: string): ChartTable {
  return { head: [...head, 'recipe'], rows: rows.map((row, i) => [...row, i === 0 ? recipe : null]) };
}
