import { architectureOf } from '../../../learners/architectures.ts';
import type { NetworkParameters, NetworkSize, ParameterName } from '../../../learners/network.ts';
import { trainableOf } from '../../../learners/trainables.ts';
import type { EnsembleMember, EnsembleSpec } from '../../engine.ts';
import type { Arena } from './arena.ts';
import { type PanelShape, packPanels, panelBytes, panelStride, panelsOf, unpackPanels } from './panels.ts';
import { LAYER, MATRIX } from './records.ts';

const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;

/** A layer's weights and its bias, where it has one. */
const LAYERS = {
  W: { weights: 'W', bias: 'b1' },
  U: { weights: 'U', bias: 'b2' },
  V: { weights: 'V', bias: 'b2' },
  A: { weights: 'A', bias: undefined },
} as const;
type LayerName = keyof typeof LAYERS;

/** Where one tensor lies, and how to read it. */
export interface PlacedTensor {
  readonly address: number;
  readonly floats: number;
  read(panels: Float32Array): Float32Array;
}

/**
 * Where SGD's variables of one member lie: what is trained and its velocity. Fixed tensors are not among
 * them.
 */
export type PlacedVariables = Map<ParameterName, { trained: PlacedTensor; velocity: PlacedTensor }>;

function weightShape(
  name: LayerName,
  { inputDimension: d, width: m, outputDimension: k }: NetworkSize,
): PanelShape {
  const columns = { W: d, U: m, V: k, A: k }[name];
  return { rows: m, columns, transposed: name === 'A' };
}

/** Whether SGD moves a layer. */
function isTrained(name: LayerName, { trainable }: EnsembleSpec): boolean {
  const { movesHidden, movesOutput } = trainableOf(trainable);
  return name === 'A' ? movesOutput : movesHidden;
}

/** A member's layers, and the A through which a bottleneck's second layer reads. */
export interface PlacedLayers {
  readonly W: number;
  readonly second: number;
  readonly A: number;
  readonly reader: number;
}

/** Lays out the layers of an ensemble's networks. */
export class LayerPlacer {
  readonly #arena: Arena;
  readonly #spec: EnsembleSpec;
  /** Tensors that no member moves, one copy for all members that hold the same one. */
  readonly #fixed = new Map<Float32Array, PlacedTensor>();

  constructor(arena: Arena, spec: EnsembleSpec) {
    this.#arena = arena;
    this.#spec = spec;
  }

  /** Lays out a member's layers, and adds what is trained of them to `variables`. */
  place(member: EnsembleMember, variables: PlacedVariables): PlacedLayers {
    const { architecture, trainable } = this.#spec;
    const { second } = architectureOf(architecture);
    const secondName = { none: undefined, free: 'U', bottleneck: 'V' } as const;
    const name = secondName[second];
    const W = this.#placeLayer('W', member, variables);
    const onSecond = name && this.#placeLayer(name, member, variables);
    const A = this.#placeLayer('A', member, variables);
    const readsStart = second === 'bottleneck' && !trainableOf(trainable).movesHidden;
    return {
      W: W.record,
      second: onSecond?.record ?? 0,
      A: A.record,
      reader: readsStart ? this.#placeStart(member) : A.weights,
    };
  }

  /** A0, which a bottleneck keeps reading through where its hidden layers are fixed. */
  #placeStart({ initial }: EnsembleMember): number {
    const shape = weightShape('A', this.#spec);
    return this.#matrix(this.#placeFixed(initial.A, shape).address, shape);
  }

  #matrix(data: number, { rows, columns }: PanelShape): number {
    const [rowBlocks, panels] = [panelsOf(rows), panelsOf(columns)];
    return this.#arena.record(MATRIX, { data, stride: panelStride(rows), rowBlocks, panels });
  }

  /** Addresses of a layer's record and of the matrix that it computes with. */
  #placeLayer(name: LayerName, member: EnsembleMember, variables: PlacedVariables) {
    const { weights, bias } = LAYERS[name];
    const shape = weightShape(name, this.#spec);
    const onWeights = this.#placeTensor(weights, shape, name, member, variables);
    const onBias = bias && this.#placeTensor(bias, undefined, name, member, variables);
    const used = this.#matrix(onWeights.used, shape);
    const record = this.#arena.record(LAYER, {
      weights: used,
      bias: onBias?.used ?? 0,
      trained: onWeights.trained && this.#matrix(onWeights.trained, shape),
      trainedBias: onBias?.trained ?? 0,
      velocity: onWeights.velocity,
      biasVelocity: onBias?.velocity ?? 0,
    });
    return { record, weights: used };
  }

  /**
   * Addresses of the tensor that the network computes with, of what SGD moves (0 if nothing) and of its
   * velocity.
   */
  #placeTensor(
    name: ParameterName,
    shape: PanelShape | undefined,
    layer: LayerName,
    member: EnsembleMember,
    variables: PlacedVariables,
  ) {
    const { linearised } = trainableOf(this.#spec.trainable);
    const current = (linearised ? member.initial : startOf(member))[name]!;
    if (!isTrained(layer, this.#spec)) {
      return { used: this.#placeFixed(current, shape).address, trained: 0, velocity: 0 };
    }
    const { resume } = member;
    const trained = this.#placeValues(linearised ? resume?.parameters[name] : current, shape);
    const velocity = this.#placeValues(resume?.velocity[name], shape);
    variables.set(name, { trained, velocity });
    const used = linearised ? this.#placeFixed(current, shape) : trained;
    return { used: used.address, trained: trained.address, velocity: velocity.address };
  }

  #placeFixed(values: Float32Array, shape: PanelShape | undefined): PlacedTensor {
    const placed = this.#fixed.get(values) ?? this.#placeValues(values, shape);
    this.#fixed.set(values, placed);
    return placed;
  }

  /** Lays out a weight in panels or, without a shape, a bias; zeros when there are no values. */
  #placeValues(values: Float32Array | undefined, shape: PanelShape | undefined): PlacedTensor {
    const { width } = this.#spec;
    const floats = shape ? panelBytes(shape) / FLOAT_BYTES : panelsOf(width) * 4;
    const write = (target: Float32Array) => {
      if (!values) return;
      if (shape) packPanels(values, shape, target);
      else target.set(values);
    };
    const read = (panels: Float32Array) => (shape ? unpackPanels(panels, shape) : panels.slice(0, width));
    return { address: this.#arena.floats(floats, write), floats, read };
  }
}

/** The parameters that a member's network starts from; for a linearised one only δ does not start there. */
export function startOf({ initial, resume }: EnsembleMember): NetworkParameters {
  return resume?.parameters ?? initial;
}
