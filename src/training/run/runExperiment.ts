import type { Experiment } from '../../experiment/experiment.ts';
import { awakeMs } from '../awake.ts';
import type { Progress, TrainingEvent } from '../events.ts';
import type { Job } from '../jobs.ts';
import type { VisibleNetworks } from '../networks/visibleNetworks.ts';
import { drawJobData } from './ensembleSpec.ts';
import type { LearnerEvent } from './learnerRun.ts';
import { stepsPerEpoch } from './recipe.ts';
import { Throughput } from './throughput.ts';
import { type EngineSupply, trainLearner } from './trainLearner.ts';

/** A job under way and how far it is. */
interface Lane {
  readonly events: AsyncGenerator<LearnerEvent, void>;
  readonly members: number;
  stepsDone: number;
  epochsDone: number;
  ended: boolean;
}

/** How far all jobs are; the steps that a diverged one will never take count as done. */
function progressOf(lanes: readonly Lane[], stepsPerLane: number, epochs: number) {
  const done = (lane: Lane) => lane.members * (lane.ended ? stepsPerLane : lane.stepsDone);
  const sum = (read: (lane: Lane) => number) => lanes.reduce((total, lane) => total + read(lane), 0);
  const epochsDone = Math.max(0, Math.min(...lanes.map((lane) => (lane.ended ? epochs : lane.epochsDone))));
  return { stepsDone: sum(done), stepsTotal: sum((lane) => lane.members * stepsPerLane), epochsDone };
}

/**
 * Trains some networks of an experiment side by side: the job that is furthest behind goes next, so the
 * learners of a run advance together. Yields after every piece of work of some tens of milliseconds; whoever stops
 * asking for the next event pauses the run, whoever returns ends it.
 *
 * @param visible where the networks can be looked at, if anywhere.
 */
export async function* runExperiment(
  supply: EngineSupply,
  experiment: Experiment,
  jobs: readonly Job[],
  visible?: VisibleNetworks,
): AsyncGenerator<TrainingEvent, void> {
  const { epochs } = experiment;
  const data = drawJobData(experiment, jobs);
  const lanes: Lane[] = jobs.map((job) => ({
    events: trainLearner(supply, experiment, job, data, visible),
    members: job.seeds.length,
    stepsDone: 0,
    epochsDone: -1,
    ended: false,
  }));
  const epochSteps = stepsPerEpoch(experiment);
  const stepsPerLane = epochSteps * epochs;
  const throughput = new Throughput();
  let elapsedMs = 0;
  let worked = 0;
  try {
    while (lanes.some(({ ended }) => !ended)) {
      const lane = lanes
        .filter(({ ended }) => !ended)
        .reduce((behind, other) =>
          other.epochsDone < behind.epochsDone ||
          (other.epochsDone === behind.epochsDone && other.stepsDone < behind.stepsDone)
            ? other
            : behind,
        );
      const startedAt = performance.now();
      const next = await lane.events.next();
      elapsedMs += awakeMs(performance.now() - startedAt);
      if (next.done) {
        lane.ended = true;
      } else if (next.value.type === 'steps') {
        worked += Math.max(0, next.value.stepsDone - lane.stepsDone) * lane.members;
        lane.stepsDone = Math.max(lane.stepsDone, next.value.stepsDone);
        lane.epochsDone = Math.max(lane.epochsDone, Math.floor(lane.stepsDone / epochSteps));
        throughput.mark(elapsedMs, worked);
      } else {
        if (next.value.type === 'log') lane.epochsDone = next.value.log.epoch;
        yield next.value;
        continue;
      }
      const progress: Progress = {
        ...progressOf(lanes, stepsPerLane, epochs),
        elapsedMs,
        stepsPerSecond: throughput.stepsPerSecond,
      };
      yield { type: 'progress', progress };
    }
  } finally {
    await Promise.all(lanes.map(({ events }) => events.return()));
  }
}
