import type { PublishedPoint } from '../../files/published.ts';
import { errorText } from '../../words/numberText.ts';
import type { NumbersTable } from '../frame/ShowNumbers.tsx';
import type { FigurePlaces, Stand } from '../series/figurePlaces.ts';

interface Measured extends Stand {
  readonly median: number;
}

/** Ours beside the paper's: a row for each line, a column for each place along the axis that the paper has a point at. */
export function publishedTable(
  known: readonly Measured[],
  published: readonly PublishedPoint[],
  { lines, lineOf, xOf, horizontal }: FigurePlaces,
): NumbersTable {
  const columns = [...new Set(published.map(xOf))].sort((a, b) => a - b);
  const drawn = lines.filter((line) => published.some((point) => lineOf(point) === line));
  return {
    caption: 'Test error: ours / the paper’s',
    head: [horizontal.name, ...columns.map(horizontal.text)],
    rows: drawn.map((line) => [
      line,
      ...columns.map((x) => {
        const isHere = (point: Stand) => lineOf(point) === line && xOf(point) === x;
        const [ours, theirs] = [known.find(isHere)?.median, published.find(isHere)?.testError];
        if (theirs === undefined) return '';
        return `${ours === undefined ? '–' : errorText(ours)} / ${errorText(theirs)}`;
      }),
    ]),
  };
}
