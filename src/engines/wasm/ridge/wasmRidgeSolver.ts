import { type RidgeSolver, refuseMemory } from '../../../learners/ridge/ridgeSolver.ts';
import { instantiateModule, type Routines } from '../wasmModule.ts';
import { placeRidgeSystem } from './ridgeLayout.ts';
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
  return {
    async open(data) {
      const layout = placeRidgeSystem(data);
      const spare = idle;
      idle = undefined;
      const fits = spare && spare.memory.buffer.byteLength <= MOST_WASTE * layout.arena.bytes;
      const routines = fits ? spare : await instantiateModule(module);
      try {
        layout.arena.commit(routines.memory);
      } catch (cause) {
        throw refuseMemory(data.train.samples, cause);
      }
      return new WasmRidgeSystem(data, routines, layout, () => {
        idle = routines;
      });
    },
  };
}
