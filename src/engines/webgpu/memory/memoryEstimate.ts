import type { EnsembleSize } from '../../ensembleSize.ts';

const FLOAT_BYTES = 4;
/** What an evaluation holds of activations at most, about. */
const EVALUATION_BYTES = 64 * 2 ** 20;
/** Rounds up to whole vec4. */
const padded = (size: number) => Math.ceil(size / 4) * 4;

/**
 * About how many bytes an ensemble's buffers take on a GPU, before there is one; as in needs.ts, with the velocity and,
 * for `ntk`, δ beside the parameters.
 */
export function gpuEnsembleBytes(size: EnsembleSize): number {
  const { architecture, trainable, members, batchSize, samples, testSamples } = size;
  const [d, m, k] = [size.inputDimension + 1, size.width + 1, size.outputDimension].map(padded) as [
    number,
    number,
    number,
  ];
  const layers = architecture === '2layer' ? 1 : 2;
  const parameters = m * d + (layers - 1) * m * m + k * m;
  const perRow = layers * m;
  const rows = padded(batchSize);
  const activations = perRow * (trainable === 'ntk' ? 2 : 1);
  const evaluated = Math.min(
    EVALUATION_BYTES / FLOAT_BYTES,
    members * activations * Math.max(samples, testSamples),
  );
  const ofMember =
    parameters * (trainable === 'ntk' ? 3 : 2) +
    rows * (activations + perRow + k) +
    samples * (d + k) +
    testSamples * (d + 3 * k);
  return FLOAT_BYTES * (members * ofMember + evaluated);
}
