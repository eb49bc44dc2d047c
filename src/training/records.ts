import type { EngineDescription } from '../engines/engine.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { LearnerName } from '../experiment/learnerNames.ts';
import { OUTPUT_DIMENSION } from '../target/dataset.ts';
import { type Coefficients, errorParts, fractionLearned } from '../target/decomposition.ts';
import type { Log } from './log.ts';

/** A log as it is written outside: on the command line, in downloads. */
export interface LogRecord extends Coefficients {
  readonly type: 'log';
  readonly learner: LearnerName;
  readonly seed: number;
  readonly epoch: number;
  readonly trainLoss: number;
  readonly trainError: number;
  readonly testError: number;
  /** b/β; null at β = 0. */
  readonly base: number | null;
  /** c/α; null at α = 0. */
  readonly composite: number | null;
  readonly missingBase: number;
  readonly missingComposite: number;
  readonly noise: number;
}

/** A learner's end, as it is written outside. */
export interface SummaryRecord extends Omit<LogRecord, 'type'> {
  readonly type: 'summary';
  readonly engine: string;
  readonly elapsedMs: number;
  /** The epoch in which it stopped being finite, where it did; the numbers are then the last finite ones. */
  readonly divergedAt?: number;
}

type Strengths = Pick<Experiment, 'alpha' | 'beta'>;

export function logRecord(log: Log, { alpha, beta }: Strengths): LogRecord {
  const { learner, seed, epoch, trainLoss, trainError, testError } = log;
  return {
    type: 'log',
    learner,
    seed,
    epoch,
    trainLoss,
    trainError,
    testError,
    baseCoefficient: log.baseCoefficient,
    compositeCoefficient: log.compositeCoefficient,
    base: fractionLearned(log.baseCoefficient, beta),
    composite: fractionLearned(log.compositeCoefficient, alpha),
    ...errorParts(testError, log, { alpha, beta, outputDimension: OUTPUT_DIMENSION }),
  };
}

/** @param log the last finite log of the learner's seed. */
export function summaryRecord(
  log: Log,
  strengths: Strengths,
  engine: EngineDescription,
  elapsedMs: number,
  divergedAt?: number,
): SummaryRecord {
  return {
    ...logRecord(log, strengths),
    type: 'summary',
    engine: engine.name,
    elapsedMs,
    ...(divergedAt === undefined ? {} : { divergedAt }),
  };
}
