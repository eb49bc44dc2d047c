import { type EngineDescription, usesOneCore } from '../../engines/engine.ts';
import { isFitted, parseLearner } from '../../learners/learnerNames.ts';
import { networkSize, parameterCount } from '../../learners/network.ts';
import { type UnitResult, withEvent } from '../../training/sweep/unitResult.ts';
import { batchJob, trainTogether, type Unit, unitJob, unitSeconds } from '../../training/sweep/units.ts';
import type { RunId, ToWorker, WorkerEvent } from '../messages.ts';
import type { Needless } from './sweepClient.ts';
import { fitsBeside } from './unitMemory.ts';

/** The units that a worker is at: one on a core, as many as can train together on a GPU. */
interface Load {
  readonly runId: RunId;
  readonly units: readonly Unit[];
  /** The result of each so far. */
  readonly results: UnitResult[];
  /** From 0 to 1. */
  share: number;
}

/** Members of a GPU's ensemble: enough to fill it, few enough that points come one after the other. */
export const MOST_MEMBERS = 32;
/** What the members' parameters may take together; a GPU's smallest limit for one buffer is 128 MB. */
const MEMBERS_BYTES = 100e6;

function parameterBytes({ learner, experiment }: Unit): number {
  if (isFitted(learner)) return 0;
  const size = networkSize(experiment);
  return Float32Array.BYTES_PER_ELEMENT * parameterCount(parseLearner(learner).architecture, size);
}

const secondsOf = (units: readonly Unit[]) => units.reduce((sum, unit) => sum + unitSeconds(unit), 0);

function isFit({ learner }: Unit): boolean {
  return isFitted(learner);
}

/** Which units of a sweep wait, which are under way and where, and how much of the whole is done. */
export class SweepWork {
  readonly #engine: EngineDescription;
  readonly #cores: number;
  readonly #memoryBytes: number;
  #waiting: Unit[];
  readonly #needless: Needless;
  readonly #loads = new Map<number, Load>();
  readonly #totalSeconds: number;
  #doneSeconds = 0;
  #toldShare = 0;

  /**
   * @param cores workers that may be at work at the same time.
   * @param needless asked when a worker is free.
   * @param memoryBytes what networks that train at the same time may take together; a single one may take more.
   */
  constructor(
    engine: EngineDescription,
    cores: number,
    units: readonly Unit[],
    needless: Needless,
    memoryBytes = Number.POSITIVE_INFINITY,
  ) {
    this.#needless = needless;
    this.#engine = engine;
    this.#cores = cores;
    this.#memoryBytes = memoryBytes;
    this.#waiting = [...units];
    this.#totalSeconds = secondsOf(units);
  }

  get finished(): boolean {
    return this.#waiting.length === 0 && this.#loads.size === 0;
  }

  /** The units that workers are at. */
  get underWay(): ReadonlyMap<number, { readonly runId: RunId }> {
    return this.#loads;
  }

  /** Share of the sweep's work that is done, from 0 to 1; never falls. */
  get share(): number {
    const underWay = [...this.#loads.values()].reduce(
      (sum, { units, share }) => sum + share * secondsOf(units),
      0,
    );
    // The same seconds added in another order may come to a last digit less.
    const share = this.finished ? 1 : (this.#doneSeconds + underWay) / this.#totalSeconds;
    this.#toldShare = Math.min(1, Math.max(this.#toldShare, share));
    return this.#toldShare;
  }

  /** Drops the units that need not be done any more, and returns them. */
  dropNeedless(): Unit[] {
    const needless = this.#needless();
    const dropped = this.#waiting.filter((unit) => needless.has(unit));
    if (dropped.length === 0) return dropped;
    this.#waiting = this.#waiting.filter((unit) => !needless.has(unit));
    this.#doneSeconds += secondsOf(dropped);
    return dropped;
  }

  /**
   * Gives every free worker the first unit that it may take: a GPU trains all networks by itself, as large ensembles,
   * and kernel matrices must fit into memory together.
   *
   * @param nextRunId a number that no other work has had.
   */
  giveOut(nextRunId: () => RunId): { readonly worker: number; readonly message: ToWorker }[] {
    const orders = [];
    for (let worker = 0; worker < this.#cores; worker++) {
      if (this.#loads.has(worker)) continue;
      const first = this.#waiting.find((unit) => this.#mayTake(worker, unit));
      if (!first) continue;
      const units = this.#batchWith(first);
      this.#waiting = this.#waiting.filter((unit) => !units.includes(unit));
      const runId = nextRunId();
      this.#loads.set(worker, { runId, units, results: units.map(() => ({})), share: 0 });
      orders.push({ worker, message: this.#messageFor(units, runId) });
    }
    return orders;
  }

  /** Takes in a worker's events on its units. */
  note(worker: number, events: readonly WorkerEvent[]): void {
    const load = this.#loads.get(worker)!;
    for (const event of events) {
      if (event.type === 'fitting') load.share = event.fraction;
      else if (event.type === 'progress') {
        const { stepsDone, stepsTotal } = event.progress;
        load.share = stepsDone / stepsTotal;
      } else {
        const member = ('member' in event && event.member) || 0;
        load.results[member] = withEvent(load.results[member]!, event);
      }
    }
  }

  /** A worker has finished its units: the result of each. */
  conclude(worker: number): readonly { readonly unit: Unit; readonly result: UnitResult }[] {
    const { units, results } = this.#loads.get(worker)!;
    this.#loads.delete(worker);
    this.#doneSeconds += secondsOf(units);
    return units.map((unit, i) => ({ unit, result: results[i]! }));
  }

  /** On a GPU, the waiting units that can train in one ensemble with a network's, it included; else it alone. */
  #batchWith(first: Unit): Unit[] {
    if (isFit(first) || usesOneCore(this.#engine.name)) return [first];
    const most = Math.max(1, Math.min(MOST_MEMBERS, Math.floor(MEMBERS_BYTES / parameterBytes(first))));
    return this.#waiting.filter((unit) => trainTogether(first, unit)).slice(0, most);
  }

  #mayTake(worker: number, unit: Unit): boolean {
    const isGpu = !usesOneCore(this.#engine.name);
    if (isGpu && !isFit(unit)) return worker === 0;
    if (isGpu && worker === 0 && this.#cores > 1) return false;
    const others = [...this.#loads.values()].flatMap(({ units }) => units.slice(0, 1));
    return fitsBeside(unit, others, this.#memoryBytes);
  }

  #messageFor(units: readonly Unit[], runId: RunId): ToWorker {
    const { experiment, learner, seed } = units[0]!;
    const limit = Number.POSITIVE_INFINITY;
    if (isFitted(learner)) return { type: 'fit', runId, experiment, job: { learner, seed }, limit };
    const jobs = [units.length > 1 ? batchJob(units) : unitJob(learner, seed)];
    return { type: 'start', runId, experiment, engine: this.#engine.name, jobs, limit };
  }
}
