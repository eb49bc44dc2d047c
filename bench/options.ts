import { parseArgs } from 'node:util';
import { ENGINE_CHOICES, type EngineName } from '../src/experiment/choices.ts';
import { FIELDS } from '../src/experiment/fields.ts';
import { HERO, NETWORK_NAMES, type NetworkName } from '../src/learners/learnerNames.ts';

/** What is measured; a list left out of the command takes its default. */
export interface BenchOptions {
  readonly json: boolean;
  /** A smoke run: one short round of one small size, without PyTorch and threads. */
  readonly quick: boolean;
  /** Undefined: every engine that Node has. */
  readonly engines?: readonly EngineName[];
  readonly learners: readonly NetworkName[];
  readonly widths: readonly number[];
  readonly members: readonly number[];
  /** N: examples in each training set. */
  readonly samples: number;
}

export const USAGE =
  'usage: npm run -s bench -- [--json] [--quick] [--engine NAME] [--learner NAME] [--width M] [--members E] [--samples N]\n' +
  '       --engine, --learner, --width and --members may be given several times';

const DEFAULT_WIDTHS = [50, 100, 200, 500, 1000];
const DEFAULT_MEMBERS = [1, 8, 32];
const DEFAULT_SAMPLES = 5000;
const MAX_MEMBERS = 1024;

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new RangeError(`--${name} must be a whole number from ${min} to ${max}, got ${text}`);
}

function oneOf<T extends string>(name: string, text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  throw new RangeError(`--${name} must be one of ${choices.join(', ')}, got ${text}`);
}

/**
 * Reads the command's arguments.
 *
 * @throws Error that says which argument is wrong and what it may be.
 */
export function parseBenchOptions(args: readonly string[]): BenchOptions {
  const list = { type: 'string', multiple: true } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      engine: list,
      learner: list,
      width: list,
      members: list,
      samples: { type: 'string' },
    },
  });
  const { width, samples } = FIELDS;
  const engines = ENGINE_CHOICES.filter((choice) => choice !== 'auto');
  return {
    json: values.json,
    quick: values.quick,
    ...(values.engine && { engines: values.engine.map((text) => oneOf('engine', text, engines)) }),
    learners: values.learner?.map((text) => oneOf('learner', text, NETWORK_NAMES)) ?? [HERO],
    widths:
      values.width?.map((text) => wholeNumber('width', text, width.min, width.max)) ??
      (values.quick ? DEFAULT_WIDTHS.slice(0, 1) : DEFAULT_WIDTHS),
    members:
      values.members?.map((text) => wholeNumber('members', text, 1, MAX_MEMBERS)) ??
      (values.quick ? DEFAULT_MEMBERS.slice(0, 1) : DEFAULT_MEMBERS),
    samples:
      values.samples === undefined
        ? DEFAULT_SAMPLES
        : wholeNumber('samples', values.samples, samples.min, samples.max),
  };
}
