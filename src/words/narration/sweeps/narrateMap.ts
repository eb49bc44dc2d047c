import type { Experiment } from '../../../experiment/experiment.ts';
import type { RunStatus } from '../../../store/lab/state.ts';
import type { MapCell } from '../../../training/figures/mapCells.ts';
import { errorText, percentText } from '../../numberText.ts';
import { levelText, listText, plural } from '../wording.ts';

/** Between which two starts training ends at a width: the larger one diverges, the smaller one does not. */
export interface Edge {
  readonly width: number;
  readonly trains: number;
  readonly diverges: number;
}

/** The edges of divergence that a map shows, widths rising: one for each width at which a start trains and a larger one diverges. */
export function edgesOf(cells: readonly MapCell[]): Edge[] {
  const widths = [...new Set(cells.map(({ width }) => width))].sort((a, b) => a - b);
  return widths.flatMap((width) => {
    const known = cells.filter((cell) => cell.width === width && cell.state !== 'open');
    const scalesOf = (state: MapCell['state']) =>
      known.filter((cell) => cell.state === state).map(({ scale }) => scale);
    const trains = Math.max(...scalesOf('measured'));
    const diverges = Math.min(...scalesOf('diverged'));
    return trains > 0 && trains < diverges && diverges < Number.POSITIVE_INFINITY
      ? [{ width, trains, diverges }]
      : [];
  });
}

/**
 * The constants c for which scale = c / m^power runs between the two starts of every edge; undefined where there is none, or too
 * few edges for it to mean something.
 */
export function separating(edges: readonly Edge[], power: number): readonly [number, number] | undefined {
  if (edges.length < 3) return undefined;
  const least = Math.max(...edges.map(({ width, trains }) => trains * width ** power));
  const most = Math.min(...edges.map(({ width, diverges }) => diverges * width ** power));
  return least < most ? [least, most] : undefined;
}

const widthText = (width: number) => `m\u00a0=\u00a0${width.toLocaleString('en')}`;

function onEdge(cells: readonly MapCell[]): string[] {
  const edges = edgesOf(cells);
  if (edges.length === 0) return [];
  const places = edges.map(
    ({ width, trains, diverges }) => `${trains} to ${diverges} at ${widthText(width)}`,
  );
  const where = `The start from which training diverges lies at × ${listText(places)}.`;
  const [falls, stays] = [separating(edges, 0.5), separating(edges, 0)];
  const constants = ([least, most]: readonly [number, number]) =>
    `${errorText(least)} and ${errorText(most)}`;
  if (falls && !stays)
    return [where, `It falls as 1/√m: scale × √m between ${constants(falls)} separates all of them.`];
  if (stays && !falls)
    return [
      where,
      `It does not move with the width: a scale between ${constants(stays)} separates all of them.`,
    ];
  return [where];
}

/** The best start of each width. */
function onBest(cells: readonly MapCell[], experiment: Experiment): string[] {
  const measured = cells.flatMap((cell) => (cell.state === 'measured' ? [cell] : []));
  const widths = [...new Set(measured.map(({ width }) => width))].sort((a, b) => a - b);
  const bests = widths.map((width) => {
    const [best] = measured
      .filter((cell) => cell.width === width)
      .sort((a, b) => a.point.median - b.point.median);
    return `${errorText(best!.point.median)} at ${widthText(width)} (× ${best!.scale})`;
  });
  if (bests.length === 0) return [];
  return [
    `The least test ${plural(bests.length, 'error is', 'errors are')} ${listText(bests)}; ${levelText(experiment, 'baseOnly')}.`,
  ];
}

/** Reads the map of scale × m out of its cells: what was measured, and no more. */
export function narrateMap(cells: readonly MapCell[], experiment: Experiment, status: RunStatus): string[] {
  const known = cells.filter(({ state }) => state !== 'open');
  if (known.length === 0) {
    const what = `${experiment.learners[0]}, ${cells.length} cells, ${experiment.seeds} ${plural(experiment.seeds, 'seed', 'seeds')} each`;
    return status === 'idle'
      ? [`Ready to measure ${what}. Press Run.`]
      : [`The first cells are on their way: ${what}.`];
  }
  const [first, ...others] = [...onEdge(cells), ...onBest(cells, experiment)];
  if (first === undefined)
    return [
      `${plural(known.length, 'The one cell', `All ${known.length} cells`)} that ${plural(known.length, 'is measured diverges', 'are measured diverge')}.`,
    ];
  return status === 'finished' || status === 'idle' ? [first, ...others] : [`So far: ${first}`, ...others];
}

/** A cell in words: what is read aloud, and what stands under the map. */
export function cellSentence(cell: MapCell & { readonly isShipped?: boolean }): string {
  const where = `${widthText(cell.width)}, start × ${cell.scale}`;
  const shipped = cell.isShipped ? ' (the shipped reference)' : '';
  switch (cell.state) {
    case 'open':
      return `${where}: not measured yet.`;
    case 'diverged':
      return `${where}: diverges, in epoch ${cell.epoch}${shipped}.`;
    case 'measured': {
      const { median, min, max, seeds, composite, lr, wd } = cell.point;
      const range =
        seeds.length > 1 ? ` (${errorText(min)} to ${errorText(max)} on ${seeds.length} seeds)` : '';
      const found = composite === null ? '' : `, ${percentText(composite)} of the composite signal`;
      return `${where}: test error ${errorText(median)}${range}${found}; lr ${lr}, wd ${wd}${shipped}.`;
    }
  }
}
