import * as v from 'valibot';
import { type FittedName, isFitted, type NetworkName } from '../learners/learnerNames.ts';
import type { BlockShares } from '../problem/decomposition.ts';
import { type Curve, freshRun, type Run } from '../store/lab/state.ts';
import type { Movement } from '../training/movement/movement.ts';
import { BLOCKS_IN_FILE, type LogInFile, MOVEMENT_IN_FILE, type RunDocument } from './runFileSchema.ts';

/** A curve that is filled line by line. */
type OpenCurve = { -readonly [Key in keyof Curve]: Curve[Key] } & { logs: Curve['logs'][number][] };

/** A contradiction in a file: in which field, and why. */
export class ContradictionError extends Error {
  readonly field: string;
  constructor(field: string, reason: string) {
    super(reason);
    this.field = field;
  }
}

function takeFit(curve: OpenCurve, log: LogInFile, learner: FittedName, field: string): void {
  const { ridge, bandwidth = null, residual, seed, epoch } = log;
  if (ridge === undefined) throw new ContradictionError(`${field}.ridge`, 'what is fitted has a ridge');
  if (residual === undefined)
    throw new ContradictionError(`${field}.residual`, 'what is fitted has a residual');
  if (epoch !== 0) throw new ContradictionError(`${field}.epoch`, 'what is fitted has no epochs');
  if (Object.keys(blocksIn(log)).length > 0)
    throw new ContradictionError(field, 'what is fitted has no blocks');
  if (Object.keys(movementIn(log)).length > 0)
    throw new ContradictionError(field, 'what is fitted does not move from a start');
  if (curve.fit) throw new ContradictionError(field, 'this fit stands there twice');
  curve.fit = { learner, seed, epoch, ...measured(log), ridge, bandwidth, residual };
}

function measured(log: LogInFile) {
  const { trainLoss, trainError, testError, baseCoefficient, compositeCoefficient } = log;
  return { trainLoss, trainError, testError, baseCoefficient, compositeCoefficient };
}

const blocksIn = (log: LogInFile): Partial<BlockShares> => v.parse(BLOCKS_IN_FILE, log);
const movementIn = (log: LogInFile): Partial<Movement> => v.parse(MOVEMENT_IN_FILE, log);

function takeLog(
  curve: OpenCurve,
  log: LogInFile,
  learner: NetworkName,
  epochs: number,
  field: string,
): void {
  const { seed, epoch, ridge, bandwidth, residual } = log;
  if (ridge !== undefined || bandwidth !== undefined || residual !== undefined)
    throw new ContradictionError(field, 'a network has no ridge, bandwidth or residual');
  if (epoch > epochs) throw new ContradictionError(`${field}.epoch`, `the run has ${epochs} epochs`);
  const before = curve.logs[curve.logs.length - 1];
  if (before && before.epoch >= epoch)
    throw new ContradictionError(`${field}.epoch`, 'the epochs of a curve rise');
  curve.logs.push({ learner, seed, epoch, ...measured(log), ...blocksIn(log), ...movementIn(log) });
}

/**
 * The run that a file holds, over and done with.
 *
 * @throws ContradictionError where its parts do not fit together.
 */
export function runOfDocument({ experiment, engine, diverged, refused, logs, seed }: RunDocument): Run {
  if (seed !== experiment.seed) throw new ContradictionError('seed', 'it is not that of the experiment');
  const run = freshRun(0, { ...experiment, pins: [] }, 'idle');
  const curves: OpenCurve[] = run.curves.map((curve) => ({ ...curve, logs: [] }));
  const byName = new Map(curves.map((curve) => [`${curve.learner}/${curve.seed}`, curve]));
  const curveFor = (of: { readonly learner: string; readonly seed: number }, field: string): OpenCurve => {
    const curve = byName.get(`${of.learner}/${of.seed}`);
    if (!curve) throw new ContradictionError(field, 'the experiment has no such learner and seed');
    return curve;
  };
  for (const [i, log] of logs.entries()) {
    const field = `logs.${i}`;
    const curve = curveFor(log, field);
    if (isFitted(log.learner)) takeFit(curve, log, log.learner, field);
    else takeLog(curve, log, log.learner, experiment.epochs, field);
  }
  for (const [i, divergence] of diverged.entries()) {
    const curve = curveFor(divergence, `diverged.${i}`);
    if (divergence.epoch > experiment.epochs)
      throw new ContradictionError(`diverged.${i}.epoch`, `the run has ${experiment.epochs} epochs`);
    curve.divergedAt = divergence.epoch;
  }
  for (const [i, refusal] of refused.entries()) {
    const curve = curveFor(refusal, `refused.${i}`);
    if (curve.fit) throw new ContradictionError(`refused.${i}`, 'this learner is fitted');
    curve.refusal = refusal.sentence;
  }
  return { ...run, status: 'finished', curves, ...(engine && { engine }) };
}
