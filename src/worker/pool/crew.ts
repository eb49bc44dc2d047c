import type { Experiment } from '../../experiment/experiment.ts';
import { networksOf } from '../../learners/learnerNames.ts';
import type { Progress } from '../../training/events.ts';
import { stepsPerEpoch } from '../../training/run/recipe.ts';

/** How far one worker may run ahead of the slowest, as a part of the run and in epochs at least. */
const AHEAD_PART = 0.01;
const AHEAD_EPOCHS = 2;

interface Hand {
  progress?: Progress;
  /** Epochs that it may complete. */
  limit: number;
  /** Rests at that limit. */
  resting: boolean;
  finished: boolean;
}

/**
 * The workers that train one run's networks, kept together: none trains more than a few epochs ahead of the slowest,
 * and their progress is reported as one.
 */
export class Crew {
  readonly #hands: Hand[];
  readonly #ahead: number;
  readonly #epochs: number;
  readonly #stepsTotal: number;
  readonly #allow: (worker: number, epochs: number) => void;
  #ceiling: number;

  /**
   * @param ceiling epochs that the reader has asked for; infinite for all.
   * @param allow tells a worker how many epochs it may complete.
   */
  constructor(
    experiment: Experiment,
    workers: number,
    ceiling: number,
    allow: (worker: number, epochs: number) => void,
  ) {
    const { epochs, learners, seeds } = experiment;
    this.#epochs = epochs;
    this.#stepsTotal = stepsPerEpoch(experiment) * epochs * networksOf(learners).length * seeds;
    this.#ahead = Math.max(AHEAD_EPOCHS, Math.ceil(AHEAD_PART * epochs));
    this.#ceiling = ceiling;
    this.#allow = allow;
    this.#hands = Array.from({ length: workers }, () => ({ limit: 0, resting: false, finished: false }));
    for (const hand of this.#hands) hand.limit = this.limit;
  }

  /** Epochs that every worker has completed; infinite where there is none. */
  get epochsDone(): number {
    const done = ({ finished, progress }: Hand) => (finished ? this.#epochs : (progress?.epochsDone ?? 0));
    return Math.min(...this.#hands.map(done));
  }

  /** Epochs that any worker may complete now. */
  get limit(): number {
    return Math.min(this.#ceiling, this.epochsDone + this.#ahead);
  }

  /** Whether no worker has anything to do. */
  get idle(): boolean {
    return this.#hands.every(({ resting, finished }) => resting || finished);
  }

  /** Lets the run go on up to an epoch, or holds it. */
  raise(ceiling: number): void {
    this.#ceiling = ceiling;
    const { limit } = this;
    this.#hands.forEach((hand, worker) => {
      if (hand.finished || hand.limit === limit) return;
      hand.limit = limit;
      hand.resting = false;
      this.#allow(worker, limit);
    });
  }

  get size(): number {
    return this.#hands.length;
  }

  /** Workers that have not finished. */
  get working(): number {
    return this.#hands.filter(({ finished }) => !finished).length;
  }

  /** Whether a worker belongs to the crew and has not finished. */
  keeps(worker: number): boolean {
    return this.#hands[worker]?.finished === false;
  }

  /** Takes one worker's progress in. */
  note(worker: number, progress: Progress): void {
    this.#hands[worker]!.progress = progress;
    this.raise(this.#ceiling);
  }

  /** How far all are. */
  get progress(): Progress {
    const all = this.#hands.flatMap((hand) => hand.progress ?? []);
    const working = this.#hands.flatMap((hand) => (hand.finished ? [] : (hand.progress ?? [])));
    return {
      stepsDone: all.reduce((sum, { stepsDone }) => sum + stepsDone, 0),
      stepsTotal: this.#stepsTotal,
      epochsDone: this.epochsDone,
      elapsedMs: Math.max(0, ...all.map(({ elapsedMs }) => elapsedMs)),
      stepsPerSecond: working.reduce((sum, { stepsPerSecond }) => sum + stepsPerSecond, 0),
    };
  }

  /**
   * A worker says that it rests at a limit; it may have been given another meanwhile.
   * @returns whether the whole run now rests where the reader wants it.
   */
  rests(worker: number, limit: number): boolean {
    const hand = this.#hands[worker]!;
    hand.resting = hand.limit === limit;
    return this.idle && this.epochsDone >= this.#ceiling;
  }

  /** A worker has finished. Returns whether all have. */
  finishes(worker: number): boolean {
    this.#hands[worker]!.finished = true;
    this.raise(this.#ceiling);
    return this.#hands.every(({ finished }) => finished);
  }
}
