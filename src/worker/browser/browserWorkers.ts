import { tabMemoryBytes } from '../../training/memory/refuseRun.ts';
import type { FromWorker, ToWorker } from '../messages.ts';
import type { OpenWorker } from '../pool/ports.ts';

/** A browser's cores, one kept for the page where there are more than two. */
export function trainingCores(): number {
  const cores = navigator.hardwareConcurrency || 2;
  return cores > 2 ? cores - 1 : cores;
}

/** What the training of this page can be expected to get. */
export function trainingMemory(): number {
  return tabMemoryBytes((navigator as { readonly deviceMemory?: number }).deviceMemory);
}

/** Opens one of the page's workers. */
export const openBrowserWorker: OpenWorker = (heard, died) => {
  const worker = new Worker(new URL('../inside/entry.ts', import.meta.url), {
    type: 'module',
    name: 'training',
  });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => heard(data);
  worker.onerror = died;
  worker.onmessageerror = died;
  return { post: (message: ToWorker) => worker.postMessage(message), end: () => worker.terminate() };
};
