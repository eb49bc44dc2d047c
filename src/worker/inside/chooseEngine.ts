import { type Engine, type EngineDescription, usesOneCore } from '../../engines/engine.ts';
import type { EngineName } from '../../experiment/choices.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { networksOf } from '../../learners/learnerNames.ts';
import { stepTime, timedShape } from '../../training/calibrate.ts';
import { sentenceOf } from '../sentenceOf.ts';
import type { EngineShelf } from './engineShelf.ts';

/** An engine that could run, and how fast it was; no timing where it had no rival. */
interface Contender {
  readonly engine: Engine;
  readonly msPerStep?: number;
}

function descriptionOf({ name, label }: Engine, reason: string, standsIn: boolean): EngineDescription {
  return { name, label, reason, ...(standsIn && { standsIn }) };
}

function timingText({ engine, msPerStep }: Contender, cores: number): string {
  const perCore = usesOneCore(engine.name) && cores > 1 ? ` on each of ${cores} cores` : '';
  return `${engine.label} ${msPerStep!.toPrecision(2)} ms a step${perCore}`;
}

/** Ensemble steps, one after the other, in which every network and seed of an experiment takes one step. */
function rounds(engine: Engine, { learners, seeds }: Experiment, cores: number): number {
  const networks = networksOf(learners).length;
  return usesOneCore(engine.name) ? Math.ceil((networks * seeds) / cores) : networks;
}

/** Chooses among the engines of a shelf, and remembers what it timed as long as it lives. */
export class EngineChooser {
  readonly #shelf: EngineShelf;
  readonly #make: (name: EngineName) => Promise<Engine>;
  readonly #timings = new Map<string, Promise<number>>();
  readonly #objections = new Map<EngineName, Promise<string | undefined>>();

  constructor(shelf: EngineShelf, make: (name: EngineName) => Promise<Engine>) {
    this.#shelf = shelf;
    this.#make = make;
  }

  /**
   * The engine for an experiment: the one that its link names, where it runs here; else the fastest of the
   * candidates, timed on real steps of this very experiment where there is more than one.
   *
   * @param cores workers that a one-core engine would get.
   * @throws Error when no engine runs here.
   */
  async choose(experiment: Experiment, cores: number): Promise<EngineDescription> {
    const refusals: string[] = [];
    const attempt = async (name: EngineName): Promise<Engine | undefined> => {
      try {
        return await this.#make(name);
      } catch (error) {
        refusals.push(`${name} cannot run here (${sentenceOf(error)}).`);
        return undefined;
      }
    };
    const because = (reason: string) => [...refusals, reason].join(' ');

    const isNamed = experiment.engine !== 'auto';
    if (experiment.engine !== 'auto') {
      const named = await attempt(experiment.engine);
      if (named) return descriptionOf(named, `The link asks for engine=${experiment.engine}.`, false);
    }
    const contenders: Contender[] = [];
    for (const { name, objection } of this.#shelf.candidates) {
      if (name === experiment.engine) continue;
      const objects = objection && (await this.#objection(name, objection));
      if (objects) refusals.push(`${name} is not taken: ${objects}.`);
      const engine = objects ? undefined : await attempt(name);
      if (engine) contenders.push({ engine });
    }
    const isTimed = contenders.length > 1 && networksOf(experiment.learners).length > 0;
    if (isTimed) return this.#fastest(contenders, experiment, cores, refusals);
    // What is fitted has no steps to time: it is solved on the CPU, whatever the engine.
    const only = contenders.findLast(({ engine }) => usesOneCore(engine.name)) ?? contenders[0];
    if (only)
      return descriptionOf(
        only.engine,
        because(`${only.engine.label} is the fastest engine that runs here.`),
        isNamed,
      );
    const last = await attempt(this.#shelf.lastResort);
    if (last) return descriptionOf(last, because(`${last.label} runs everywhere, and is slow.`), true);
    throw new Error(`No engine runs here. ${refusals.join(' ')}`);
  }

  async #fastest(
    contenders: readonly Contender[],
    experiment: Experiment,
    cores: number,
    refusals: string[],
  ): Promise<EngineDescription> {
    const timed: Contender[] = [];
    for (const { engine } of contenders) {
      try {
        timed.push({ engine, msPerStep: await this.#stepTime(engine, experiment) });
      } catch (error) {
        refusals.push(`${engine.name} failed its timing (${sentenceOf(error)}).`);
      }
    }
    const msPerRound = ({ engine, msPerStep }: Contender) => msPerStep! * rounds(engine, experiment, cores);
    const [fastest] = timed.sort((a, b) => msPerRound(a) - msPerRound(b));
    if (!fastest) throw new Error(`No engine runs here. ${refusals.join(' ')}`);
    const figures = timed.map((contender) => timingText(contender, cores)).join(', ');
    return descriptionOf(
      fastest.engine,
      [...refusals, `The fastest for this experiment, timed here: ${figures}.`].join(' '),
      experiment.engine !== 'auto',
    );
  }

  #objection(name: EngineName, ask: () => Promise<string | undefined>): Promise<string | undefined> {
    const known = this.#objections.get(name) ?? ask().catch(sentenceOf);
    this.#objections.set(name, known);
    return known;
  }

  #stepTime(engine: Engine, experiment: Experiment): Promise<number> {
    const key = `${engine.name} ${JSON.stringify(timedShape(engine, experiment))}`;
    const known = this.#timings.get(key) ?? stepTime(engine, experiment);
    this.#timings.set(key, known);
    known.catch(() => this.#timings.delete(key));
    return known;
  }
}
