import type { RunMessage } from '../messages.ts';
import { createPool } from '../pool/pool.ts';
import type { RunClient } from '../pool/runClient.ts';
import { openBrowserWorker, trainingCores, trainingMemory } from './browserWorkers.ts';

export type { RunClient };

export type CreateRunClient = (listener: (message: RunMessage) => void) => RunClient;

/** Opens the training workers of a page; each starts when it first has something to do. */
export const createRunClient: CreateRunClient = (listener) =>
  createPool(openBrowserWorker, trainingCores(), listener, trainingMemory());
