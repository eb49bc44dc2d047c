import type { Engine, EngineDescription } from '../engines/engine.ts';
import { type EngineShelf, selectEngine } from '../engines/selectEngine.ts';
import type { EngineName, Experiment } from '../experiment/experiment.ts';

/** Where a session gets its engines. */
export interface EngineSource {
  /** Which engine should run the experiment here, and why. */
  choose(experiment: Experiment): Promise<EngineDescription>;
  /** Makes an engine, or gives the one made before. */
  make(name: EngineName): Promise<Engine>;
  /** Makes an engine anew, after it has failed. */
  renew(name: EngineName): Promise<Engine>;
}

/** Makes each engine of a shelf once, and again after it has failed. */
export function engineSource(shelf: EngineShelf): EngineSource {
  const made = new Map<EngineName, Promise<Engine>>();
  const make = (name: EngineName): Promise<Engine> => {
    const kept = made.get(name);
    if (kept) return kept;
    const maker = shelf.makers[name];
    const fresh = maker ? maker() : Promise.reject(new Error(`${name} does not exist here`));
    made.set(name, fresh);
    fresh.catch(() => made.delete(name));
    return fresh;
  };
  const renew = (name: EngineName): Promise<Engine> => {
    made.delete(name);
    return make(name);
  };
  return {
    make,
    renew,
    choose: async ({ engine }) => (await selectEngine(engine, make, shelf.preference)).description,
  };
}
