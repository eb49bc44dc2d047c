import type { Inspection } from '../../engines/engine.ts';
import { architectureOf } from '../../learners/architectures.ts';
import type { NetworkLearner } from '../../learners/learnerNames.ts';
import type { NetworkParameters } from '../../learners/network.ts';
import { trainableOf } from '../../learners/trainables.ts';
import { dimensionsOf, type TestSet } from '../../problem/dataset.ts';
import { type OutputCoefficients, outputCoefficients, outputsApart } from '../../problem/decomposition.ts';
import type { InputGroup } from '../../problem/inputGroups.ts';
import { firstActivations, outputsOfFirst, rectified, weighted } from './activations.ts';
import { busiestNeurons, strongestReaders } from './drawnNeurons.ts';

/** What the outputs of a part hold on the test set, output by output. */
export interface OutputParts extends OutputCoefficients {
  /** Whether F asks for an output, shape [k]: where it does not, F_i is 0. */
  readonly asked: readonly boolean[];
  /** The same for each output alone, where the two signals are told apart; and the mean square of what is neither, shape [k]. */
  readonly alone: OutputCoefficients & { readonly rest: Float64Array };
}

/** The neurons of a hidden layer that are drawn. */
export interface DrawnNeurons {
  /** Their numbers in the layer, shape [n]. */
  readonly neurons: readonly number[];
  /** Their weights on what they read: x, out1, or the drawn neurons of the first layer; shape [n, inputs]. */
  readonly reads: Float32Array;
  /** Their columns of A, shape [n, k]. */
  readonly writes: Float32Array;
  /**
   * What each adds to b and c of the output, the mean over examples and outputs of A_ij h_j · F_i and A_ij h_j · G_i, those of
   * F over the outputs that it asks for, shape [n]; left out for a linearised network, whose neurons add by two ways.
   */
  readonly adds?: { readonly base: Float64Array; readonly composite: Float64Array };
}

/** What a network makes of one input. */
interface WorkedOutput {
  /** x, shape [d]. */
  readonly inputs: Float32Array;
  /** F(x), G(F(x)) and out(x), shape [k]. */
  readonly base: Float32Array;
  readonly composite: Float32Array;
  readonly outputs: Float32Array;
  /** out1(x), of a network with two blocks alone. */
  readonly outputs1?: Float32Array;
}

/** What a network is made of at one moment, as it is drawn. */
export interface MachineParts {
  /** The first example of the test set. */
  readonly example: WorkedOutput;
  readonly whole: OutputParts;
  /** Of a network with two blocks alone: out1 and out2 = out − out1. */
  readonly blocks?: readonly [OutputParts, OutputParts];
  readonly first: DrawnNeurons & {
    /** The group of inputs that each is drawn for, shape [n]. */
    readonly groups: readonly number[];
  };
  readonly second?: DrawnNeurons;
}

/** Whether F asks for each output. A base signal that is asked for is not 0 on a whole test set. */
function askedFor({ base, samples }: TestSet): boolean[] {
  const k = base.length / samples;
  return Array.from({ length: k }, (_, i) => base.some((f, at) => at % k === i && f !== 0));
}

/** Whether both signals are ±1, or 0 where F is not asked. */
function isOfSigns({ base, composite }: TestSet): boolean {
  return base.every((f) => f === 0 || Math.abs(f) === 1) && composite.every((g) => Math.abs(g) === 1);
}

/** What some outputs hold on a test set. @param outputs shape [samples, k]. */
function outputParts(outputs: Float32Array, test: TestSet): OutputParts {
  const alone = outputsApart(outputs, test);
  return {
    // Signals that are no ±1 have other squares on a test set, and something in common: a product with one is no share of it.
    ...(isOfSigns(test)
      ? outputCoefficients(outputs, test)
      : { base: alone.base, composite: alone.composite }),
    alone,
    asked: askedFor(test),
  };
}

/** Some columns of A, [k, m], as rows: shape [n, k]. */
function columnsOf(A: Float32Array, width: number, neurons: readonly number[]): Float32Array {
  const k = A.length / width;
  return Float32Array.from({ length: neurons.length * k }, (_, at) => {
    const [n, i] = [Math.floor(at / k), at % k];
    return A[i * width + neurons[n]!]!;
  });
}

/** What neurons add to b and c. @param activations shape [samples, n]. */
function additions(activations: Float32Array, writes: Float32Array, test: TestSet) {
  const n = activations.length / test.samples;
  const k = writes.length / n;
  const asked = askedFor(test).filter(Boolean).length;
  const base = new Float64Array(n);
  const composite = new Float64Array(n);
  for (let row = 0; row < test.samples; row++)
    for (let j = 0; j < n; j++) {
      const active = activations[row * n + j]!;
      if (active === 0) continue;
      let [onBase, onComposite] = [0, 0];
      for (let i = 0; i < k; i++) {
        onBase += writes[j * k + i]! * test.base[row * k + i]!;
        onComposite += writes[j * k + i]! * test.composite[row * k + i]!;
      }
      if (asked > 0) base[j]! += (active * onBase) / (test.samples * asked);
      composite[j]! += (active * onComposite) / (test.samples * k);
    }
  return { base, composite };
}

/** The rows of a matrix, [m, columns], of some neurons. */
function rowsOf(matrix: Float32Array, columns: number, neurons: readonly number[]): Float32Array {
  const rows = new Float32Array(neurons.length * columns);
  neurons.forEach((neuron, n) => {
    rows.set(matrix.subarray(neuron * columns, (neuron + 1) * columns), n * columns);
  });
  return rows;
}

const biasesOf = (bias: Float32Array, neurons: readonly number[]) =>
  Float32Array.from(neurons, (neuron) => bias[neuron]!);

/** θ0 + δ. */
function moved(start: NetworkParameters, delta: NetworkParameters): NetworkParameters {
  const sum = Object.entries(start).map(([name, values]: [string, Float32Array]) => {
    const change = delta[name as keyof NetworkParameters]!;
    return [name, values.map((value, i) => value + change[i]!)];
  });
  return Object.fromEntries(sum) as NetworkParameters;
}

/** The second hidden layer: which of its neurons are drawn, what they read, and how active they are. */
function secondLayer(
  { architecture, trainable }: NetworkLearner,
  at: NetworkParameters,
  start: NetworkParameters,
  first: readonly number[],
  outputs1: Float32Array | undefined,
  test: TestSet,
) {
  const width = at.b1.length;
  const matrix = (at.V ?? at.U)!;
  const columns = matrix.length / width;
  const neurons = busiestNeurons(matrix, at.A, width);
  const rows = rowsOf(matrix, columns, neurons);
  const bias = biasesOf(at.b2!, neurons);
  if (architectureOf(architecture).second === 'bottleneck') {
    // Where A alone moves, V reads through the A of the start.
    const rests = !trainableOf(trainable).movesHidden;
    const read = () => (rests ? outputsOfFirst(at, start.A, test) : outputs1!);
    return { neurons, reads: rows, activations: () => rectified(read(), rows, bias) };
  }
  return {
    neurons,
    reads: Float32Array.from({ length: neurons.length * first.length }, (_, i) => {
      const [n, neuron] = [Math.floor(i / first.length), first[i % first.length]!];
      return rows[n * columns + neuron]!;
    }),
    activations: () => weighted(at, test, rows, bias),
  };
}

function workedOutput({ outputs, outputs1 }: Inspection, test: TestSet): WorkedOutput {
  const { inputDimension: d, outputDimension: k } = dimensionsOf(test);
  return {
    inputs: test.inputs.slice(0, d),
    base: test.base.slice(0, k),
    composite: test.composite.slice(0, k),
    outputs: outputs.slice(0, k),
    ...(outputs1 && { outputs1: outputs1.slice(0, k) }),
  };
}

/**
 * What an engine's inspection of a network says of its parts.
 *
 * @param initial θ0.
 * @param groups the inputs as the first layer's neurons are sorted by.
 */
export function machineParts(
  learner: NetworkLearner,
  inspection: Inspection,
  initial: NetworkParameters,
  test: TestSet,
  groups: readonly InputGroup[],
): MachineParts {
  const { parameters, outputs, outputs1 } = inspection;
  const { linearised } = trainableOf(learner.trainable);
  const { hiddenLayers } = architectureOf(learner.architecture);
  const at = linearised ? moved(initial, parameters) : parameters;
  const width = at.b1.length;
  const { inputDimension: d } = dimensionsOf(test);
  const readers = strongestReaders(at.W, at.A, width, groups);
  const neurons = readers.map(({ neuron }) => neuron);
  const drawn = (
    of: { readonly neurons: readonly number[]; readonly reads: Float32Array },
    activations: () => Float32Array,
  ): DrawnNeurons => {
    const writes = columnsOf(at.A, width, of.neurons);
    const { neurons, reads } = of;
    return { neurons, reads, writes, ...(!linearised && { adds: additions(activations(), writes, test) }) };
  };
  const reads = rowsOf(at.W, d, neurons);
  const first = drawn({ neurons, reads }, () => firstActivations(reads, biasesOf(at.b1, neurons), test));
  const whole = outputParts(outputs, test);
  const second = hiddenLayers === 2 ? secondLayer(learner, at, initial, neurons, outputs1, test) : undefined;
  return {
    example: workedOutput(inspection, test),
    whole,
    ...(outputs1 && {
      blocks: [
        outputParts(outputs1, test),
        outputParts(
          outputs.map((out, i) => out - outputs1[i]!),
          test,
        ),
      ] as const,
    }),
    first: { ...first, groups: readers.map(({ group }) => group) },
    ...(second && { second: drawn(second, second.activations) }),
  };
}
