import * as tf from '@tensorflow/tfjs';
import type { EngineName } from '../../experiment/choices.ts';
import type { Engine, Ensemble, EnsembleSpec } from '../engine.ts';
import { TfjsEnsemble } from './tfjsEnsemble.ts';

/** The TensorFlow.js backends that the reference engine runs on. */
export type TfjsBackend = 'webgpu' | 'wasm' | 'cpu';

/** Ops recorded before a submit; the default of 15 costs a third more time per op. */
const OPS_PER_SUBMIT = 256;

/**
 * Makes the reference engine on a backend that has been registered.
 *
 * @param name what the link calls it.
 * @param label what the badge calls it.
 * @throws Error when the backend cannot be started here.
 */
export async function createTfjsEngine(
  backend: TfjsBackend,
  name: EngineName,
  label: string,
): Promise<Engine> {
  tf.enableProdMode();
  if (backend === 'webgpu') tf.env().set('WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE', OPS_PER_SUBMIT);
  if (!(await tf.setBackend(backend)))
    throw new Error(`TensorFlow.js could not start its ${backend} backend`);
  await tf.ready();
  return {
    name,
    label,
    async createEnsemble(spec: EnsembleSpec): Promise<Ensemble> {
      // TensorFlow.js has one backend at a time, and another engine may have set its own since.
      await tf.setBackend(backend);
      return new TfjsEnsemble(spec);
    },
  };
}
