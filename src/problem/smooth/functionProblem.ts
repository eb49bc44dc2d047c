import { normals } from '../../random/normals.ts';
import type { Stream } from '../../random/streams.ts';
import { signalLevels } from '../levels.ts';
import type { Problem, Signals } from '../problem.ts';

/** What sets one problem of normal inputs and smooth signals apart from another. */
export type FunctionRow = Pick<
  Problem,
  'name' | 'inputDimension' | 'outputDimension' | 'degrees' | 'products' | 'words' | 'activations'
> & {
  /** F of one example. @param x shape [d]. @param y where its k outputs go. */
  readonly base: (x: Float32Array, y: Float64Array) => void;
  /** G of one example. @param y F(x), shape [k]. @param target where its k outputs go. */
  readonly composite: (y: Float64Array, target: Float64Array) => void;
};

/** Draws x of independent N(0, 1). */
function sampleNormal(stream: Stream, samples: number, inputDimension: number): Float32Array {
  const draw = normals(stream);
  const inputs = new Float32Array(samples * inputDimension);
  for (let at = 0; at < inputs.length; at++) inputs[at] = draw();
  return inputs;
}

/** A problem of normal inputs whose signals are functions of them, worked out in float64 and rounded to float32 at the end. */
export function functionProblem({ base: F, composite: G, ...row }: FunctionRow): Problem {
  const { inputDimension, outputDimension: k, products } = row;
  const signals = (inputs: Float32Array): Signals => {
    const samples = inputs.length / inputDimension;
    const base = new Float32Array(samples * k);
    const composite = new Float32Array(samples * k);
    const [y, made] = [new Float64Array(k), new Float64Array(k)];
    for (let row = 0; row < samples; row++) {
      F(inputs.subarray(row * inputDimension, (row + 1) * inputDimension), y);
      G(y, made);
      base.set(y, row * k);
      composite.set(made, row * k);
    }
    return { base, composite };
  };
  return {
    ...row,
    onCube: false,
    projectsOnTestSet: true,
    sampleInputs: (stream, samples) => sampleNormal(stream, samples, inputDimension),
    signals,
    levels: (strengths) => signalLevels(k, products, strengths),
    outputsAt: () => k,
  };
}
