import type { Engine, EngineDescription } from '../../engines/engine.ts';
import type { EngineName } from '../../experiment/choices.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { createPlainRidgeSolver } from '../../learners/ridge/plainRidgeSolver.ts';
import type { RidgeSolver } from '../../learners/ridge/ridgeSolver.ts';
import { EngineChooser } from './chooseEngine.ts';
import type { EngineShelf } from './engineShelf.ts';

/** Where a session gets its engines. */
export interface EngineSource {
  /** Which engine should run the experiment here, and why. */
  choose(experiment: Experiment, cores: number): Promise<EngineDescription>;
  /** Makes an engine, or gives the one made before. */
  make(name: EngineName): Promise<Engine>;
  /** Makes an engine anew, after it has failed. */
  renew(name: EngineName): Promise<Engine>;
  /** Makes what solves ridge regressions, or gives the one made before. */
  solver(): Promise<RidgeSolver>;
}

/** Makes each engine of a shelf once, and again after it has failed. */
export function engineSource(shelf: EngineShelf): EngineSource {
  const made = new Map<EngineName, Promise<Engine>>();
  const renew = (name: EngineName): Promise<Engine> => {
    const maker = shelf.makers[name];
    const fresh = maker ? maker() : Promise.reject(new Error(`there is no ${name} engine here`));
    made.set(name, fresh);
    fresh.catch(() => made.delete(name));
    return fresh;
  };
  const make = (name: EngineName) => made.get(name) ?? renew(name);
  const chooser = new EngineChooser(shelf, make);
  let solver: Promise<RidgeSolver> | undefined;
  const makeSolver = () => {
    solver ??= shelf.solver().catch(createPlainRidgeSolver);
    return solver;
  };
  return {
    make,
    renew,
    solver: makeSolver,
    choose: (experiment, cores) => chooser.choose(experiment, cores),
  };
}
