import { architectureOf } from '../../../learners/architectures.ts';
import type { NetworkParameters } from '../../../learners/network.ts';
import { isLinear, trainableOf } from '../../../learners/trainables.ts';
import type { Dataset } from '../../../problem/dataset.ts';
import type { EnsembleMember, EnsembleSpec } from '../../engine.ts';
import type { Arena } from './arena.ts';
import { startOf } from './layers.ts';
import { EXAMPLES } from './records.ts';
import { padTo4, padTo8, rowBytes, rowFloats } from './rows.ts';

const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Addresses of the tables of what is kept of the hidden layers, 0 where there is none; assembly/structures.ts says of what. */
export interface KeptTables {
  readonly h: number;
  readonly u: number;
  readonly s: number;
  readonly y: number;
}

/** Some examples, and the tables that are to be computed once, before training. */
export interface PlacedExamples extends KeptTables {
  readonly examples: number;
}

/** Kernel learners keep their fixed hidden layers for every example up to this much memory for each ensemble. */
export const KEEPABLE_BYTES = 256 * 2 ** 20;

/** Copies a row-major table, each row padded with zeros. */
function padRows(values: Float32Array, columns: number, padded: number, target: Float32Array): void {
  for (let row = 0; row * columns < values.length; row++) {
    target.set(values.subarray(row * columns, (row + 1) * columns), row * padded);
  }
}

/**
 * Lays out the examples of an ensemble: one copy of each data set, and one table of hidden layers for each
 * network on it.
 */
export class ExamplesPlacer {
  readonly #arena: Arena;
  readonly #spec: EnsembleSpec;
  readonly #isFree: boolean;
  #keepableBytes: number;
  readonly #tables = new Map<Dataset, { samples: number; inputs: number; targets: number }>();
  readonly #placed = new Map<Dataset, Map<NetworkParameters | null, PlacedExamples>>();

  /** @param keepableBytes how much memory hidden layers may take. */
  constructor(arena: Arena, spec: EnsembleSpec, keepableBytes: number) {
    this.#arena = arena;
    this.#spec = spec;
    this.#isFree = architectureOf(spec.architecture).second === 'free';
    this.#keepableBytes = keepableBytes;
  }

  /**
   * Lays out a member's training or test set. The hidden layers are kept if they are fixed and there is room.
   *
   * @param asksForFirst whether what block 1 says will be asked for.
   */
  place(data: Dataset, member: EnsembleMember, asksForFirst: boolean): PlacedExamples {
    const moved = trainableOf(this.#spec.trainable);
    const network = isLinear(moved) ? (moved.linearised ? member.initial : startOf(member)) : null;
    const byNetwork = this.#placed.get(data) ?? new Map<NetworkParameters | null, PlacedExamples>();
    this.#placed.set(data, byNetwork);
    const placed = byNetwork.get(network) ?? this.#placeNew(data, asksForFirst);
    byNetwork.set(network, placed);
    return placed;
  }

  #placeNew(data: Dataset, asksForFirst: boolean): PlacedExamples {
    const tables = this.#tables.get(data) ?? this.#placeTables(data);
    this.#tables.set(data, tables);
    const examples = this.#arena.record(EXAMPLES, { ...tables, h: 0, u: 0, s: 0, y: 0 });
    return { examples, ...this.#placeHiddenLayers(data.samples, asksForFirst) };
  }

  #placeTables({ samples, inputs, targets }: Dataset) {
    const { inputDimension, outputDimension } = this.#spec;
    const table = (values: Float32Array, columns: number, padded: number) =>
      this.#arena.floats(samples * padded, (target) => padRows(values, columns, padded, target));
    const inputFloats = this.#isFree ? padTo4(inputDimension) : rowFloats(inputDimension);
    return {
      samples,
      inputs: table(inputs, inputDimension, inputFloats),
      targets: table(targets, outputDimension, padTo4(outputDimension)),
    };
  }

  /** A linearised network needs h, u and what u reads; one whose output layer alone moves needs s, and h for block 1. */
  #placeHiddenLayers(samples: number, asksForFirst: boolean): KeptTables {
    const { architecture, trainable, width, outputDimension } = this.#spec;
    const { second } = architectureOf(architecture);
    const { linearised, movesHidden } = trainableOf(trainable);
    const layerBytes = samples * (this.#isFree ? padTo4(width) : padTo8(width)) * FLOAT_BYTES;
    const bytes = {
      h: linearised || (!movesHidden && asksForFirst) ? layerBytes : 0,
      u: linearised && second !== 'none' ? layerBytes : 0,
      s: movesHidden ? 0 : layerBytes,
      y: linearised && second === 'bottleneck' ? samples * rowBytes(outputDimension) : 0,
    };
    const needed = bytes.h + bytes.u + bytes.s + bytes.y;
    const fits = needed <= this.#keepableBytes;
    if (fits) this.#keepableBytes -= needed;
    const table = (size: number) => (fits && size > 0 ? this.#arena.reserve(size) : 0);
    return { h: table(bytes.h), u: table(bytes.u), s: table(bytes.s), y: table(bytes.y) };
  }
}
