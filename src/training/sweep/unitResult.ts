import type { Fit, Log, RunEvent } from '../events.ts';

/** The result of a unit of a sweep. */
export interface UnitResult {
  /** The last measurement before it diverged, if it did: of a network after its last epoch, or of a fit. */
  readonly last?: Log | Fit;
  /** The epoch in which a network diverged. */
  readonly divergedAt?: number;
  /** Why a learner could not be fitted, in one sentence. */
  readonly refusal?: string;
}

/** A result with one more event added. */
export function withEvent(result: UnitResult, event: Exclude<RunEvent, { type: 'progress' }>): UnitResult {
  switch (event.type) {
    case 'log':
      return { ...result, last: event.log };
    case 'fit':
      return { ...result, last: event.fit };
    case 'diverged':
      return { ...result, divergedAt: event.epoch };
    case 'refused':
      return { ...result, refusal: event.sentence };
    default:
      return event satisfies never;
  }
}
