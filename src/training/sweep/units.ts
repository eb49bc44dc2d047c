import { DEFAULT_EXPERIMENT } from '../../experiment/defaults/lab.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { keysOfScope } from '../../experiment/keys.ts';
import { encodeLink } from '../../experiment/link.ts';
import { pick, pinOf } from '../../experiment/pick.ts';
import { fieldText } from '../../experiment/text/fieldText.ts';
import { MULTIPLY_ADDS_PER_SECOND } from '../../learners/cost.ts';
import { isFitted, type LearnerName, type NetworkName } from '../../learners/learnerNames.ts';
import { fitWork } from '../fits/fitCost.ts';
import { epochCost, experimentSeeds, type Job } from '../jobs.ts';

/**
 * One learner on one seed: a whole experiment, independent of all others of its sweep. A figure has thousands: what
 * most of them are never asked for is made when it is asked for.
 */
export class Unit {
  readonly learner: LearnerName;
  readonly seed: number;
  readonly #sweep: Experiment;
  readonly #changes: Partial<Experiment>;
  #experiment: Experiment | undefined;
  #key: string | undefined;

  /** @param changes fields that are the unit's own, beside its learner and seed. */
  constructor(sweep: Experiment, learner: LearnerName, seed: number, changes: Partial<Experiment> = {}) {
    this.learner = learner;
    this.seed = seed;
    this.#sweep = sweep;
    this.#changes = changes;
  }

  get experiment(): Experiment {
    this.#experiment ??= {
      ...DEFAULT_EXPERIMENT,
      ...pinOf(this.#sweep),
      ...this.#changes,
      learners: [this.learner],
      seed: this.seed,
      seeds: 1,
    };
    return this.#experiment;
  }

  /** The query of the link that opens this very run in the Lab; two units with the same key are the same work. */
  get key(): string {
    this.#key ??= encodeLink(this.experiment);
    return this.#key;
  }
}

/** Numbers of training examples at which a sweep over N measures. */
const SAMPLE_SIZES = [100, 200, 300, 500, 700, 1000, 2000, 5000, 10000];

/** The sizes up to the largest that is asked for, which is always among them. */
export function sampleSizes(largest: number): number[] {
  return [...SAMPLE_SIZES.filter((size) => size < largest), largest];
}

/** Every learner and seed of an experiment at every N, the smallest N first: the cheap points come at once. */
export function samplesUnits(experiment: Experiment): Unit[] {
  return sampleSizes(experiment.samples).flatMap((samples) =>
    experimentSeeds(experiment).flatMap((seed) =>
      experiment.learners.map((learner) => new Unit(experiment, learner, seed, { samples })),
    ),
  );
}

/** Of one core that solves for a kernel's weights, about. */
const FLOPS_PER_SECOND = 1.5e10;

/** The job of a network's unit: its end is what counts. */
export function unitJob(learner: NetworkName, seed: number): Job {
  return { learner, seeds: [seed], cadence: 'end' };
}

const SHARED_KEYS = keysOfScope('run');

/** True where two networks' units can be members of one ensemble. */
export function trainTogether({ experiment: one }: Unit, { experiment: other }: Unit): boolean {
  return SHARED_KEYS.every((key) => fieldText(one[key]) === fieldText(other[key]));
}

const OWN_KEYS = keysOfScope('member');

/**
 * The job of several units that can train together, in their order.
 *
 * @throws TypeError when the units are fitted, not trained, or none.
 */
export function batchJob(units: readonly Unit[]): Job {
  const first = units[0];
  if (!first || isFitted(first.learner)) throw new TypeError('batchJob: needs units of a network');
  return {
    ...unitJob(first.learner, first.seed),
    seeds: units.map(({ seed }) => seed),
    variants: units.map(({ experiment }) => pick(experiment, OWN_KEYS)),
  };
}

/** About how long a unit keeps a core, s: only to weigh units against each other, and to tell the time left. */
export function unitSeconds({ experiment, learner, seed }: Unit): number {
  return isFitted(learner)
    ? fitWork(learner, experiment) / FLOPS_PER_SECOND
    : (experiment.epochs * epochCost(unitJob(learner, seed), experiment)) / MULTIPLY_ADDS_PER_SECOND;
}
