import type { Figure, Panel } from '../experiment/choices.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { decodeLink } from '../experiment/link.ts';
import type { Pair } from '../training/figures/cells.ts';
import type { FigureFile } from '../training/figures/figureFile.ts';
import type { Place } from '../training/figures/figureLayout.ts';
import { readFigureFile } from '../training/figures/readFigureFile.ts';

/** The figures that come with the page, measured by its own command line. */
export const SHIPPED: readonly `${Figure}-${Panel}`[] = ['figure2-a', 'figure2-b', 'figure3-a', 'figure3-b'];

/** The shipped figure of a panel; undefined where there is none, or where it cannot be read. */
export type References = (figure: Figure, panel: Panel) => FigureFile | undefined;

/**
 * Loads what is shipped: a few KB from the page's own host.
 *
 * @param read gives a file's text; a file that cannot be had is left out.
 */
export async function loadReferences(read: (name: string) => Promise<string>): Promise<References> {
  const loaded = await Promise.all(
    SHIPPED.map(async (name) => {
      try {
        const parsed = readFigureFile(JSON.parse(await read(name)));
        return parsed.success ? ([name, parsed.output] as const) : undefined;
      } catch {
        return undefined;
      }
    }),
  );
  const files = new Map<string, FigureFile>(loaded.filter((entry) => entry !== undefined));
  return (figure, panel) => files.get(`${figure}-${panel}`);
}

/** How a reference's target is another one than is asked for: "at another α"; undefined where it is the same. */
export function otherTarget(
  reference: FigureFile,
  { problem, alpha }: Pick<Experiment, 'problem' | 'alpha'>,
): string | undefined {
  const measured = decodeLink(reference.link).experiment;
  if (measured.problem !== problem) return 'on another problem';
  return measured.alpha === alpha ? undefined : 'at another α';
}

/** The pair that was the best at a place of a reference. */
export function likelyPair(reference: FigureFile | undefined, place: Place): Pair | undefined {
  const point = reference?.points.find(
    ({ learner, beta, width }) => learner === place.learner && beta === place.beta && width === place.width,
  );
  return point && point.lr !== null && point.wd !== null ? { lr: point.lr, wd: point.wd } : undefined;
}
