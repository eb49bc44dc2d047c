import type { EnsembleSize } from '../../ensembleSize.ts';
import { KEEPABLE_BYTES } from './examples.ts';
import { ROWS_PER_CALL } from './layout.ts';
import { evenPanelsOf, panelBytes, panelStride, panelsOf, VECTOR_BYTES } from './panels.ts';
import { BLOCK_EXAMPLES } from './workspace.ts';

const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Copies of a layer that a member has: where SGD moves it also its velocity, and for `ntk` its start beside δ. */
function copies({ trainable }: EnsembleSize, isOutput: boolean): number {
  switch (trainable) {
    case 'all':
      return 2;
    case 'hidden':
      return isOutput ? 1 : 2;
    case 'last':
      return isOutput ? 2 : 1;
    case 'ntk':
      return 3;
  }
}

function parameterBytes(size: EnsembleSize): number {
  const { architecture, inputDimension: d, width: m, outputDimension: k } = size;
  const weights = (columns: number) => panelBytes({ rows: m, columns, transposed: false });
  const bias = panelsOf(m) * VECTOR_BYTES;
  const hidden = weights(d) + bias + (architecture === '2layer' ? 0 : weights(m) + bias);
  return size.members * (copies(size, false) * hidden + copies(size, true) * weights(k));
}

/** Activations of one batch: as in workspace.ts, which all members share. */
function workspaceBytes({ architecture, inputDimension, width, outputDimension, batchSize }: EnsembleSize) {
  const capacity = Math.max(batchSize, BLOCK_EXAMPLES);
  const byExample = (features: number) => panelStride(features) * evenPanelsOf(capacity);
  const byFeature = (features: number) => panelStride(capacity) * evenPanelsOf(features);
  const hidden = { '2layer': 5, '3layer': 6, '3resnetU': 7, '3resnet': 7 }[architecture];
  return (
    byExample(inputDimension) +
    byFeature(inputDimension) +
    hidden * byExample(width) +
    2 * byFeature(width) +
    2 * (byExample(outputDimension) + byFeature(outputDimension))
  );
}

/** Examples, one copy for each member's seed, and the hidden layers that kernel learners keep of them. */
function exampleBytes(size: EnsembleSize, keepableBytes: number): number {
  const { architecture, trainable, inputDimension, width, outputDimension, members } = size;
  const rows = [size.samples, size.testSamples].flatMap((samples) =>
    Array.from({ length: members }, () => samples),
  );
  const tables = trainable === 'last' ? 1 : trainable === 'ntk' ? (architecture === '2layer' ? 1 : 2) : 0;
  let keepable = keepableBytes;
  let bytes = 0;
  for (const samples of rows) {
    bytes += samples * (panelsOf(inputDimension) + panelsOf(outputDimension)) * VECTOR_BYTES;
    const kept = tables * samples * panelsOf(width) * VECTOR_BYTES;
    if (kept > keepable) continue;
    keepable -= kept;
    bytes += kept;
  }
  return bytes;
}

/**
 * About how many bytes an ensemble's linear memory has, before it exists; within some percent of what placeEnsemble
 * reserves.
 */
export function wasmEnsembleBytes(size: EnsembleSize, keepableBytes = KEEPABLE_BYTES): number {
  const { samples, testSamples, outputDimension } = size;
  const rows = ROWS_PER_CALL * FLOAT_BYTES;
  const outputs = Math.max(samples, testSamples) * outputDimension * FLOAT_BYTES;
  return parameterBytes(size) + workspaceBytes(size) + exampleBytes(size, keepableBytes) + rows + outputs;
}
