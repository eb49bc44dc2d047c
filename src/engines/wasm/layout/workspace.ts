import type { EnsembleSpec } from '../../engine.ts';
import type { Arena } from './arena.ts';
import { evenPanelsOf, panelStride, panelsOf } from './panels.ts';
import { MATRIX, WORKSPACE } from './records.ts';

/** Examples of one block of an evaluation, as in assembly/index.ts. */
export const BLOCK_EXAMPLES = 32;

/** Lays out what an ensemble's members share: the architecture, and room for one batch. */
export function placeWorkspace(arena: Arena, spec: EnsembleSpec): number {
  const { inputDimension: d, width: m, outputDimension: k } = spec;
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

  const second = spec.architecture !== '2layer';
  const skip = spec.architecture === '3resnetU';
  const h = byExample(m);
  const u = second ? byExample(m) : 0;
  return arena.record(WORKSPACE, {
    second: Number(second),
    skip: Number(skip),
    linearised: Number(spec.trainable === 'ntk'),
    panelBytes: panelStride(m),
    outputs: k,
    zeros: arena.floats(panelsOf(m) * 4),
    rows: arena.reserve(BLOCK_EXAMPLES * Int32Array.BYTES_PER_ELEMENT),
    x: byExample(d),
    xByFeature: byFeature(d),
    h,
    hByFeature: byFeature(m),
    u,
    s: skip ? byExample(m) : second ? u : h,
    sByFeature: byFeature(m),
    out: byExample(k),
    outByFeature: byFeature(k),
    r: byExample(k),
    rByFeature: byFeature(k),
    dS: byExample(m),
    dZ2: byExample(m),
    dH: byExample(m),
    dZ1: byExample(m),
  });
}
