import type { LineName } from '../series/lineNames.ts';
import { lineStyle } from './learnerStyle.ts';

/** A piece of a learner's line, for legends. */
export function LearnerSwatch({ learner }: { readonly learner: LineName }) {
  const { colour, dash, strokeWidth } = lineStyle(learner);
  return (
    <svg className="swatch" width="34" height="10" viewBox="0 0 34 10" aria-hidden="true">
      <line x1="1" x2="33" y1="5" y2="5" stroke={colour} strokeWidth={strokeWidth} strokeDasharray={dash} />
    </svg>
  );
}
