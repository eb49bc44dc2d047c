import { NODE_ENGINES } from '../src/cli/nodeEngines.ts';
import { ENGINE_CHOICES, type EngineName } from '../src/experiment/choices.ts';
import { sentenceOf } from '../src/worker/sentenceOf.ts';
import { type HandDerived, type Lane, openHandDerived, openLane, type Rivals } from './lanes.ts';
import type { BenchOptions } from './options.ts';
import { findPyTorch } from './pytorch.ts';
import type { Effort } from './race.ts';
import type { NotMeasured } from './results.ts';
import { registerWasmBackend, registerWebGpuBackend } from './tfjsBackends.ts';

/** Everything that runs on this machine, and what does not. */
export interface Field {
  readonly lanes: readonly Lane[];
  readonly rivals: Rivals;
  readonly notMeasured: readonly NotMeasured[];
  close(): void;
}

/** Opens the engines that were asked for, and their rivals. */
export async function openAll({ engines, quick }: BenchOptions): Promise<Field> {
  const here = ENGINE_CHOICES.filter((name): name is EngineName => name in NODE_ENGINES.makers);
  const notMeasured: NotMeasured[] = [];
  const attempt = async <T>(what: string, open: () => Promise<T>): Promise<T[]> => {
    try {
      return [await open()];
    } catch (error) {
      notMeasured.push({ what, why: sentenceOf(error) });
      return [];
    }
  };
  const lanes: Lane[] = [];
  for (const name of engines ?? here) {
    lanes.push(...(await attempt(name, () => openLane(name, { software: engines !== undefined }))));
  }
  if (lanes.length === 0 || quick) {
    return {
      lanes,
      rivals: { tfjsBackends: [], handDerived: [], pytorch: undefined },
      notMeasured,
      close: () => {},
    };
  }
  const has = (name: EngineName) => lanes.some(({ engine }) => engine.name === name);
  const tfjsBackends = ['cpu'];
  const handDerived: HandDerived[] = has('tfjs-cpu') ? [] : [await openHandDerived('cpu')];
  for (const rival of await attempt('TensorFlow.js on wasm', async () => {
    await registerWasmBackend();
    return openHandDerived('wasm');
  })) {
    tfjsBackends.push('wasm');
    handDerived.push(rival);
  }
  if (has('webgpu')) {
    for (const rival of await attempt('TensorFlow.js on webgpu', async () => {
      await registerWebGpuBackend();
      return openHandDerived('webgpu');
    })) {
      tfjsBackends.push('webgpu');
      handDerived.push(rival);
    }
  }
  const pytorch = await findPyTorch();
  if (!pytorch) notMeasured.push({ what: 'PyTorch', why: 'not installed' });
  else if (!pytorch.description.cuda)
    notMeasured.push({ what: 'PyTorch on CUDA', why: 'PyTorch sees no such GPU' });
  return { lanes, rivals: { tfjsBackends, handDerived, pytorch }, notMeasured, close: () => pytorch?.end() };
}

/** A GPU is timed in longer slots: submitting and reading back are not the step. */
export function effortFor({ quick }: BenchOptions, lanes: readonly Lane[]): Effort {
  if (quick) return { rounds: 1, leastRounds: 1, slotMs: 2, roundMs: 4, shareMs: 0 };
  const slotMs = lanes.some(({ worksBeside }) => worksBeside) ? 100 : 8;
  return { rounds: 20, leastRounds: 3, slotMs, roundMs: 8 * slotMs, shareMs: 200 * slotMs };
}
