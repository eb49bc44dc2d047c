import { architectureOf } from '../../../learners/architectures.ts';
import {
  BIASES,
  type LayerName,
  type NetworkParameters,
  type ParameterName,
} from '../../../learners/network.ts';
import { trainableOf } from '../../../learners/trainables.ts';
import type { EnsembleMember, EnsembleSpec } from '../../engine.ts';
import type { Arena } from './arena.ts';
import { biasPacking, type Packing, type WeightShape } from './packing.ts';
import { panelPacking, panelStride, panelsOf } from './panels.ts';
import { LAYER, MATRIX, type RecordOf } from './records.ts';
import { rowPacking } from './rows.ts';

/** Where one tensor lies, and how to read it. */
export interface PlacedTensor {
  readonly address: number;
  readonly packing: Packing;
}

/**
 * Where SGD's variables of one member lie: what is trained and its velocity. Fixed tensors are not among
 * them.
 */
export type PlacedVariables = Map<ParameterName, { trained: PlacedTensor; velocity: PlacedTensor }>;

/** Whether the routines take SGD steps of a layer: hidden ones are trained all or none. */
function isStepped(name: LayerName, { trainable, frozen = [] }: EnsembleSpec): boolean {
  const { movesHidden, movesOutput } = trainableOf(trainable);
  return name === 'A' ? movesOutput && !frozen.includes('A') : movesHidden;
}

/** Lays out the layers of an ensemble's networks. */
export class LayerPlacer {
  readonly #arena: Arena;
  readonly #spec: EnsembleSpec;
  readonly #isFree: boolean;
  /** Tensors that no member moves, one copy for all members that hold the same one. */
  readonly #fixed = new Map<Float32Array, PlacedTensor>();

  constructor(arena: Arena, spec: EnsembleSpec) {
    this.#arena = arena;
    this.#spec = spec;
    this.#isFree = architectureOf(spec.architecture).second === 'free';
  }

  /** Lays out one layer of one member, and adds what is trained of it to `variables`. */
  place(name: LayerName, member: EnsembleMember, variables: PlacedVariables): number {
    const bias = BIASES[name];
    const onWeights = this.#placeTensor(name, this.#weightPacking(name), name, member, variables);
    const onBias = bias && this.#placeTensor(bias, biasPacking(this.#spec.width), name, member, variables);
    const fields: RecordOf<typeof LAYER> = {
      weights: onWeights.used,
      bias: onBias?.used ?? 0,
      trained: onWeights.trained,
      trainedBias: onBias?.trained ?? 0,
      velocity: onWeights.velocity,
      biasVelocity: onBias?.velocity ?? 0,
    };
    if (!this.#isFree) return this.#arena.record(LAYER, fields);
    const { weights, trained } = fields;
    const matrix = (data: number) => this.#matrix(name, data);
    return this.#arena.record(LAYER, {
      ...fields,
      weights: matrix(weights),
      trained: trained && matrix(trained),
    });
  }

  /** The A through which a bottleneck's second layer reads: the member's own, or A0 where the hidden layers are fixed. */
  placeReader(member: EnsembleMember, variables: PlacedVariables): number {
    const { linearised, movesHidden } = trainableOf(this.#spec.trainable);
    const readsOwn = movesHidden && !linearised;
    if (readsOwn && isStepped('A', this.#spec)) return variables.get('A')!.trained.address;
    const fixed = (readsOwn ? startOf(member) : member.initial).A;
    return this.#placeFixed(fixed, this.#weightPacking('A')).address;
  }

  #weightShape(name: LayerName): WeightShape {
    const { inputDimension: d, width: m, outputDimension: k } = this.#spec;
    return { rows: m, columns: { W: d, U: m, V: k, A: k }[name], transposed: name === 'A' };
  }

  #weightPacking(name: LayerName): Packing {
    const shape = this.#weightShape(name);
    return this.#isFree ? panelPacking(shape) : rowPacking(shape);
  }

  #matrix(name: LayerName, data: number): number {
    const { rows, columns } = this.#weightShape(name);
    const [rowBlocks, panels] = [panelsOf(rows), panelsOf(columns)];
    return this.#arena.record(MATRIX, { data, stride: panelStride(rows), rowBlocks, panels });
  }

  /**
   * Addresses of the tensor that the network computes with, of what SGD moves (0 if nothing) and of its
   * velocity.
   */
  #placeTensor(
    name: ParameterName,
    packing: Packing,
    layer: LayerName,
    member: EnsembleMember,
    variables: PlacedVariables,
  ) {
    const { linearised } = trainableOf(this.#spec.trainable);
    const current = (linearised ? member.initial : startOf(member))[name]!;
    if (!isStepped(layer, this.#spec)) {
      return { used: this.#placeFixed(current, packing).address, trained: 0, velocity: 0 };
    }
    if (this.#spec.frozen?.includes(layer)) {
      // The routines step numbers that nothing reads.
      const [trained, velocity] = [
        this.#placeValues(undefined, packing),
        this.#placeValues(undefined, packing),
      ];
      return {
        used: this.#placeFixed(current, packing).address,
        trained: trained.address,
        velocity: velocity.address,
      };
    }
    const { resume } = member;
    const trained = this.#placeValues(linearised ? resume?.parameters[name] : current, packing);
    const velocity = this.#placeValues(resume?.velocity[name], packing);
    variables.set(name, { trained, velocity });
    const used = linearised ? this.#placeFixed(current, packing) : trained;
    return { used: used.address, trained: trained.address, velocity: velocity.address };
  }

  #placeFixed(values: Float32Array, packing: Packing): PlacedTensor {
    const placed = this.#fixed.get(values) ?? this.#placeValues(values, packing);
    this.#fixed.set(values, placed);
    return placed;
  }

  /** Lays out a tensor; zeros when there are no values. */
  #placeValues(values: Float32Array | undefined, packing: Packing): PlacedTensor {
    const write = (target: Float32Array) => {
      if (values) packing.write(values, target);
    };
    return { address: this.#arena.floats(packing.floats, write), packing };
  }
}

/** The parameters that a member's network starts from; for a linearised one only δ does not start there. */
export function startOf({ initial, resume }: EnsembleMember): NetworkParameters {
  return resume?.parameters ?? initial;
}
