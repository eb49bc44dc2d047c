import { availableParallelism, totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Experiment } from '../experiment/experiment.ts';
import type { Unit } from '../training/sweep/units.ts';
import type { RunMessage } from '../worker/messages.ts';
import { createPool } from '../worker/pool/pool.ts';
import type { OpenWorker } from '../worker/pool/ports.ts';
import type { Needless, SweepMessage } from '../worker/sweep/sweepClient.ts';
import { createSweeper } from '../worker/sweep/sweeper.ts';

const openThread: OpenWorker = (heard, died) => {
  const thread = new Worker(new URL('./nodeBoot.mjs', import.meta.url));
  thread.on('message', heard);
  thread.once('error', (error) => {
    console.error(error);
    died();
  });
  return { post: (message) => thread.postMessage(message), end: () => void thread.terminate() };
};

/**
 * Waits for the end of what a client does on every core, then ends its workers.
 *
 * @param begin opens the client and starts it.
 * @throws Error when it cannot go on.
 */
async function untilEnded<Message extends RunMessage | SweepMessage>(
  hear: (message: Message) => void,
  begin: (listener: (message: Message) => void) => { dispose(): void },
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const client = begin((message) => {
      hear(message);
      if (message.type !== 'finished' && message.type !== 'failed') return;
      client.dispose();
      if (message.type === 'finished') resolve();
      else reject(new Error(message.sentence));
    });
  });
}

/**
 * Works on units on every core, as the page does.
 *
 * @param hear takes all that the page would hear.
 * @throws Error when the sweep cannot go on.
 */
export function sweepOnAllCores(
  experiment: Experiment,
  units: readonly Unit[],
  hear: (message: SweepMessage) => void,
  needless?: Needless,
): Promise<void> {
  return untilEnded(hear, (listener) => {
    const sweeper = createSweeper(openThread, availableParallelism(), listener, totalmem());
    sweeper.start(1, experiment, units, needless);
    return sweeper;
  });
}

/**
 * Runs an experiment on every core, as the page does.
 *
 * @param hear takes all that the page would hear.
 * @throws Error when the run cannot go on.
 */
export function runOnAllCores(experiment: Experiment, hear: (message: RunMessage) => void): Promise<void> {
  return untilEnded(hear, (listener) => {
    const pool = createPool(openThread, availableParallelism(), listener, totalmem());
    pool.start(1, experiment, { paused: false });
    return pool;
  });
}
