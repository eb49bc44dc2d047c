import type { NetworkId, NetworkSnapshot } from '../../training/networks/networkSnapshot.ts';
import { VisibleNetworks } from '../../training/networks/visibleNetworks.ts';
import type { RunId } from '../messages.ts';

/** From one snapshot to the next at least: the page draws each, for some 20 ms. */
const GAP_MS = 400;
/** Inspections may take a twentieth of the time, so that with their drawing they take less than a tenth. */
const REST_PER_COST = 19;
/** How soon a change is noticed of a network that has rested. */
const NOTICE_MS = 60;

/** Sends snapshots of at most one network of one run, for as long as it is watched; otherwise it does nothing. */
export class NetworkWatch {
  readonly #send: (runId: RunId, snapshot: NetworkSnapshot) => void;
  #run: { readonly id: RunId; readonly networks: VisibleNetworks } | undefined;
  /** What is watched. */
  #watched: NetworkId | undefined;
  /** Steps of the snapshot that was sent last of it. */
  #shownSteps: number | undefined;
  /** When to look again; infinite while a look is under way. */
  #dueAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (runId: RunId, snapshot: NetworkSnapshot) => void) {
    this.#send = send;
  }

  /** Takes a run whose networks can be watched. The one before is forgotten. */
  open(id: RunId): VisibleNetworks {
    this.close();
    const networks = new VisibleNetworks();
    this.#run = { id, networks };
    return networks;
  }

  /** Forgets the run, its kept snapshots included. */
  close(): void {
    this.#letGo();
    this.#run = undefined;
  }

  /** Forgets the run unless it is this one. */
  closeUnless(id: RunId): void {
    if (this.#run?.id !== id) this.close();
  }

  watch(id: RunId, network: NetworkId): void {
    if (this.#run?.id !== id) return;
    this.#letGo();
    this.#watched = network;
    void this.#look(network);
  }

  unwatch(id: RunId): void {
    if (this.#run?.id === id) this.#letGo();
  }

  /**
   * Inspects the network if it is time to. Also called between two pieces of work, which may hold a timer up for long.
   */
  glance(): void {
    if (this.#watched && performance.now() >= this.#dueAt) void this.#look(this.#watched);
  }

  #letGo(): void {
    clearTimeout(this.#timer);
    this.#watched = undefined;
    this.#shownSteps = undefined;
  }

  async #look(watched: NetworkId): Promise<void> {
    const run = this.#run!;
    const network = run.networks.get(watched);
    clearTimeout(this.#timer);
    this.#dueAt = Number.POSITIVE_INFINITY;
    let restMs = NOTICE_MS;
    if (network && network.stepsDone() !== this.#shownSteps) {
      try {
        const { snapshot, costMs } = await network.look();
        if (this.#watched !== watched) return;
        this.#shownSteps = snapshot.stepsDone;
        restMs = Math.max(GAP_MS, REST_PER_COST * costMs);
        this.#send(run.id, snapshot);
      } catch {
        // The engine has failed or has freed the network. The training meets the same failure, and reports it.
        if (this.#watched !== watched) return;
      }
    }
    this.#dueAt = performance.now() + restMs;
    // A timer may be early by a part of a millisecond, and nobody may be training who would glance again.
    this.#timer = setTimeout(() => {
      this.#dueAt = 0;
      this.glance();
    }, restMs);
  }
}
