import { parentPort, workerData } from 'node:worker_threads';
import { loadInNode } from '../src/engines/wasm/loadInNode.ts';
import { createWasmEngine } from '../src/engines/wasm/wasmEngine.ts';
import { engineStep } from './engineStep.ts';
import type { Workload } from './workload.ts';

// A thread with an ensemble of its own: takes as many steps as it is told, and says when it is done.
const port = parentPort!;
const step = await engineStep(createWasmEngine(await loadInNode()), workerData as Workload);
port.on('message', async (steps: number) => {
  await step.time(steps);
  port.postMessage('done');
});
port.postMessage('ready');
