import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Contender } from './race.ts';
import type { Workload } from './workload.ts';

/** One step of every member of an ensemble whose members are spread over threads, as the page spreads a run. */
export async function wasmThreads(workload: Workload, threads: number): Promise<Contender> {
  const shares = Array.from({ length: threads }, (_, i) => Math.floor((workload.members + i) / threads));
  const workers = shares.map(
    (members) =>
      new Worker(new URL('./wasmThreadBoot.mjs', import.meta.url), { workerData: { ...workload, members } }),
  );
  const allSay = () => Promise.all(workers.map((worker) => once(worker, 'message')));
  await allSay();
  return {
    name: `wasm on ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
    async time(steps) {
      const began = performance.now();
      const done = allSay();
      for (const worker of workers) worker.postMessage(steps);
      await done;
      return performance.now() - began;
    },
    async dispose() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
