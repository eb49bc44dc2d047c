import { openBrowserWorker, trainingCores, trainingMemory } from './browserWorkers.ts';
import type { CreateSweepClient } from './sweepClient.ts';
import { createSweeper } from './sweeper.ts';

/** Opens the workers of a sweep; each starts when it first has something to do. */
export const createSweepClient: CreateSweepClient = (listener) =>
  createSweeper(openBrowserWorker, trainingCores(), listener, trainingMemory());
