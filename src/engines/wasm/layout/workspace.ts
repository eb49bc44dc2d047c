import { architectureOf } from '../../../learners/architectures.ts';
import { trainableOf } from '../../../learners/trainables.ts';
import type { EnsembleSpec } from '../../engine.ts';
import type { Arena } from './arena.ts';
import { evenPanelsOf, panelStride, panelsOf } from './panels.ts';
import { MATRIX, NO_FREE_FIELDS, NO_NARROW_FIELDS, type RecordOf, WORKSPACE } from './records.ts';

/** Examples of one block of an evaluation, as in assembly/structures.ts. */
const BLOCK_EXAMPLES = 32;
/** Features of a hidden layer that a narrow network takes at a time, as in assembly/narrow/features.ts. */
const FEATURES_AT_A_TIME = 32;

/** Room for activations of a batch. */
class BatchPlacer {
  readonly #arena: Arena;
  readonly #capacity: number;

  /** @param capacity examples of the largest batch. */
  constructor(arena: Arena, capacity: number) {
    this.#arena = arena;
    this.#capacity = capacity;
  }

  /** Activations [features, batch], panels of 4 examples, for so many batches one behind the other. */
  byExample(features: number, batches = 1): RecordOf<typeof MATRIX> {
    const stride = panelStride(features);
    const panels = (batches - 1) * panelsOf(this.#capacity) + evenPanelsOf(this.#capacity);
    const data = this.#arena.reserve(stride * panels);
    return { data, stride, rowBlocks: panelsOf(features), panels: 0 };
  }

  /** Activations [batch, features], panels of 4 features. */
  byFeature(features: number, batches = 1): RecordOf<typeof MATRIX> {
    const stride = panelStride(batches * panelsOf(this.#capacity) * 4);
    const data = this.#arena.reserve(stride * evenPanelsOf(features));
    return { data, stride, rowBlocks: 0, panels: panelsOf(features) };
  }
}

/** Lays out what an ensemble's members share: the architecture, and room for one batch. */
export function placeWorkspace(arena: Arena, spec: EnsembleSpec): number {
  const { inputDimension: d, width: m, outputDimension: k } = spec;
  const { second, skip } = architectureOf(spec.architecture);
  const { movesHidden, linearised } = trainableOf(spec.trainable);
  const room = new BatchPlacer(arena, Math.max(spec.batchSize, BLOCK_EXAMPLES));
  const matrix = (shape: RecordOf<typeof MATRIX>) => arena.record(MATRIX, shape);
  const outByFeature = matrix(room.byFeature(k));
  const shared = {
    second: Number(second !== 'none'),
    skip: Number(skip),
    movesHidden: Number(movesHidden),
    linearised: Number(linearised),
    panelBytes: panelStride(m),
    outputs: k,
    zeros: arena.floats(panelsOf(m) * 4),
    rows: arena.reserve(BLOCK_EXAMPLES * Int32Array.BYTES_PER_ELEMENT),
    x: matrix(room.byExample(d)),
    xByFeature: matrix(room.byFeature(d)),
    outByFeature,
    r: matrix(room.byExample(k)),
  };

  if (second === 'free') {
    const u = matrix(room.byExample(m));
    return arena.record(WORKSPACE, {
      ...shared,
      ...NO_NARROW_FIELDS,
      narrow: 0,
      h: matrix(room.byExample(m)),
      u,
      out1ByFeature: skip ? matrix(room.byFeature(k)) : 0,
      rByFeature: matrix(room.byFeature(k)),
      hByFeature: matrix(room.byFeature(m)),
      s: skip ? matrix(room.byExample(m)) : u,
      sByFeature: matrix(room.byFeature(m)),
      out: matrix(room.byExample(k)),
      out1: skip ? matrix(room.byExample(k)) : 0,
      dS: matrix(room.byExample(m)),
      dZ2: matrix(room.byExample(m)),
      dH: matrix(room.byExample(m)),
      dZ1: matrix(room.byExample(m)),
    });
  }

  const block = matrix(room.byExample(FEATURES_AT_A_TIME));
  const tangent = linearised ? matrix(room.byFeature(k)) : 0;
  if (second === 'none') {
    const rByFeature = matrix(room.byFeature(k));
    const h = matrix(room.byExample(m));
    const onlyOutput = { ...NO_NARROW_FIELDS, yByFeature: outByFeature, tangent, block };
    return arena.record(WORKSPACE, {
      ...shared,
      ...NO_FREE_FIELDS,
      ...onlyOutput,
      narrow: 1,
      h,
      u: 0,
      out1ByFeature: 0,
      rByFeature,
    });
  }

  // Room for h and for u behind it, for q and for r behind it: how far behind depends on the batch.
  const layers = room.byExample(m, 2);
  const gradients = room.byFeature(k, 2);
  const yByFeature = matrix(room.byFeature(k));
  return arena.record(WORKSPACE, {
    ...shared,
    ...NO_FREE_FIELDS,
    narrow: 1,
    h: matrix(layers),
    u: matrix(layers),
    out1ByFeature: movesHidden && !linearised ? yByFeature : matrix(room.byFeature(k)),
    rByFeature: matrix(gradients),
    block,
    y: matrix(room.byExample(k)),
    yByFeature,
    yDot: linearised ? matrix(room.byExample(k)) : 0,
    tangent,
    q: matrix(room.byExample(k)),
    qByFeature: matrix(gradients),
  });
}
