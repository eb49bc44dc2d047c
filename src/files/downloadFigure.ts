import type { Measured } from '../store/sweep/sweepState.ts';
import { figureFile } from '../training/figures/figureFile.ts';
import { planFigure } from '../training/figures/figurePlan.ts';
import { type FigurePoint, figurePoints } from '../training/figures/figurePoints.ts';
import { type DivergedCell, divergedCells } from '../training/figures/mapCells.ts';
import { recipeLine, wholeRecipe } from '../training/wholeRecipe.ts';
import { withRecipe } from './downloadRun.ts';

const COLUMNS = [
  'learner',
  'width',
  'beta',
  'median',
  'min',
  'max',
  'lr',
  'wd',
  'scale',
  'base',
  'composite',
  'missingBase',
  'missingComposite',
  'noise',
] as const satisfies readonly (keyof FigurePoint)[];

/** The line of a place at which every recipe has diverged: it has no numbers, and says so. */
const divergedLine = (cell: DivergedCell) =>
  COLUMNS.map((key) => (key === 'median' ? 'diverged' : key in cell ? cell[key as 'scale'] : '')).join(',');

/** What has been measured of a figure, as the command line writes it (JSON) or a line per point (CSV). */
export function figureFileText(
  { sweep, results }: Measured,
  kind: 'csv' | 'json',
  made: { readonly version: string; readonly date: string },
): string {
  const { experiment, engine } = sweep;
  const plan = planFigure(experiment);
  const ended = new Map(
    sweep.units.flatMap(({ key }) => (results.has(key) ? [[key, results.get(key)!]] : [])),
  );
  if (kind === 'json')
    return `${JSON.stringify(figureFile(plan, ended, { ...made, engine: engine?.name ?? 'none' }), null, 1)}\n`;
  const lines = figurePoints(plan, ended).map((point) => COLUMNS.map((key) => point[key] ?? '').join(','));
  const diverged = divergedCells(plan, ended).map(divergedLine);
  const recipe = wholeRecipe(experiment, { version: made.version, engine });
  return withRecipe(COLUMNS, [...lines, ...diverged], recipeLine(recipe));
}

/** How a file's name begins, so that it says which figure is in it. */
export function figureStem({ sweep }: Pick<Measured, 'sweep'>): string {
  const { view, panel, axis, alpha, samples } = sweep.experiment;
  return `${view}-${panel}${axis === 'scale' ? '-scale' : ''}-alpha${alpha}-n${samples}`;
}
