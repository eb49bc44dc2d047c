import type { Engine } from '../engines/engine.ts';
import { createWasmRidgeSolver } from '../engines/wasm/ridge/wasmRidgeSolver.ts';
import { createWasmEngine } from '../engines/wasm/wasmEngine.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { KernelName, RidgeName } from '../learners/learnerNames.ts';
import type { DivergedEvent, Fit, FittingEvent, Progress } from '../training/events.ts';
import { type FitJob, fitJobs, runFit } from '../training/fits/fits.ts';
import { ensembleJobs } from '../training/jobs.ts';
import { type LogRecord, logRecord } from '../training/run/records.ts';
import { runExperiment } from '../training/run/runExperiment.ts';
import { wasmModule } from './wasmModule.ts';

/** What a run says, in order. */
export type LabEvent =
  /** What a learner's seed measured: a network at the end of an epoch, what is solved once at epoch 0. */
  | LogRecord
  | DivergedEvent
  | Extract<FittingEvent, { type: 'refused' }>
  | { readonly type: 'progress'; readonly progress: Progress };

/** How long a run may keep the thread before others have a turn. */
const BREATH_MS = 30;

/** Lets others have a turn, when one is due. */
function breaths(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < BREATH_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  };
}

async function* fitEvents(asked: Experiment, job: FitJob): AsyncGenerator<FittingEvent, void> {
  yield* runFit(createWasmRidgeSolver(await wasmModule()), asked, job);
}

/**
 * Runs an experiment as the Lab does, on the WebAssembly engine and in this thread: the same numbers, to the bit. Whoever stops
 * asking pauses it, whoever returns ends it.
 *
 * @throws RangeError for an experiment that is no single run, or that does not fit into memory.
 */
export async function* labRun(asked: Experiment): AsyncGenerator<LabEvent, void> {
  if (asked.view !== 'lab' && asked.view !== 'story')
    throw new RangeError(`labRun: view=${asked.view} is made of many runs; an experiment of the Lab is one`);
  const engine = createWasmEngine(await wasmModule());
  const supply = {
    current: async () => engine,
    replace: (_: Engine, cause: unknown) => Promise.reject(cause),
  };
  const breath = breaths();
  for await (const event of runExperiment(supply, asked, ensembleJobs(asked))) {
    yield event.type === 'log' ? logRecord(event.log, asked) : event;
    await breath();
  }
  for (const job of fitJobs(asked))
    for await (const event of fitEvents(asked, job)) {
      if (event.type === 'fit') yield logRecord(event.fit, asked);
      if (event.type === 'refused') yield event;
      await breath();
    }
}

/**
 * Solves one exact kernel, or one ridge regression on a network's features, on the examples of an experiment: ridge and bandwidth
 * picked by test error.
 *
 * @throws RangeError with one sentence where it cannot be solved.
 */
export async function solveKernel(learner: KernelName | RidgeName, asked: Experiment): Promise<Fit> {
  const breath = breaths();
  for await (const event of fitEvents(asked, { learner, seed: asked.seed })) {
    if (event.type === 'fit') return event.fit;
    if (event.type === 'refused') throw new RangeError(event.sentence);
    await breath();
  }
  throw new Error('solveKernel: the fit ended without a result');
}
