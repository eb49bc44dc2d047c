import { Arena } from '../src/engines/wasm/layout/arena.ts';
import { evenPanelsOf, panelStride, panelsOf } from '../src/engines/wasm/layout/panels.ts';
import { MATRIX } from '../src/engines/wasm/layout/records.ts';
import { instantiateModule } from '../src/engines/wasm/wasmModule.ts';
import type { Contender } from './race.ts';
import { BATCH_SIZE } from './workload.ts';

/** What one core can do at best with the engine's own product: [m, m]·[m, batch] in a bare loop. */
export async function wasmProduct(module: WebAssembly.Module, width: number): Promise<Contender> {
  const routines = await instantiateModule(module);
  const arena = new Arena();
  const stride = panelStride(width);
  const matrix = (columns: number) => {
    const data = arena.floats((stride * evenPanelsOf(columns)) / 4, (target) => {
      for (let i = 0; i < target.length; i++) target[i] = Math.sin(i);
    });
    return arena.record(MATRIX, { data, stride, rowBlocks: panelsOf(width), panels: panelsOf(width) });
  };
  const [c, m, b] = [matrix(BATCH_SIZE), matrix(width), matrix(BATCH_SIZE)];
  const zeros = arena.floats(panelsOf(width) * 4);
  arena.commit(routines.memory);
  return {
    name: 'product on wasm',
    async time(count) {
      const began = performance.now();
      for (let i = 0; i < count; i++) routines.multiplyAlone(zeros, c, m, b, panelsOf(BATCH_SIZE));
      return performance.now() - began;
    },
    dispose: () => {},
  };
}
