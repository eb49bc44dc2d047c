import { expect, it } from 'vitest';
import { checkFits } from '../../../../../src/engines/webgpu/memory/memory.ts';

const MB = 2 ** 20;
const limits = { maxBufferSize: 256 * MB, maxStorageBufferBindingSize: 128 * MB } as GPUSupportedLimits;

it('refuses the largest buffer that does not fit, with both numbers in megabytes', () => {
  checkFits(limits, { parameters: 128 * MB, deltas: 1 });
  expect(() => checkFits(limits, { deltas: 129 * MB, parameters: 300 * MB })).toThrow(
    new RangeError(
      'The ensemble is too large for this GPU: its parameters need 300 MB in one buffer, 128 MB are allowed. ' +
        'Use fewer members or a smaller width.',
    ),
  );
});
