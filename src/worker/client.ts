import { tabMemoryBytes } from '../training/refuseRun.ts';
import type { FromWorker, RunMessage, ToWorker } from './messages.ts';
import { createPool } from './pool.ts';
import type { OpenWorker } from './ports.ts';
import type { RunClient } from './runClient.ts';
import type { CreateSweepClient } from './sweepClient.ts';
import { createSweeper } from './sweeper.ts';

export type { RunClient };

export type CreateRunClient = (listener: (message: RunMessage) => void) => RunClient;

/** A browser's cores, one kept for the page where there are more than two. */
function trainingCores(): number {
  const cores = navigator.hardwareConcurrency || 2;
  return cores > 2 ? cores - 1 : cores;
}

/** What the training of this page can be expected to get. */
function trainingMemory(): number {
  return tabMemoryBytes((navigator as { readonly deviceMemory?: number }).deviceMemory);
}

const openBrowserWorker: OpenWorker = (heard, died) => {
  const worker = new Worker(new URL('./entry.ts', import.meta.url), { type: 'module', name: 'training' });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => heard(data);
  worker.onerror = died;
  worker.onmessageerror = died;
  return { post: (message: ToWorker) => worker.postMessage(message), end: () => worker.terminate() };
};

/** Opens the training workers of a page; each starts when it first has something to do. */
export const createRunClient: CreateRunClient = (listener) =>
  createPool(openBrowserWorker, trainingCores(), listener, trainingMemory());

/** Opens the workers of a sweep; each starts when it first has something to do. */
export const createSweepClient: CreateSweepClient = (listener) =>
  createSweeper(openBrowserWorker, trainingCores(), listener, trainingMemory());
