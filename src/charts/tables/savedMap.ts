import type { KnownCell } from '../../training/figures/knownCells.ts';
import { errorText } from '../../words/numberText.ts';
import type { NumbersTable } from '../frame/ShowNumbers.tsx';
import type { SavedChart } from './savedChart.ts';

const rising = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);

function textOf(cell: KnownCell | undefined): string {
  if (cell?.state === 'measured') return errorText(cell.point.median);
  return cell?.state === 'diverged' ? `diverges, epoch ${cell.epoch}` : '–';
}

/** A map as a table: a row for each scale, a column for each width. */
export function mapNumbers(cells: readonly KnownCell[]): NumbersTable {
  const widths = rising(cells.map(({ width }) => width));
  const at = (scale: number, width: number) =>
    cells.find((cell) => cell.scale === scale && cell.width === width);
  return {
    caption: 'Test error by scale of the start and width',
    head: ['Start', ...widths.map((width) => `m = ${width.toLocaleString('en')}`)],
    rows: rising(cells.map(({ scale }) => scale)).map((scale) => [
      `× ${scale}`,
      ...widths.map((width) => textOf(at(scale, width))),
    ]),
  };
}

/** What the files of a map hold: a row for each cell. */
export function savedMap(cells: readonly KnownCell[]): SavedChart {
  return {
    legend: () => [
      {
        name: 'test error below kα²: the composite signal is found',
        colour: 'var(--composite-fill)',
        mark: 'area',
      },
      { name: 'above kα²', colour: 'var(--noise-fill)', mark: 'area' },
      { name: 'diverges', colour: 'var(--danger)', mark: 'area', texture: 'striped' },
    ],
    table: () => ({
      head: [
        'source',
        'learner',
        'width',
        'scale',
        'state',
        'median',
        'min',
        'max',
        'lr',
        'wd',
        'base',
        'composite',
        'diverged in epoch',
      ],
      rows: cells.map((cell) => {
        const { learner, width, scale, state, isShipped } = cell;
        const place = [isShipped ? 'reference' : 'measured', learner, width, scale, state];
        if (cell.state === 'measured') {
          const { median, min, max, lr, wd, base, composite } = cell.point;
          return [...place, median, min, max, lr, wd, base, composite, null];
        }
        const nothing = Array.from({ length: 7 }, () => null);
        return [...place, ...nothing, cell.state === 'diverged' ? cell.epoch : null];
      }),
    }),
  };
}
