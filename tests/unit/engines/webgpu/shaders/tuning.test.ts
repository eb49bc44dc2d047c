import { expect, it } from 'vitest';
import { threadCount } from '../../../../../src/engines/webgpu/shaders/tiledProduct.ts';
import { chooseTile, GPU_TUNING, SOFTWARE_TUNING } from '../../../../../src/engines/webgpu/shaders/tuning.ts';

it('keeps every tile within the limits that any WebGPU device has', () => {
  for (const tile of [...GPU_TUNING.tiles, ...SOFTWARE_TUNING.tiles]) {
    expect(threadCount(tile)).toBeLessThanOrEqual(256);
    expect(2 * tile.side * tile.depth * 4).toBeLessThanOrEqual(16384);
    if (tile.slices > 1) expect(tile.slices * tile.side ** 2 * 4).toBeLessThanOrEqual(16384);
  }
});

it('takes smaller tiles where there is little to do', () => {
  const sideFor = (numbers: number) =>
    chooseTile(GPU_TUNING, ({ side }) => Math.ceil(numbers / side ** 2)).side;
  expect(sideFor(50 * 200)).toBe(16);
  expect(sideFor(300 * 32 * 32)).toBe(32);
  expect(sideFor(300 * 64 * 64)).toBe(64);
});
