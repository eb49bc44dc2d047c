import * as tf from '@tensorflow/tfjs';
import { type EnsembleSpec, MOMENTUM, type StepPlan } from '../src/engines/engine.ts';
import { architectureOf } from '../src/learners/architectures.ts';
import { type ParameterName, parameterShapes } from '../src/learners/network.ts';
import { trainableOf } from '../src/learners/trainables.ts';
import type { Contender } from './race.ts';
import { ensembleSpec, stepPlan, type Workload } from './workload.ts';

/** A network as anyone would write it in TensorFlow.js: variables, autograd and `tf.train.momentum`. */
export class PlainNet {
  readonly #spec: EnsembleSpec;
  readonly #inputs: tf.Tensor2D;
  readonly #targets: tf.Tensor2D;
  readonly #variables: Map<ParameterName, tf.Variable>;
  /** The A through which a bottleneck's second layer reads the first: that of the start where hidden layers rest. */
  readonly #reads: tf.Tensor;
  readonly #optimiser: tf.Optimizer;

  /** Takes the ensemble's first member; an `ntk` learner has no plain form. */
  constructor(spec: EnsembleSpec) {
    const { train, initial, learningRate } = spec.members[0]!;
    this.#spec = spec;
    this.#inputs = tf.tensor2d(train.inputs, [train.samples, spec.inputDimension]);
    this.#targets = tf.tensor2d(train.targets, [train.samples, spec.outputDimension]);
    const { movesHidden, movesOutput } = trainableOf(spec.trainable);
    this.#variables = new Map(
      parameterShapes(spec.architecture, spec).map(({ name, shape }) => {
        const trained = name === 'A' ? movesOutput : movesHidden;
        return [name, tf.variable(tf.tensor(initial[name]!, [...shape]), trained)];
      }),
    );
    this.#reads = movesHidden ? this.#variables.get('A')! : this.#variables.get('A')!.clone();
    this.#optimiser = tf.train.momentum(learningRate, MOMENTUM);
  }

  #outputs(x: tf.Tensor): tf.Tensor {
    const { second, skip } = architectureOf(this.#spec.architecture);
    const at = (name: ParameterName) => this.#variables.get(name)!;
    const times = (from: tf.Tensor, matrix: tf.Tensor) => tf.matMul(from, matrix, false, true);
    const h = tf.relu(tf.add(times(x, at('W')), at('b1')));
    if (second === 'none') return times(h, at('A'));
    const below = second === 'free' ? times(h, at('U')) : times(times(h, this.#reads), at('V'));
    const u = tf.relu(tf.add(below, at('b2')));
    return times(skip ? tf.add(h, u) : u, at('A'));
  }

  /** ½ · mean over the batch of ‖out − H‖². */
  loss(rows: Int32Array): tf.Scalar {
    const index = tf.tensor1d(rows, 'int32');
    const out = this.#outputs(tf.gather(this.#inputs, index));
    const squares = tf.sum(tf.square(tf.sub(out, tf.gather(this.#targets, index))), 1);
    return tf.mul(tf.mean(squares), 0.5);
  }

  /** One step of SGD, with weight decay as ½ wd·‖θ‖² in what is minimised. */
  step(rows: Int32Array): void {
    const { weightDecay } = this.#spec.members[0]!;
    const trained = [...this.#variables.values()].filter(({ trainable }) => trainable);
    this.#optimiser.minimize(
      () => {
        const norms = trained.map((variable) => tf.sum(tf.square(variable)));
        return tf.add(this.loss(rows), tf.mul(tf.addN(norms), weightDecay / 2)) as tf.Scalar;
      },
      false,
      trained,
    );
  }

  /** Waits until all steps are done. */
  async settle(): Promise<void> {
    await this.#variables.get('A')!.data();
  }

  dispose(): void {
    tf.dispose([this.#inputs, this.#targets, this.#reads, ...this.#variables.values()]);
    this.#optimiser.dispose();
  }
}

/** A step of the plain network on a TensorFlow.js backend. */
export async function plainStep(backend: string, workload: Workload): Promise<Contender> {
  await tf.setBackend(backend);
  const spec = ensembleSpec(workload);
  const net = new PlainNet(spec);
  const plans = new Map<number, StepPlan>();
  return {
    name: `plain tfjs-${backend}`,
    async time(steps) {
      const plan = plans.get(steps) ?? stepPlan(steps, 1, workload.samples);
      plans.set(steps, plan);
      await tf.setBackend(backend);
      const began = performance.now();
      for (let i = 0; i < steps; i++) {
        tf.tidy(() => net.step(plan.rows.subarray(i * spec.batchSize, (i + 1) * spec.batchSize)));
      }
      await net.settle();
      return performance.now() - began;
    },
    dispose: () => net.dispose(),
  };
}
