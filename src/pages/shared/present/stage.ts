import type { RunStatus } from '../../../store/lab/state.ts';
import type { FinalNumbers } from '../embedded/hostMessages.ts';

/** What a presenter can do with a view. */
export interface Stage {
  readonly status: RunStatus;
  readonly run: () => void;
  readonly pause: () => void;
  readonly reset: () => void;
  /** How many measured results a reset forgets for good; none where they are back in a moment. */
  readonly measured: number;
  readonly next?: () => void;
  readonly previous?: () => void;
  /** Looks one measurement back, or forward, in time. */
  readonly lookBeside?: (step: -1 | 1) => void;
  /** Keeps the finished run beside the next one. */
  readonly pin?: () => void;
  /** Whether a network's machine can be shown. */
  readonly hasMachine?: boolean;
  /** What has come of it, for the page around an embedded one. */
  readonly numbers?: () => readonly FinalNumbers[];
  /** A number was pressed: 1, 2, … */
  readonly choose?: (number: number) => void;
}
