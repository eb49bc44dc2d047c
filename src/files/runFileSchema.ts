import * as v from 'valibot';
import { ENGINE_CHOICES, type EngineName } from '../experiment/choices.ts';
import { EXPERIMENT_SCHEMA } from '../experiment/schema.ts';
import { MAX_SEED } from '../experiment/table/limits.ts';
import { FITTED_NAMES, LEARNER_NAMES, NETWORK_NAMES } from '../learners/learnerNames.ts';
import { PROGRAM } from './downloadRun.ts';

const ENGINE_NAMES = ENGINE_CHOICES.filter((name): name is EngineName => name !== 'auto');

const finite = v.pipe(v.number(), v.finite());
const notNegative = v.pipe(finite, v.minValue(0));
const count = v.pipe(notNegative, v.integer());
const seed = v.pipe(count, v.maxValue(2 * MAX_SEED));
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
/** What follows from the other numbers is made anew; where it is not finite, JSON holds a null. */
const derived = v.nullable(finite);

/** What either block of a network holds. */
export const BLOCKS_IN_FILE = v.object({
  block1Base: v.exactOptional(v.nullable(finite)),
  block1Composite: v.exactOptional(v.nullable(finite)),
  block2Base: v.exactOptional(v.nullable(finite)),
  block2Composite: v.exactOptional(v.nullable(finite)),
  block1Error: v.exactOptional(finite),
});

/** How far a network has come from its start; a run that was saved before this was measured says nothing of it. */
export const MOVEMENT_IN_FILE = v.object({
  movement: v.exactOptional(notNegative),
  alignment: v.exactOptional(v.pipe(finite, v.minValue(-1), v.maxValue(1))),
});

const LOG_IN_FILE = v.strictObject({
  type: v.literal('log'),
  learner: v.picklist(LEARNER_NAMES),
  seed,
  epoch: count,
  trainLoss: notNegative,
  trainError: notNegative,
  testError: notNegative,
  baseCoefficient: finite,
  compositeCoefficient: finite,
  base: derived,
  composite: derived,
  missingBase: derived,
  missingComposite: derived,
  noise: derived,
  ridge: v.optional(notNegative),
  bandwidth: v.optional(v.nullable(notNegative)),
  residual: v.optional(notNegative),
  ...BLOCKS_IN_FILE.entries,
  ...MOVEMENT_IN_FILE.entries,
});
export type LogInFile = v.InferOutput<typeof LOG_IN_FILE>;

/** A run as `runAsJson` writes it today. */
export const RUN_FILE_SCHEMA = v.strictObject({
  program: v.literal(PROGRAM),
  version: text(100),
  link: text(20_000),
  seed,
  engine: v.nullable(
    v.strictObject({ name: v.picklist(ENGINE_NAMES), label: text(500), reason: text(2000) }),
  ),
  status: v.picklist(['idle', 'starting', 'running', 'paused', 'finished', 'failed']),
  elapsedMs: v.nullable(notNegative),
  experiment: EXPERIMENT_SCHEMA,
  /** The experiment in words; a file of 0.3.0 has none. */
  recipe: v.optional(v.record(v.string(), v.string())),
  diverged: v.array(v.strictObject({ learner: v.picklist(NETWORK_NAMES), seed, epoch: count })),
  refused: v.array(v.strictObject({ learner: v.picklist(FITTED_NAMES), seed, sentence: text(1000) })),
  logs: v.array(LOG_IN_FILE),
});
export type RunDocument = v.InferOutput<typeof RUN_FILE_SCHEMA>;
