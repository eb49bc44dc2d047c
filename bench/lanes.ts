import * as tf from '@tensorflow/tfjs';
import { dawnDevice } from '../src/cli/dawnDevice.ts';
import { NODE_ENGINES } from '../src/cli/nodeEngines.ts';
import type { Engine } from '../src/engines/engine.ts';
import { createTfjsEngine, type TfjsBackend } from '../src/engines/tfjs/tfjsEngine.ts';
import { loadInNode } from '../src/engines/wasm/loadInNode.ts';
import { isSoftwareAdapter } from '../src/engines/webgpu/device/adapter.ts';
import { createWebGpuEngine } from '../src/engines/webgpu/webgpuEngine.ts';
import type { EngineName } from '../src/experiment/choices.ts';
import type { PyTorch } from './pytorch.ts';
import type { Contender } from './race.ts';
import { tfjsProduct } from './tfjsProduct.ts';
import { wasmProduct } from './wasmProduct.ts';
import { webgpuProduct } from './webgpuProduct.ts';
import { productWidth, type Workload } from './workload.ts';

/** An engine with all that a race needs to know of it. */
export interface Lane {
  readonly engine: Engine;
  /** One of the project's fast engines, which the others are held against. */
  readonly fast: boolean;
  /** The engine works while JavaScript goes on. */
  readonly worksBeside: boolean;
  /** Runs before each timing. */
  readonly prepare: () => unknown;
  /** The bare product of the same engine, and how many members' products one of it is. */
  readonly product: (workload: Workload) => Promise<Contender>;
  readonly productMembers: (workload: Workload) => number;
}

/** The hand-derived reference engine on a TensorFlow.js backend. */
export interface HandDerived {
  readonly name: string;
  readonly engine: Engine;
  readonly prepare: () => unknown;
}

/** What the project's engines are held against. */
export interface Rivals {
  /** Backends for the plain network. */
  readonly tfjsBackends: readonly string[];
  readonly handDerived: readonly HandDerived[];
  readonly pytorch: PyTorch | undefined;
}

/**
 * Opens an engine.
 *
 * @param software whether a GPU that is only software will do; it takes hours for the larger sizes.
 * @throws Error that says why the engine does not run here.
 */
export async function openLane(name: EngineName, { software }: { software: boolean }): Promise<Lane> {
  const ofOne = { productMembers: () => 1 };
  const fastLane = { fast: true, prepare: () => {} };
  switch (name) {
    case 'wasm': {
      const module = await loadInNode();
      const engine = await NODE_ENGINES.makers.wasm!();
      const product = ({ width }: Workload) => wasmProduct(module, productWidth(width));
      return { engine, ...fastLane, worksBeside: false, product, ...ofOne };
    }
    case 'webgpu': {
      const device = await dawnDevice();
      if (!software && isSoftwareAdapter(device.adapterInfo)) {
        throw new Error('the only GPU here is software: ask for it with --engine webgpu');
      }
      const product = (workload: Workload) => webgpuProduct(device, workload);
      const productMembers = ({ members }: Workload) => members;
      return { engine: createWebGpuEngine(device), ...fastLane, worksBeside: true, product, productMembers };
    }
    case 'tfjs-cpu': {
      const { engine, prepare } = await openHandDerived('cpu');
      const product = ({ width }: Workload) => tfjsProduct('cpu', productWidth(width));
      return { engine, fast: false, prepare, worksBeside: false, product, ...ofOne };
    }
    case 'tfjs-webgpu':
      throw new Error('it is measured as a rival of webgpu');
    default:
      return name satisfies never;
  }
}

/** Opens the reference engine on a backend that is registered. */
export async function openHandDerived(backend: TfjsBackend): Promise<HandDerived> {
  const name: EngineName = backend === 'webgpu' ? 'tfjs-webgpu' : 'tfjs-cpu';
  const engine = await createTfjsEngine(backend, name, `TensorFlow.js on ${backend}`);
  return { name: `hand-derived tfjs-${backend}`, engine, prepare: () => tf.setBackend(backend) };
}
