import { loadInNode } from '../../../../src/engines/wasm/loadInNode.ts';
import { createWasmRidgeSolver } from '../../../../src/engines/wasm/ridge/wasmRidgeSolver.ts';
import { createWasmEngine } from '../../../../src/engines/wasm/wasmEngine.ts';
import { decodeLink } from '../../../../src/experiment/link.ts';
import type { PageRun } from '../../../../src/files/python/pageRun.ts';
import type { Fit, Log } from '../../../../src/training/events.ts';
import { fitJobs, runFit } from '../../../../src/training/fits/fits.ts';
import { ensembleJobs } from '../../../../src/training/jobs.ts';
import { runExperiment } from '../../../../src/training/run/runExperiment.ts';

/** What the page would have measured of a link, on the WebAssembly engine. */
export async function pageRun(link: string): Promise<PageRun> {
  const { experiment, issues } = decodeLink(link);
  if (issues.length > 0) throw new Error(issues[0]!.message);
  const module = await loadInNode();
  const engine = await createWasmEngine(module);
  const supply = {
    current: async () => engine,
    replace: (_: unknown, cause: unknown) => Promise.reject(cause),
  };
  const logs: Log[] = [];
  const fits: Fit[] = [];
  const diverged: Pick<Log, 'learner' | 'seed' | 'epoch'>[] = [];
  for await (const event of runExperiment(supply, experiment, ensembleJobs(experiment))) {
    if (event.type === 'log') logs.push(event.log);
    if (event.type === 'diverged') diverged.push(event);
  }
  for (const job of fitJobs(experiment))
    for await (const event of runFit(createWasmRidgeSolver(module), experiment, job))
      if (event.type === 'fit') fits.push(event.fit);
  return {
    experiment,
    logs,
    fits,
    diverged,
    link: `https://example.org/?${link}`,
    version: '1.2.3',
    engine: 'wasm',
  };
}
