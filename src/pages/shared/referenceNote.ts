import type { FigureFile } from '../../training/figures/figureFile.ts';

/** What a shipped reference is, in a sentence. */
export function referenceNote({ n, epochs, recipe, version, date, figure }: FigureFile): string {
  const size = figure === 'samples' ? '' : `N = ${n.toLocaleString('en')}, `;
  const seeds = (recipe.seeds as number) || 1;
  return `Broad and pale: the shipped reference (version ${version}, ${date.slice(0, 10)}, ${size}${epochs} epochs, ${seeds} seeds). `;
}
