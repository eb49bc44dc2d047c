import type { Engine, EnsembleSpec } from '../engine.ts';
import { Arena } from './layout/arena.ts';
import { KEEPABLE_BYTES } from './layout/examples.ts';
import { type Layout, placeEnsemble } from './layout/layout.ts';
import { WasmEnsemble } from './wasmEnsemble.ts';
import { instantiateModule, type Routines } from './wasmModule.ts';

export interface WasmEngineOptions {
  /**
   * How much memory fixed hidden layers may take; it changes the time of a step, and not a bit of the result.
   */
  readonly keepableBytes?: number;
}

/** Computes and keeps every table of hidden layers that the layout has room for. */
export function keepAll(routines: Routines, { workspace, members }: Layout): void {
  const done = new Set<number>();
  for (const { address, train, test } of members) {
    for (const { examples, h, u, s, y } of [train, test]) {
      if (done.has(examples) || !(h || s)) continue;
      done.add(examples);
      routines.keepHiddenLayers(workspace, address, examples, h, u, s, y);
    }
  }
}

/**
 * The CPU engine: AssemblyScript in strict SIMD, so a run is the same to the bit on every machine.
 *
 * @param module the compiled routines; loadInBrowser.ts and loadInNode.ts get it.
 */
export function createWasmEngine(module: WebAssembly.Module, options: WasmEngineOptions = {}): Engine {
  const { keepableBytes = KEEPABLE_BYTES } = options;
  return {
    name: 'wasm',
    label: 'WebAssembly SIMD',
    /** @throws RangeError naming the megabytes needed, when the ensemble does not fit into memory. */
    async createEnsemble(spec: EnsembleSpec) {
      const arena = new Arena();
      const layout = placeEnsemble(arena, spec, keepableBytes);
      const routines = await instantiateModule(module);
      arena.commit(routines.memory);
      keepAll(routines, layout);
      return new WasmEnsemble(spec, routines, layout);
    },
  };
}
