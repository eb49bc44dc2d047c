import type { Experiment } from '../../experiment/experiment.ts';
import { OUTPUT_DIMENSION } from '../../problem/dataset.ts';
import { floors } from '../../problem/levels.ts';

/** The strengths of the two signals. */
export type Target = Pick<Experiment, 'alpha' | 'beta'>;

/** A named error level. */
export interface FloorLine {
  /** "kα²", or "kα² = kα⁴" where two levels are the same. */
  readonly symbol: string;
  readonly value: number;
  /** What a learner at this level has done. */
  readonly meaning: string;
}

/** Which of the levels a chart draws: those whose meaning its reader has been told. */
export type Levels = 'zero' | 'base' | 'all';

/** Levels nearer than this, relative to the larger, are one line. */
const SAME_LEVEL = 1e-9;

/** The levels k(α² + β²), kα² and kα⁴, highest first; equal ones are merged, and those at zero are not drawn. */
export function floorLines({ alpha, beta }: Target): FloorLine[] {
  const { zeroPredictor, baseOnly, theorem1 } = floors(alpha, beta, OUTPUT_DIMENSION);
  const all: FloorLine[] = [
    { symbol: 'k(α² + β²)', value: zeroPredictor, meaning: 'nothing learned' },
    { symbol: 'kα²', value: baseOnly, meaning: 'base signal learned, none of the composite' },
    { symbol: 'kα⁴', value: theorem1, meaning: 'what Theorem 1 promises the ResNet' },
  ];
  const lines: FloorLine[] = [];
  for (const line of all.sort((a, b) => b.value - a.value)) {
    const last = lines[lines.length - 1];
    if (line.value <= 0) continue;
    if (last && last.value - line.value <= SAME_LEVEL * last.value)
      lines[lines.length - 1] = { ...last, symbol: `${last.symbol} = ${line.symbol}` };
    else lines.push(line);
  }
  return lines;
}

/** Those of the levels that a chart draws. */
export function shownFloors(target: Target, levels: Levels): readonly FloorLine[] {
  const lines = floorLines(target);
  if (levels === 'all') return lines;
  const { baseOnly } = floors(target.alpha, target.beta, OUTPUT_DIMENSION);
  return lines
    .filter(({ value }, i) => i === 0 || (levels === 'base' && value === baseOnly))
    .map((line, i) => (i === 0 ? { ...line, symbol: 'predicting zero' } : line));
}

/** The levels that are the same at every β: those without the zero predictor's. */
export function floorsOfAlpha(alpha: number): readonly FloorLine[] {
  return floorLines({ alpha, beta: 1 }).filter(({ symbol }) => !symbol.includes('β'));
}
