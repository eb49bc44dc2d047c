import type { EngineDescription } from '../../engines/engine.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import {
  type BlockShares,
  type ErrorParts,
  errorParts,
  fractionLearned,
} from '../../problem/decomposition.ts';
import type { Asked } from '../../problem/problems.ts';
import type { Fit, Measurement } from '../events.ts';
import type { Movement } from '../movement/movement.ts';

/** How a learner was fitted. */
type FitFacts = Pick<Fit, 'ridge' | 'bandwidth' | 'residual'>;

/** A measurement with the numbers that only its kind of learner has. */
type Measured = Measurement & Partial<FitFacts> & Partial<BlockShares> & Partial<Movement>;

/**
 * A measurement as it is written outside: on the command line, in downloads. Learners that are fitted say how, networks
 * with two blocks what either holds, and networks at some epochs how far they have come.
 */
export interface LogRecord extends Measured, ErrorParts {
  readonly type: 'log';
  /** b/β; null at β = 0. */
  readonly base: number | null;
  /** c/α; null at α = 0. */
  readonly composite: number | null;
}

/** A learner's end, as it is written outside. */
export interface SummaryRecord extends Omit<LogRecord, 'type'> {
  readonly type: 'summary';
  readonly engine: string;
  readonly elapsedMs: number;
  /** The epoch in which it diverged, where it did; the numbers are then the last before. */
  readonly divergedAt?: number;
}

type Target = Asked & Pick<Experiment, 'alpha' | 'beta'>;

export function logRecord(log: Measured, target: Target): LogRecord {
  return {
    type: 'log',
    ...log,
    base: fractionLearned(log.baseCoefficient, target.beta),
    composite: fractionLearned(log.compositeCoefficient, target.alpha),
    ...errorParts(log.testError, log, target),
  };
}

/** @param log the last one of the learner's seed. */
export function summaryRecord(
  log: Measured,
  target: Target,
  engine: EngineDescription,
  elapsedMs: number,
  divergedAt?: number,
): SummaryRecord {
  return {
    ...logRecord(log, target),
    type: 'summary',
    engine: engine.name,
    elapsedMs,
    ...(divergedAt === undefined ? {} : { divergedAt }),
  };
}
