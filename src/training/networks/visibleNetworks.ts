import { copyOf, type NetworkId, type NetworkSnapshot } from './networkSnapshot.ts';

/** A snapshot and what it took. */
interface Look {
  /** The receiver's own: its arrays may be transferred. */
  readonly snapshot: NetworkSnapshot;
  /** Time that it kept the engine from training. */
  readonly costMs: number;
}

/** A network that can be looked at. */
export interface VisibleNetwork {
  /** SGD steps that it has been given so far; while this stays the same, so does what a look shows. */
  stepsDone(): number;
  look(): Promise<Look>;
}

const keyOf = ({ learner, seed }: NetworkId): string => `${learner} ${seed}`;

/**
 * The networks of a run that can be shown: those in training, and the last snapshots of those that are done. Nothing is
 * computed until someone watches.
 */
export class VisibleNetworks {
  readonly #networks = new Map<string, VisibleNetwork>();

  /** undefined before it begins, when it has diverged, and while its engine is replaced. */
  get(id: NetworkId): VisibleNetwork | undefined {
    return this.#networks.get(keyOf(id));
  }

  show(id: NetworkId, network: VisibleNetwork): void {
    this.#networks.set(keyOf(id), network);
  }

  hide(id: NetworkId): void {
    this.#networks.delete(keyOf(id));
  }

  /** Keeps a last snapshot of a network whose engine is about to free it. */
  async keep(id: NetworkId): Promise<void> {
    const look = await this.get(id)?.look();
    if (!look) return;
    const { snapshot } = look;
    this.show(id, {
      stepsDone: () => snapshot.stepsDone,
      look: async () => ({ snapshot: copyOf(snapshot), costMs: 0 }),
    });
  }
}
