import { HERO, type LearnerName } from '../../learners/learnerNames.ts';

/** How a learner's line looks in every chart. */
export interface LearnerStyle {
  /** A custom property of the theme: the family of hues is the architecture's. */
  readonly colour: string;
  /** SVG stroke-dasharray; no two learners share one, so that lines are told apart without colour. */
  readonly dash: string;
  /** px. */
  readonly strokeWidth: number;
}

/** Long strokes: all layers; pairs of strokes: hidden; dots: last; stroke and dots: ntk; the longest: exact kernels. */
const DASHES: Record<LearnerName, string> = {
  '3resnet-all': 'none',
  '3resnet-hidden': '16 3 6 3',
  '3resnet-last': '2 3',
  '3resnet-ntk': '10 3 2 3',
  '3resnetU-all': '20 3',
  '3resnetU-hidden': '14 3 3 3',
  '3resnetU-last': '3 5 1 5',
  '3resnetU-ntk': '12 2 2 2 2 2',
  '3layer-all': '14 5',
  '3layer-hidden': '10 3 4 3',
  '3layer-last': '2 6',
  '3layer-ntk': '10 3 2 3 2 3',
  '2layer-all': '7 4',
  '2layer-hidden': '7 3 3 3',
  '2layer-last': '4 4',
  '2layer-ntk': '10 3 2 3 2 3 2 3',
  'exact-ntk-3resnetU': '22 3 2 3',
  'exact-ck-3resnetU': '22 6',
  'exact-ntk-3layer': '22 3 2 3 2 3',
  'exact-ck-3layer': '18 6 4 6',
  'exact-ntk-2layer': '22 3 2 3 2 3 2 3',
  'exact-ck-2layer': '18 6 4 6 4 6',
  'poly-2': '6 6',
  'poly-4': '6 6 2 6',
  'poly-8': '6 6 2 6 2 6',
  rbf: '12 8',
  laplace: '12 8 2 8',
};

/** A dash for a line that is some times as thick. */
export function thickened(dash: string, times: number): string {
  return dash.replaceAll(/\d+/g, (length) => String(Number(length) * times));
}

export function learnerStyle(learner: LearnerName): LearnerStyle {
  const strokeWidth = learner === HERO ? 3 : 2;
  return { colour: `var(--learner-${learner})`, dash: DASHES[learner], strokeWidth };
}
