import { architectureOf } from '../../../learners/architectures.ts';
import { trainableOf } from '../../../learners/trainables.ts';
import type { EnsembleSpec } from '../../engine.ts';
import type { Arena } from './arena.ts';
import { evenPanelsOf, panelStride, panelsOf } from './panels.ts';
import { FREE_WORKSPACE, MATRIX } from './records.ts';

/** Examples of one block of an evaluation, as in assembly/free/structures.ts. */
const BLOCK_EXAMPLES = 32;

/** Lays out what the members of an ensemble of networks with a free U share: the architecture, and room for one batch. */
export function placeFreeWorkspace(arena: Arena, spec: EnsembleSpec): number {
  const { inputDimension: d, width: m, outputDimension: k } = spec;
  const { skip } = architectureOf(spec.architecture);
  const { movesHidden, linearised } = trainableOf(spec.trainable);
  const capacity = Math.max(spec.batchSize, BLOCK_EXAMPLES);

  /** Activations [features, batch], panels of 4 examples. */
  const byExample = (features: number) => {
    const stride = panelStride(features);
    const data = arena.reserve(stride * evenPanelsOf(capacity));
    return arena.record(MATRIX, { data, stride, rowBlocks: panelsOf(features), panels: 0 });
  };
  /** Activations [batch, features], panels of 4 features. */
  const byFeature = (features: number) => {
    const stride = panelStride(capacity);
    const data = arena.reserve(stride * evenPanelsOf(features));
    return arena.record(MATRIX, { data, stride, rowBlocks: 0, panels: panelsOf(features) });
  };

  const u = byExample(m);
  return arena.record(FREE_WORKSPACE, {
    narrow: 0,
    skip: Number(skip),
    movesHidden: Number(movesHidden),
    linearised: Number(linearised),
    panelBytes: panelStride(m),
    outputs: k,
    zeros: arena.floats(panelsOf(m) * 4),
    rows: arena.reserve(BLOCK_EXAMPLES * Int32Array.BYTES_PER_ELEMENT),
    x: byExample(d),
    xByFeature: byFeature(d),
    h: byExample(m),
    hByFeature: byFeature(m),
    u,
    s: skip ? byExample(m) : u,
    sByFeature: byFeature(m),
    out: byExample(k),
    outByFeature: byFeature(k),
    out1: skip ? byExample(k) : 0,
    out1ByFeature: skip ? byFeature(k) : 0,
    r: byExample(k),
    rByFeature: byFeature(k),
    dS: byExample(m),
    dZ2: byExample(m),
    dH: byExample(m),
    dZ1: byExample(m),
  });
}
