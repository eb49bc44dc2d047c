import type { Experiment } from '../../experiment/experiment.ts';
import type { Levels as ErrorLevels } from '../../problem/levels.ts';
import { type Asked, levelsOf, problemOf } from '../../problem/problems.ts';

/** The problem and the strengths of its two signals. */
export type Target = Asked & Pick<Experiment, 'alpha' | 'beta'>;

/** A named error level. */
export interface FloorLine {
  /** A level, or several that coincide. */
  readonly levels: readonly (keyof ErrorLevels)[];
  /** "kα²", or "kα² = kα⁴" where two levels are the same. */
  readonly symbol: string;
  readonly value: number;
  /** What a learner at this level has done. */
  readonly meaning: string;
}

const MEANINGS: Readonly<Record<keyof ErrorLevels, string>> = {
  zeroPredictor: 'nothing learned',
  baseOnly: 'base signal learned, none of the composite',
  theorem1: 'the scale of Theorem 1',
};
const LEVELS = Object.keys(MEANINGS) as (keyof ErrorLevels)[];

/** Which of the levels a chart draws: those that its page has explained. */
export type Levels = 'zero' | 'base' | 'all';

/** Levels nearer than this, relative to the larger, are one line. */
const SAME_LEVEL = 1e-9;

/** The levels k(α² + β²), kα² and kα⁴, highest first; equal ones are merged, and those at zero are not drawn. */
export function floorLines(target: Target): FloorLine[] {
  const values = levelsOf(target);
  const symbols = problemOf(target).words.levels;
  const all = LEVELS.map(
    (level): FloorLine => ({
      levels: [level],
      symbol: symbols[level],
      value: values[level],
      meaning: MEANINGS[level],
    }),
  );
  const lines: FloorLine[] = [];
  for (const line of all.sort((a, b) => b.value - a.value)) {
    const last = lines[lines.length - 1];
    if (line.value <= 0) continue;
    if (last && last.value - line.value <= SAME_LEVEL * last.value)
      lines[lines.length - 1] = {
        ...last,
        levels: [...last.levels, ...line.levels],
        symbol: `${last.symbol} = ${line.symbol}`,
      };
    else lines.push(line);
  }
  return lines;
}

/** Those of the levels that a chart draws. */
export function shownFloors(target: Target, levels: Levels): readonly FloorLine[] {
  const lines = floorLines(target);
  if (levels === 'all') return lines;
  return lines
    .filter((line, i) => i === 0 || (levels === 'base' && line.levels.includes('baseOnly')))
    .map((line, i) => (i === 0 ? { ...line, symbol: 'predicting zero' } : line));
}

/** The levels that are the same at every β: those without the zero predictor's. */
export function floorsOfAlpha(target: Omit<Target, 'beta'>): readonly FloorLine[] {
  return floorLines({ ...target, beta: 1 }).filter(({ levels }) => !levels.includes('zeroPredictor'));
}
