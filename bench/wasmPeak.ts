import { Arena } from '../src/engines/wasm/arena.ts';
import { instantiateKernels } from '../src/engines/wasm/kernels.ts';
import { evenPanelsOf, panelStride, panelsOf } from '../src/engines/wasm/panels.ts';
import { MATRIX, type RecordOf, WORKSPACE } from '../src/engines/wasm/records.ts';
import { fastest } from './fastest.ts';

/**
 * What one core can do at best with the engine's own kernel: the rate of [m, m]·[m, batch] in a bare loop.
 *
 * @returns GFLOP/s; padding is not counted as work.
 */
export async function bareProductRate(
  module: WebAssembly.Module,
  width: number,
  batchSize: number,
): Promise<number> {
  const kernels = await instantiateKernels(module);
  const arena = new Arena();
  const stride = panelStride(width);
  const matrix = (columns: number) => {
    const data = arena.floats((stride * evenPanelsOf(columns)) / 4, (target) => {
      for (let i = 0; i < target.length; i++) target[i] = Math.sin(i);
    });
    return arena.record(MATRIX, { data, stride, rowBlocks: panelsOf(width), panels: panelsOf(width) });
  };
  const [c, m, b] = [matrix(batchSize), matrix(width), matrix(batchSize)];
  const nothing = Object.fromEntries(WORKSPACE.map((field) => [field, 0])) as RecordOf<typeof WORKSPACE>;
  const workspace = arena.record(WORKSPACE, { ...nothing, zeros: arena.floats(panelsOf(width) * 4) });
  arena.commit(kernels.memory);
  const ms = await fastest((count) => {
    for (let i = 0; i < count; i++) kernels.multiplyAlone(workspace, c, m, b, panelsOf(batchSize));
  });
  return (2 * batchSize * width * width) / ms / 1e6;
}
