import type { CreateSweepClient } from '../sweep/sweepClient.ts';
import { createSweeper } from '../sweep/sweeper.ts';
import { openBrowserWorker, trainingCores, trainingMemory } from './browserWorkers.ts';

/** Opens the workers of a page's sweeps; each starts when it first has something to do. */
export const createSweepClient: CreateSweepClient = (listener) =>
  createSweeper(openBrowserWorker, trainingCores(), listener, trainingMemory());
