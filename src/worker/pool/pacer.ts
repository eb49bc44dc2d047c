import { nextMeasured } from '../../training/run/cadence.ts';

/** The longest that a reader waits from one measurement to the next: a short run is not drawn out. */
const LONGEST_GAP_MS = 500;
/** From one look at the clock to the next at least. */
const LEAST_TICK_MS = 40;

/** The epochs at whose ends a run is measured. */
function measuredEpochs(epochs: number): number[] {
  const measured: number[] = [];
  for (let epoch = 0; epoch < epochs; measured.push(epoch)) epoch = nextMeasured(epoch, epochs, 'course');
  return measured;
}

/**
 * Lets a run go on in even time from measurement to measurement, so that its beginning, which is measured the most
 * closely, is seen as long as its end. What is trained does not depend on it.
 */
export class Pacer {
  readonly #epochs: readonly number[];
  readonly #gapMs: number;
  readonly #allow: (epoch: number) => void;
  /** Measurements that have been let through. */
  #allowed = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param stretchedMs what the whole run takes at least.
   * @param allow lets the run complete so many epochs.
   */
  constructor(epochs: number, stretchedMs: number, allow: (epoch: number) => void) {
    this.#epochs = measuredEpochs(epochs);
    this.#gapMs = Math.min(LONGEST_GAP_MS, stretchedMs / this.#epochs.length);
    this.#allow = allow;
  }

  /** The epoch up to which the run may go now; infinite from its end on. */
  get limit(): number {
    if (this.#allowed >= this.#epochs.length) return Number.POSITIVE_INFINITY;
    return this.#epochs[this.#allowed - 1] ?? 0;
  }

  /** Goes on from where it stands. */
  start(): void {
    if (this.#timer !== undefined) return;
    const [from, startedAt] = [this.#allowed, performance.now()];
    const tick = () => {
      const passed = Math.floor((performance.now() - startedAt) / this.#gapMs);
      const allowed = Math.min(this.#epochs.length, from + passed);
      if (allowed > this.#allowed) {
        this.#allowed = allowed;
        this.#allow(this.limit);
      }
      if (allowed === this.#epochs.length) this.#timer = undefined;
      else this.#timer = setTimeout(tick, Math.max(LEAST_TICK_MS, this.#gapMs));
    };
    this.#timer = setTimeout(tick, this.#gapMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** A single step was asked for: the time to it is taken as passed. */
  catchUp(epoch: number): void {
    while (this.#allowed < this.#epochs.length && this.#epochs[this.#allowed]! <= epoch) this.#allowed++;
  }
}
