import type { Engine } from '../engines/engine.ts';
import { type EngineShelf, selectEngine } from '../engines/selectEngine.ts';
import type { EngineName } from '../experiment/experiment.ts';
import type { EngineSource } from './session.ts';

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
  return {
    make,
    choose: async ({ engine }) => (await selectEngine(engine, make, shelf.preference)).description,
  };
}
