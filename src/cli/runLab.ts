import type { EngineDescription } from '../engines/engine.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { DivergedEvent, Fit, Log, Measurement, RunEvent } from '../training/events.ts';
import { logRecord, summaryRecord } from '../training/run/records.ts';
import { runOnAllCores } from './nodeWorkers.ts';

/** What is kept of one learner's one seed until its summary. */
interface Ending {
  last: Measurement;
  divergedAt?: number;
}

/** What came of a run. */
export interface RunOutcome {
  /** Whether all that is fitted could be; why something could not is on stderr. */
  readonly isWhole: boolean;
  readonly logs: readonly Log[];
  readonly fits: readonly Fit[];
  readonly diverged: readonly DivergedEvent[];
  readonly engine?: EngineDescription | undefined;
}

/** Runs an experiment and prints its logs, then a summary per learner and seed. */
export async function runLab(experiment: Experiment, print: (record: object) => void): Promise<RunOutcome> {
  const logs: Log[] = [];
  const fits: Fit[] = [];
  const diverged: DivergedEvent[] = [];
  const endings = new Map<string, Ending>();
  let engine: EngineDescription | undefined;
  let elapsedMs = 0;
  let refused = false;
  const measured = (measurement: Measurement) => {
    print(logRecord(measurement, experiment));
    endings.set(`${measurement.learner} ${measurement.seed}`, { last: measurement });
  };
  const take = (event: RunEvent) => {
    switch (event.type) {
      case 'log':
        measured(event.log);
        logs.push(event.log);
        break;
      case 'fit':
        measured(event.fit);
        fits.push(event.fit);
        break;
      case 'refused':
        refused = true;
        console.error(`${event.learner}, seed ${event.seed}: ${event.sentence}`);
        break;
      case 'diverged': {
        const ending = endings.get(`${event.learner} ${event.seed}`);
        if (ending) ending.divergedAt = event.epoch;
        diverged.push(event);
        break;
      }
      case 'progress':
        elapsedMs = event.progress.elapsedMs;
        break;
      default:
        event satisfies never;
    }
  };
  await runOnAllCores(experiment, (message) => {
    if (message.type === 'engine') {
      ({ engine } = message);
      if (engine.standsIn) console.error(engine.reason);
    }
    if (message.type === 'events') for (const event of message.events) take(event);
  });
  for (const { last, divergedAt } of endings.values()) {
    print(summaryRecord(last, experiment, engine!, elapsedMs, divergedAt));
  }
  return { isWhole: !refused, logs, fits, diverged, engine };
}
