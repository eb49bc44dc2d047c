import * as tf from '@tensorflow/tfjs';
import type { Dataset } from '../../problem/dataset.ts';
import type { EnsembleSpec, StepPlan } from '../engine.ts';
import { padded, resize } from './stacking.ts';

/** One step's examples: x [E, B, d], H [E, B, k], padded. */
export interface Batch {
  readonly x: tf.Tensor3D;
  readonly targets: tf.Tensor3D;
  readonly size: number;
}

/** The distinct training sets of an ensemble on the device, one below the other. */
export class TrainingSet {
  readonly #inputs: tf.Tensor2D;
  readonly #targets: tf.Tensor2D;
  /** The first row of each member's set. */
  readonly #firstRow: readonly number[];
  readonly #batchSize: number;

  constructor({ members, inputDimension: d, outputDimension: k, batchSize }: EnsembleSpec) {
    const sets: Dataset[] = [...new Set(members.map(({ train }) => train))];
    const samples = sets[0]!.samples;
    const total = samples * sets.length;
    const inputs = new Float32Array(total * padded(d));
    const targets = new Float32Array(total * padded(k));
    sets.forEach((set, i) => {
      inputs.set(resize(set.inputs, d, samples, padded(d)), i * samples * padded(d));
      targets.set(resize(set.targets, k, samples, padded(k)), i * samples * padded(k));
    });
    this.#inputs = tf.tensor2d(inputs, [total, padded(d)]);
    this.#targets = tf.tensor2d(targets, [total, padded(k)]);
    this.#firstRow = members.map(({ train }) => sets.indexOf(train) * samples);
    this.#batchSize = batchSize;
  }

  /** Gathers a plan's batches; the caller disposes of what this holds through its tidy. */
  *batches({ steps, batchSizes, rows }: StepPlan): Generator<Batch> {
    const members = this.#firstRow.length;
    const absolute = rows.map((row, i) => row + this.#firstRow[Math.floor(i / this.#batchSize) % members]!);
    const index = tf.tensor1d(absolute, 'int32');
    const inputs = tf.gather(this.#inputs, index);
    const targets = tf.gather(this.#targets, index);
    const perStep = members * this.#batchSize;
    for (let step = 0; step < steps; step++) {
      const size = batchSizes[step]!;
      const cut = (all: tf.Tensor2D): tf.Tensor3D => {
        const columns = all.shape[1];
        const whole = tf.slice(all, [step * perStep, 0], [perStep, columns]);
        const stacked = tf.reshape(whole, [members, this.#batchSize, columns]) as tf.Tensor3D;
        return size === this.#batchSize ? stacked : tf.slice(stacked, [0, 0, 0], [members, size, columns]);
      };
      yield { x: cut(inputs), targets: cut(targets), size };
    }
    tf.dispose([index, inputs, targets]);
  }

  dispose(): void {
    tf.dispose([this.#inputs, this.#targets]);
  }
}
