import type { FigurePoint } from '../../../../src/training/figures/figurePoints.ts';

/** A point of a figure, as far as nothing else is said of it. */
export function pointOf(numbers: Partial<FigurePoint>): FigurePoint {
  const median = numbers.median ?? 1.9;
  return {
    learner: '3resnet-all',
    width: 200,
    beta: 1,
    median,
    min: median / 2,
    max: median * 2,
    seeds: [median / 2, median, median * 2],
    lr: 0.05,
    wd: 1e-3,
    scale: 1,
    base: 0.99,
    composite: 0.01,
    missingBase: 0,
    missingComposite: 1.3,
    noise: 0.6,
    done: true,
    ...numbers,
  };
}
