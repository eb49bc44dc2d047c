import type { EngineName } from '../../experiment/choices.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { FIELDS } from '../../experiment/fields.ts';
import { runBytes } from './runMemory.ts';

const GIGABYTE = 1e9;
/** GB of memory that a machine is assumed to have where its browser does not tell. */
const ASSUMED_GIGABYTES = 8;
/** The part of a machine's memory that a tab may take: the system, the browser and other tabs have the rest. */
const TAB_PART = 0.5;

/**
 * The memory that a tab can be expected to get, in bytes: half of the machine's.
 *
 * @param deviceGigabytes `navigator.deviceMemory`: rounded to a power of two and capped by browsers (at 8, or at 32
 * in later ones); undefined where a browser does not tell (Firefox, Safari), and 8 is assumed.
 */
export function tabMemoryBytes(deviceGigabytes: number = ASSUMED_GIGABYTES): number {
  return deviceGigabytes * GIGABYTE * TAB_PART;
}

/** The largest whole number from `min` to `max` that fits, where fitting ends somewhere; undefined where none does. */
function largest(min: number, max: number, fits: (value: number) => boolean): number | undefined {
  if (!fits(min)) return undefined;
  let [low, high] = [min, max];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What would make a run fit, each by itself. */
function remedies(experiment: Experiment, fits: (changed: Experiment) => boolean): string[] {
  const { width, seeds, samples, learners } = experiment;
  const lowest = (key: 'width' | 'seeds' | 'samples') => FIELDS[key].min;
  const text = (value: number) => value.toLocaleString('en');
  const fitting = {
    width: largest(lowest('width'), width, (value) => fits({ ...experiment, width: value })),
    seeds: largest(lowest('seeds'), seeds, (value) => fits({ ...experiment, seeds: value })),
    samples: largest(lowest('samples'), samples, (value) => fits({ ...experiment, samples: value })),
  };
  const alone = learners.every((learner) => fits({ ...experiment, learners: [learner] }));
  return [
    fitting.width && `m of ${text(fitting.width)} or less`,
    fitting.seeds && (fitting.seeds === 1 ? 'one seed' : `${fitting.seeds} seeds or fewer`),
    alone && 'fewer learners',
    fitting.samples && `N of ${text(fitting.samples)} or less`,
  ].filter((remedy) => typeof remedy === 'string');
}

/**
 * Why a run cannot be expected to fit into memory, in one or two sentences: how much it needs, how much there is, and
 * what to lower; undefined where it fits.
 *
 * @param memoryBytes what there is.
 */
export function refuseRun(
  experiment: Experiment,
  engine: EngineName,
  cores: number,
  memoryBytes: number,
): string | undefined {
  const fits = (changed: Experiment) => runBytes(changed, engine, cores) <= memoryBytes;
  if (fits(experiment)) return undefined;
  const gigabytes = (bytes: number) => (bytes / GIGABYTE).toFixed(1);
  const needs = gigabytes(runBytes(experiment, engine, cores));
  const fitting = remedies(experiment, fits);
  const remedy =
    fitting.length > 0
      ? `It would fit with ${fitting.join(', or with ')}.`
      : 'Lower m, the seeds, the learners and N together.';
  return `This run needs about ${needs} GB of memory, and about ${gigabytes(memoryBytes)} GB can be expected here, so nothing was trained. ${remedy}`;
}
