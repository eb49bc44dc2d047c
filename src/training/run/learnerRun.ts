import {
  type Engine,
  type Ensemble,
  type EnsembleMember,
  type EnsembleSpec,
  type Evaluation,
  type MemberState,
  type StepPlan,
  usesOneCore,
} from '../../engines/engine.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { inputGroups } from '../../problem/inputGroups.ts';
import { problemOf } from '../../problem/problems.ts';
import type { DivergedEvent, LogEvent } from '../events.ts';
import type { Job } from '../jobs.ts';
import { MovementMeter, saysMovement } from '../movement/movementMeter.ts';
import { showMember } from '../networks/showMember.ts';
import type { VisibleNetworks } from '../networks/visibleNetworks.ts';
import { enterPhase, type Phase, phasesOf, rateIn } from '../phases.ts';
import { BatchOrder, planSteps } from './batches.ts';
import { type Cadence, isMeasured } from './cadence.ts';
import { evaluationSteps, inspectionSteps } from './costInSteps.ts';
import { ensembleSpec, type JobData } from './ensembleSpec.ts';
import { EpochLoss } from './epochLoss.ts';
import { Members } from './members.ts';
import { Flight } from './pacing/flight.ts';
import { gpuPace } from './pacing/gpuPace.ts';
import { Pace } from './pacing/pace.ts';
import { stepsPerEpoch } from './recipe.ts';

/** An event of a learner: a piece of work is done. */
export type LearnerEvent =
  | LogEvent
  | DivergedEvent
  /** SGD steps that every member has taken since the start. */
  | { readonly type: 'steps'; readonly stepsDone: number };

/** The end of an epoch that a run can go on from. */
interface Checkpoint {
  readonly epoch: number;
  readonly states: readonly MemberState[];
}

/** How often a GPU's state is copied to the CPU. */
const CHECKPOINT_MS = 2000;

/** How long a plan may keep a core, and with it the worker's ear for messages. */
const CORE_PLAN_MS = 40;
/** Plans kept under way on a GPU: it never waits for a result to be read, and is read from a few times a second. */
const GPU_PLANS_AHEAD = 2;

/** One learner's run and how far it is, whatever engine it is on. */
export class LearnerRun {
  readonly #experiment: Experiment;
  readonly #job: Job;
  readonly #spec: EnsembleSpec;
  readonly #members: Members;
  readonly #phases: readonly Phase[];
  #checkpoint: Checkpoint | undefined;
  readonly #visible: VisibleNetworks | undefined;
  /** Undefined where nobody is told how far the networks have come. */
  readonly #meter: MovementMeter | undefined;
  /** SGD steps that the ensemble has been given since the start. */
  #stepsGiven = 0;
  ended = false;

  /** @param visible where the networks can be looked at, if anywhere. */
  constructor(experiment: Experiment, job: Job, data: JobData, visible?: VisibleNetworks) {
    this.#visible = visible;
    this.#experiment = experiment;
    this.#job = job;
    this.#spec = ensembleSpec(experiment, job, data);
    this.#members = new Members(experiment, job);
    this.#phases = phasesOf(this.#spec, experiment);
    if (this.#cadence === 'course' && saysMovement(experiment))
      this.#meter = new MovementMeter(job.learner, this.#spec, experiment);
  }

  get #cadence(): Cadence {
    return this.#job.cadence ?? 'course';
  }

  /** Trains on from the last checkpoint. Disposes of its ensembles however it ends. */
  async *train(engine: Engine): AsyncGenerator<LearnerEvent, void> {
    const orders = this.#job.seeds.map((seed) => new BatchOrder(seed, this.#experiment.samples));
    const done = this.#checkpoint?.epoch ?? 0;
    for (let epoch = 0; epoch < done; epoch++) for (const order of orders) order.shuffle();
    for (const [i, phase] of this.#phases.entries())
      if (phase.to > done && !this.ended) yield* this.#phase(engine, i, orders);
  }

  /** The members as a phase begins, or as they stood at a checkpoint in it. */
  #membersIn(i: number): EnsembleMember[] {
    const from = this.#checkpoint;
    const phase = this.#phases[i]!;
    const before = this.#phases[i - 1];
    return this.#spec.members.map((member, e) => {
      const state = from?.states[e];
      if (from && from.epoch > phase.from) return { ...member, resume: state! };
      const resume = enterPhase(phase, member, before && state && { phase: before, state });
      return resume ? { ...member, resume } : member;
    });
  }

  /** Trains to the end of a phase, in an ensemble of its own. */
  async *#phase(
    engine: Engine,
    i: number,
    orders: readonly BatchOrder[],
  ): AsyncGenerator<LearnerEvent, void> {
    const phase = this.#phases[i]!;
    const { frozen, to } = phase;
    const from = Math.max(phase.from, this.#checkpoint?.epoch ?? 0);
    const ensemble = await engine.createEnsemble({ ...this.#spec, frozen, members: this.#membersIn(i) });
    let kept = false;
    try {
      const onCore = usesOneCore(engine.name);
      const pace = onCore ? new Pace(CORE_PLAN_MS, 0) : gpuPace(this.#job.learner, this.#spec);
      const flight = new Flight<LearnerEvent>(pace, onCore ? 0 : GPU_PLANS_AHEAD);
      this.#stepsGiven = from * stepsPerEpoch(this.#experiment);
      this.#show(ensemble, pace, onCore);
      if (from === 0) this.#evaluate(flight, ensemble, 0, (_, { trainError }) => trainError / 2);
      let checkpointAt = performance.now();
      for (let epoch = from; epoch < to && !this.#members.areGone; epoch++) {
        for (const order of orders) order.shuffle();
        yield* this.#epoch(flight, ensemble, epoch, orders, pace, rateIn(phase, epoch));
        if (!onCore && performance.now() - checkpointAt > CHECKPOINT_MS) {
          this.#keepState(flight, ensemble, epoch + 1);
          checkpointAt = performance.now();
        }
      }
      if (!this.#members.areGone) yield* flight.land();
      if (i === this.#phases.length - 1 || this.#members.areGone) {
        for (const e of this.#members.alive) await this.#visible?.keep(this.#members.idOf(e));
        kept = true;
        this.ended = true;
      } else this.#checkpoint = { epoch: to, states: await ensemble.state() };
    } finally {
      if (!kept) for (const e of this.#members.alive) this.#visible?.hide(this.#members.idOf(e));
      ensemble.dispose();
    }
  }

  /** Whether an evaluation follows, when so many epochs are complete. */
  #isEvaluated(epochsDone: number): boolean {
    return isMeasured(epochsDone, this.#experiment.epochs, this.#cadence);
  }

  /** Launches an epoch: its plans, then the evaluation that is due. @param factor on the learning rate. */
  async *#epoch(
    flight: Flight<LearnerEvent>,
    ensemble: Ensemble,
    epoch: number,
    orders: readonly BatchOrder[],
    pace: Pace,
    factor: number,
  ): AsyncGenerator<LearnerEvent, void> {
    const { batchSize } = this.#spec;
    const steps = stepsPerEpoch(this.#experiment);
    const loss = new EpochLoss(orders.length);
    for (let step = 0; step < steps; ) {
      yield* flight.makeRoom();
      if (this.#members.areGone) return;
      const count = Math.min(pace.steps, steps - step);
      const plan = planSteps(orders, batchSize, step, count, factor, pace.submitSteps);
      step += count;
      const stepsDone = epoch * steps + step;
      const tell = (losses: Float32Array) => this.#tellLosses(losses, plan, loss, epoch + 1, stepsDone);
      flight.launch(count, () => ensemble.advance(plan), tell);
      this.#stepsGiven = stepsDone;
    }
    if (!this.#isEvaluated(epoch + 1)) return;
    yield* flight.makeRoom();
    if (!this.#members.areGone) this.#evaluate(flight, ensemble, epoch + 1, (e) => loss.mean(e));
  }

  *#tellLosses(losses: Float32Array, plan: StepPlan, loss: EpochLoss, epoch: number, stepsDone: number) {
    loss.add(losses, plan.batchSizes);
    yield* this.#hiding(this.#members.noteLoss(epoch, (e) => loss.mean(e)));
    // The steps that end an epoch are reported with its log, where it has one.
    const isLast = stepsDone === epoch * stepsPerEpoch(this.#experiment);
    if (!isLast || !this.#isEvaluated(epoch) || this.#members.areGone)
      yield { type: 'steps', stepsDone } as const;
  }

  #evaluate(
    flight: Flight<LearnerEvent>,
    ensemble: Ensemble,
    epoch: number,
    trainLoss: (e: number, evaluation: Evaluation) => number,
  ): void {
    const stepsDone = epoch * stepsPerEpoch(this.#experiment);
    const meter = this.#meter?.isDue(epoch) ? this.#meter : undefined;
    const measure = async () => {
      const [evaluations, states] = await Promise.all([ensemble.evaluate(), meter && ensemble.state()]);
      return { evaluations, movements: meter && states?.map((state, e) => meter.measure(e, state)) };
    };
    flight.launch(
      evaluationSteps(this.#job.learner, this.#spec) + (meter?.steps ?? 0),
      measure,
      ({ evaluations, movements }) =>
        this.#tellEvaluations(this.#members.report(epoch, evaluations, trainLoss, movements), stepsDone),
    );
  }

  *#tellEvaluations(report: Iterable<LearnerEvent>, stepsDone: number): Generator<LearnerEvent> {
    yield* this.#hiding(report);
    yield { type: 'steps', stepsDone };
  }

  /** Some events; a member that has diverged cannot be looked at any more. */
  *#hiding(events: Iterable<LearnerEvent>): Generator<LearnerEvent> {
    for (const event of events) {
      if (event.type === 'diverged') this.#visible?.hide(event);
      yield event;
    }
  }

  /** Lets every member be looked at. */
  #show(ensemble: Ensemble, pace: Pace, onCore: boolean): void {
    const visible = this.#visible;
    if (!visible) return;
    const spec = this.#spec;
    // On a GPU most of the time passes in its queue, while it trains.
    const costOf = (elapsedMs: number) =>
      onCore ? elapsedMs : inspectionSteps(this.#job.learner, spec) * pace.msPerStep;
    const stepsGiven = () => this.#stepsGiven;
    const groups = inputGroups(problemOf(this.#experiment));
    for (const e of this.#members.alive)
      showMember(visible, { id: this.#members.idOf(e), e, spec, groups, ensemble, stepsGiven, costOf });
  }

  /** Copies the state that an epoch ends with to the CPU. */
  #keepState(flight: Flight<LearnerEvent>, ensemble: Ensemble, epoch: number): void {
    const keep = (states: readonly MemberState[]) => {
      this.#checkpoint = { epoch, states };
      return [];
    };
    flight.launch(0, () => ensemble.state(), keep);
  }
}
