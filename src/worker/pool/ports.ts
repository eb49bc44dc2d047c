import type { FromWorker, ToWorker } from '../messages.ts';

/** A worker as the page sees it, in a browser or in Node. */
export interface WorkerPort {
  post(message: ToWorker): void;
  end(): void;
}

/** Opens a worker; `died` is called at most once, when it can report no more. */
export type OpenWorker = (heard: (message: FromWorker) => void, died: () => void) => WorkerPort;

/** What the reader is told when a worker dies. */
export const WORKER_DIED =
  'A training worker stopped unexpectedly; what was drawn stays. Run again to start anew.';

/** How often the page checks whether a worker has reported. */
const LOOK_EVERY_MS = 5000;
/**
 * A worker at work reports several times a second. After so many checks in a row without a report it counts as dead.
 * Checks are counted and no clock is read: while a machine sleeps, or a browser freezes the tab, nothing is checked.
 */
const SILENT_LOOKS = 6;

/** Workers 0, 1, …, each opened when it is first spoken to. */
export class Ports {
  readonly #open: OpenWorker;
  readonly #heard: (worker: number, message: FromWorker) => void;
  readonly #died: () => void;
  readonly #ports: WorkerPort[] = [];
  readonly #watch: ReturnType<typeof setInterval>;
  #silentLooks = 0;

  /**
   * @param isAtWork whether some worker should be heard from.
   * @param died called when a worker has died, or when workers that should report do not.
   */
  constructor(
    open: OpenWorker,
    heard: (worker: number, message: FromWorker) => void,
    isAtWork: () => boolean,
    died: () => void,
  ) {
    this.#open = open;
    this.#heard = heard;
    this.#died = died;
    this.#watch = setInterval(() => {
      this.#silentLooks = isAtWork() ? this.#silentLooks + 1 : 0;
      if (this.#silentLooks < SILENT_LOOKS) return;
      this.#silentLooks = 0;
      died();
    }, LOOK_EVERY_MS);
  }

  post(worker: number, message: ToWorker): void {
    this.#silentLooks = 0;
    while (this.#ports.length <= worker) this.#ports.push(this.#openPort(this.#ports.length));
    this.#ports[worker]!.post(message);
  }

  /** To all workers that are open. */
  postAll(message: ToWorker): void {
    for (const port of this.#ports) port.post(message);
  }

  /** Ends the workers; those that are spoken to later are new ones. */
  endAll(): void {
    for (const port of this.#ports.splice(0)) port.end();
  }

  dispose(): void {
    clearInterval(this.#watch);
    this.endAll();
  }

  #openPort(worker: number): WorkerPort {
    const port: WorkerPort = this.#open(
      (message) => {
        this.#silentLooks = 0;
        this.#heard(worker, message);
      },
      () => this.#ports[worker] === port && this.#died(),
    );
    return port;
  }
}
