import { createContext } from 'react';
import { epochAxis, type HorizontalAxis } from '../../frame/axes/horizontalAxis.ts';
import type { LearnerNotes } from '../../series/fitNotes.ts';
import type { LearnerRow } from '../../series/learnerRows.ts';
import type { LineName } from '../../series/lineNames.ts';
import type { PinnedSeries } from '../../series/pinnedSeries.ts';

/** What changes at every redraw of a chart with a line per learner. */
export interface Lines {
  readonly horizontal: HorizontalAxis;
  readonly rows: readonly LearnerRow[];
  /** The learners whose lines are drawn. */
  readonly learners: readonly LineName[];
  readonly notes: LearnerNotes;
  readonly ghosts: readonly LearnerRow[];
  /** What theory predicts, drawn pale. */
  readonly predicted: readonly LearnerRow[];
  /** What others have published, drawn as open marks. */
  readonly published: readonly LearnerRow[];
  readonly linkOf: PointLink;
  /** Runs that are kept for comparison, drawn faded and with their letters. */
  readonly pinned: readonly PinnedSeries[];
}

/** The link of a learner's point, where it has one. */
export type PointLink = (learner: LineName, x: number) => string | undefined;

/** Reaches past the chart's axes, which therefore need not draw again. */
export const LinesContext = createContext<Lines>({
  horizontal: epochAxis(1),
  rows: [],
  learners: [],
  notes: () => undefined,
  ghosts: [],
  predicted: [],
  published: [],
  linkOf: () => undefined,
  pinned: [],
});
