import { type RidgeSolver, refuseMemory } from '../../../learners/ridge/ridgeSolver.ts';
import type { Arena } from '../layout/arena.ts';
import { instantiateModule, type Routines } from '../wasmModule.ts';
import { placeRidgeSystem } from './ridgeLayout.ts';
import { placeDenseSystem, WasmDenseSystem } from './wasmDenseSystem.ts';
import { WasmRidgeSystem } from './wasmRidgeSystem.ts';

/** A memory that is left over from a system is used again unless it is so many times larger than needed. */
const MOST_WASTE = 4;

/**
 * Kernel ridge regression on the CPU in strict SIMD: the same bits on every machine. One system after the other uses
 * the same memory, since a browser may take its time to collect one that is dropped.
 *
 * @param module the compiled routines; loadInBrowser.ts and loadInNode.ts get it.
 */
export function createWasmRidgeSolver(module: WebAssembly.Module): RidgeSolver {
  let idle: Routines | undefined;
  /** Routines whose memory holds what an arena lays out, and is not far larger. */
  const routinesFor = async (arena: Arena): Promise<Routines> => {
    const spare = idle;
    idle = undefined;
    const fits = spare && spare.memory.buffer.byteLength <= MOST_WASTE * arena.bytes;
    const routines = fits ? spare : await instantiateModule(module);
    arena.commit(routines.memory);
    return routines;
  };
  const keep = (routines: Routines) => () => {
    idle = routines;
  };
  return {
    async open(data) {
      const layout = placeRidgeSystem(data);
      const routines = await routinesFor(layout.arena).catch((cause) => {
        throw refuseMemory(data.train.samples, cause);
      });
      return new WasmRidgeSystem(data, routines, layout, keep(routines));
    },
    async openDense(size) {
      const layout = placeDenseSystem(size);
      const routines = await routinesFor(layout.arena);
      return new WasmDenseSystem(size.samples, routines, layout, keep(routines));
    },
  };
}
