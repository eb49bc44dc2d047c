import * as tf from '@tensorflow/tfjs';
import { architectureOf } from '../../learners/architectures.ts';
import { type NetworkParameters, type ParameterName, tensorsOf } from '../../learners/network.ts';
import { trainableOf } from '../../learners/trainables.ts';
import type { Dataset } from '../../problem/dataset.ts';
import { blockSignals, coefficients, meanSquaredError } from '../../problem/decomposition.ts';
import {
  type Ensemble,
  type EnsembleSpec,
  type Evaluation,
  type Inspection,
  type MemberState,
  MOMENTUM,
  type StepPlan,
} from '../engine.ts';
import { runLearner } from './learnerPass.ts';
import { memberOutputs, type Wanted, wholeOutput, withFirstBlock } from './memberOutputs.ts';
import { gradients, type Stacked } from './passes.ts';
import { disposeStacked, memberOf, stack, unstack, zerosLike } from './stacking.ts';
import { type Batch, TrainingSet } from './trainingSet.ts';

/** The reference ensemble: TensorFlow.js ops and hand-derived gradients, on whatever backend is set. */
export class TfjsEnsemble implements Ensemble {
  readonly #spec: EnsembleSpec;
  readonly #data: TrainingSet;
  readonly #initial: Stacked;
  /** What SGD moves: the network's parameters, or δ for a linearised one. */
  #parameters: Stacked;
  #velocity: Stacked;
  readonly #learningRate: tf.Tensor3D;
  readonly #weightDecay: tf.Tensor3D;
  readonly #frozen: ReadonlySet<ParameterName>;
  /** Settles when every call so far has ended. */
  #lastCall: Promise<unknown> = Promise.resolve();

  constructor(spec: EnsembleSpec) {
    const { architecture, trainable, members } = spec;
    this.#spec = spec;
    this.#data = new TrainingSet(spec);
    this.#frozen = new Set(tensorsOf(spec.frozen ?? []));
    const stackAll = (read: (member: EnsembleSpec['members'][number]) => NetworkParameters) =>
      stack(architecture, spec, members.map(read));
    this.#initial = stackAll(({ initial }) => initial);
    const resumed = members.every(({ resume }) => resume !== undefined);
    if (resumed) {
      this.#parameters = stackAll(({ resume }) => resume!.parameters);
      this.#velocity = stackAll(({ resume }) => resume!.velocity);
    } else {
      const { linearised } = trainableOf(trainable);
      this.#parameters = linearised ? zerosLike(this.#initial) : stackAll(({ initial }) => initial);
      this.#velocity = zerosLike(this.#initial);
    }
    const perMember = (values: number[]) => tf.tensor3d(values, [members.length, 1, 1]);
    this.#learningRate = perMember(members.map(({ learningRate }) => learningRate));
    this.#weightDecay = perMember(members.map(({ weightDecay }) => weightDecay));
  }

  advance(plan: StepPlan): Promise<Float32Array> {
    return this.#inTurn(() => this.#advance(plan));
  }

  evaluate(): Promise<Evaluation[]> {
    return this.#inTurn(() => this.#evaluate());
  }

  state(): Promise<MemberState[]> {
    return this.#inTurn(() => this.#state());
  }

  inspect(member: number): Promise<Inspection> {
    return this.#inTurn(() => this.#inspect(member));
  }

  dispose(): void {
    disposeStacked(this.#initial, this.#parameters, this.#velocity);
    tf.dispose([this.#learningRate, this.#weightDecay]);
    this.#data.dispose();
  }

  /** Reading waits, and the parameters must not move meanwhile: a call begins when the one before has ended. */
  #inTurn<T>(call: () => Promise<T>): Promise<T> {
    const result = this.#lastCall.then(call);
    this.#lastCall = result.catch(() => {});
    return result;
  }

  async #advance(plan: StepPlan): Promise<Float32Array> {
    const losses = tf.tidy(() => {
      const stepLosses: tf.Tensor1D[] = [];
      const rate: tf.Tensor3D = tf.mul(this.#learningRate, plan.learningRateFactor);
      for (const batch of this.#data.batches(plan)) stepLosses.push(this.#step(batch, rate));
      return tf.stack(stepLosses);
    });
    const values = (await losses.data()) as Float32Array;
    losses.dispose();
    return values;
  }

  async #evaluate(): Promise<Evaluation[]> {
    const evaluations: Evaluation[] = [];
    for (const [e, { train, test }] of this.#spec.members.entries()) {
      const [onTrain] = await this.#read(e, train, wholeOutput);
      const [onTest, firstBlock] = await this.#read(e, test, this.#blockOutputs());
      evaluations.push({
        trainError: meanSquaredError(onTrain!, train),
        testError: meanSquaredError(onTest!, test),
        ...coefficients(onTest!, test),
        ...(firstBlock && { blocks: blockSignals(firstBlock, onTest!, test) }),
      });
    }
    return evaluations;
  }

  async #state(): Promise<MemberState[]> {
    const { architecture } = this.#spec;
    const parameters = await unstack(architecture, this.#spec, this.#parameters);
    const velocity = await unstack(architecture, this.#spec, this.#velocity);
    return parameters.map((ofMember, e) => ({ parameters: ofMember, velocity: velocity[e]! }));
  }

  async #inspect(e: number): Promise<Inspection> {
    const { architecture, members } = this.#spec;
    const member = memberOf(this.#parameters, e);
    const [parameters] = await unstack(architecture, this.#spec, member);
    disposeStacked(member);
    const [outputs, outputs1] = await this.#read(e, members[e]!.test, this.#blockOutputs());
    return { parameters: parameters!, outputs: outputs!, ...(outputs1 && { outputs1 }) };
  }

  /** One SGD step. Returns each member's loss before it, [E]. */
  #step({ x, targets, size }: Batch, rate: tf.Tensor3D): tf.Tensor1D {
    const { architecture, trainable } = this.#spec;
    const frozen = this.#frozen;
    const { loss, updates } = tf.tidy(() => {
      const { at, activations, out } = runLearner(this.#spec, this.#initial, this.#parameters, x);
      const residual: tf.Tensor3D = tf.sub(out, targets);
      const scaled: tf.Tensor3D = tf.div(residual, size);
      const all = gradients(trainable, architecture, at, x, activations, scaled);
      return {
        loss: tf.mul(tf.sum(tf.square(residual), [1, 2]), 0.5 / size) as tf.Tensor1D,
        updates: [...all].flatMap(([name, gradient]) =>
          frozen.has(name) ? [] : [this.#update(name, gradient, rate)],
        ),
      };
    });
    this.#parameters = this.#replace(this.#parameters, updates, ({ parameter }) => parameter);
    this.#velocity = this.#replace(this.#velocity, updates, ({ velocity }) => velocity);
    return loss;
  }

  /** v ← 0.9 v + (g + wd·θ); θ ← θ − lr·v. */
  #update(name: ParameterName, gradient: tf.Tensor3D, rate: tf.Tensor3D) {
    const parameter = this.#parameters.get(name)!;
    const decayed = tf.add(gradient, tf.mul(parameter, this.#weightDecay));
    const velocity: tf.Tensor3D = tf.add(tf.mul(this.#velocity.get(name)!, MOMENTUM), decayed);
    return { name, velocity, parameter: tf.sub(parameter, tf.mul(velocity, rate)) as tf.Tensor3D };
  }

  #replace<U extends { name: ParameterName }>(
    old: Stacked,
    updates: U[],
    read: (update: U) => tf.Tensor3D,
  ): Stacked {
    const next = new Map(old);
    for (const update of updates) {
      old.get(update.name)!.dispose();
      next.set(update.name, tf.keep(read(update)));
    }
    return next;
  }

  /** The output, and of a network with two blocks the first one's beside it. */
  #blockOutputs(): Wanted {
    return architectureOf(this.#spec.architecture).skip ? withFirstBlock : wholeOutput;
  }

  #read(e: number, data: Dataset, wanted: Wanted): Promise<Float32Array[]> {
    return memberOutputs(this.#spec, this.#initial, this.#parameters, e, data, wanted);
  }
}
