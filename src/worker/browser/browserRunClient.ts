import { createPool } from '../pool/pool.ts';
import type { CreateRunClient } from '../pool/runClient.ts';
import { openBrowserWorker, trainingCores, trainingMemory } from './browserWorkers.ts';

/** Opens the workers of a page's runs; each starts when it first has something to do. */
export const createRunClient: CreateRunClient = (listener) =>
  createPool(openBrowserWorker, trainingCores(), listener, trainingMemory());
