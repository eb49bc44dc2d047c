import type { Pace } from './pace.ts';

/** A piece of work that an engine has been given. */
interface Piece<Event> {
  /** Its cost, in SGD steps. */
  readonly steps: number;
  /** Waits for the result and reports it. */
  readonly end: () => Promise<Iterable<Event>>;
}

/** The pieces of work that an engine has been given and whose results are not reported yet, oldest first. */
export class Flight<Event> {
  readonly #pace: Pace;
  readonly #plansAhead: number;
  #pieces: Piece<Event>[] = [];
  #steps = 0;
  /** Since when the time until the next result counts. */
  #since = 0;

  /** @param plansAhead how many of the pace's plans are kept under way: 0 waits for each piece before the next. */
  constructor(pace: Pace, plansAhead: number) {
    this.#pace = pace;
    this.#plansAhead = plansAhead;
  }

  /**
   * Begins a piece of work at once.
   *
   * @param steps its cost in SGD steps.
   * @param work what the engine is asked.
   * @param tell reports the result; called when it is the piece's turn, in the order of the launches.
   */
  launch<Result>(
    steps: number,
    work: () => Promise<Result>,
    tell: (result: Result) => Iterable<Event>,
  ): void {
    if (this.#pieces.length === 0) this.#since = performance.now();
    const result = work();
    // It is awaited later, or never: the failure of an older piece ends the flight.
    result.catch(() => {});
    this.#pieces.push({ steps, end: async () => tell(await result) });
    this.#steps += steps;
  }

  /** Reports the oldest pieces until there is room for another. */
  async *makeRoom(): AsyncGenerator<Event, void> {
    while (this.#pieces.length > 0 && this.#steps >= this.#plansAhead * this.#pace.steps)
      yield* this.#oldest();
  }

  /** Reports every piece that is under way. */
  async *land(): AsyncGenerator<Event, void> {
    while (this.#pieces.length > 0) yield* this.#oldest();
  }

  async *#oldest(): AsyncGenerator<Event, void> {
    const { steps, end } = this.#pieces.shift()!;
    const events = await end();
    const now = performance.now();
    this.#pace.measured(steps, now - this.#since);
    this.#since = now;
    this.#steps -= steps;
    yield* events;
  }
}
