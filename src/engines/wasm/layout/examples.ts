import type { NetworkParameters } from '../../../learners/network.ts';
import type { Dataset } from '../../../problem/dataset.ts';
import type { EnsembleMember, EnsembleSpec } from '../../engine.ts';
import type { Arena } from './arena.ts';
import { startOf } from './layers.ts';
import { panelsOf, VECTOR_BYTES } from './panels.ts';
import { EXAMPLES } from './records.ts';

/** Hidden layers of some examples that are to be computed once, before training. */
export interface KeptLayers {
  readonly examples: number;
  /** Addresses of the tables, 0 where there is none. */
  readonly h: number;
  readonly u: number;
  readonly s: number;
}

/** Kernel learners keep their fixed hidden layers for every example up to this much memory for each ensemble. */
export const KEEPABLE_BYTES = 256 * 2 ** 20;

/** Copies a row-major table, each row padded with zeros to whole vectors. */
function padRows(values: Float32Array, columns: number, target: Float32Array): void {
  const padded = panelsOf(columns) * 4;
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
  #keepableBytes: number;
  readonly #tables = new Map<Dataset, { samples: number; inputs: number; targets: number }>();
  readonly #placed = new Map<Dataset, Map<NetworkParameters | null, KeptLayers>>();

  /** @param keepableBytes how much memory hidden layers may take. */
  constructor(arena: Arena, spec: EnsembleSpec, keepableBytes: number) {
    this.#arena = arena;
    this.#spec = spec;
    this.#keepableBytes = keepableBytes;
  }

  /**
   * Lays out a member's training or test set. The hidden layers are kept if they are fixed and there is room.
   */
  place(data: Dataset, member: EnsembleMember): KeptLayers {
    const { trainable } = this.#spec;
    const areFixed = trainable === 'last' || trainable === 'ntk';
    const network = areFixed ? (trainable === 'ntk' ? member.initial : startOf(member)) : null;
    const byNetwork = this.#placed.get(data) ?? new Map<NetworkParameters | null, KeptLayers>();
    this.#placed.set(data, byNetwork);
    const placed = byNetwork.get(network) ?? this.#placeNew(data, areFixed);
    byNetwork.set(network, placed);
    return placed;
  }

  #placeNew(data: Dataset, areFixed: boolean): KeptLayers {
    const tables = this.#tables.get(data) ?? this.#placeTables(data);
    this.#tables.set(data, tables);
    const examples = this.#arena.record(EXAMPLES, { ...tables, h: 0, u: 0, s: 0 });
    return { examples, ...this.#placeHiddenLayers(data.samples, areFixed) };
  }

  #placeTables({ samples, inputs, targets }: Dataset) {
    const table = (values: Float32Array, columns: number) =>
      this.#arena.floats(samples * panelsOf(columns) * 4, (target) => padRows(values, columns, target));
    return {
      samples,
      inputs: table(inputs, this.#spec.inputDimension),
      targets: table(targets, this.#spec.outputDimension),
    };
  }

  #placeHiddenLayers(samples: number, areFixed: boolean) {
    const { architecture, trainable, width } = this.#spec;
    const wanted = {
      h: areFixed && trainable === 'ntk',
      u: areFixed && trainable === 'ntk' && architecture !== '2layer',
      s: areFixed && trainable === 'last',
    };
    const tableBytes = samples * panelsOf(width) * VECTOR_BYTES;
    const bytes = tableBytes * (Number(wanted.h) + Number(wanted.u) + Number(wanted.s));
    const fits = bytes <= this.#keepableBytes;
    if (fits) this.#keepableBytes -= bytes;
    const table = (isWanted: boolean) => (isWanted && fits ? this.#arena.reserve(tableBytes) : 0);
    return { h: table(wanted.h), u: table(wanted.u), s: table(wanted.s) };
  }
}
