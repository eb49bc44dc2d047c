import { describe, expect, it } from 'vitest';
import { parseBenchOptions } from '../../../bench/options.ts';

describe('parseBenchOptions', () => {
  it('takes the whole grid of sizes where none is named', () => {
    expect(parseBenchOptions([])).toEqual({
      json: false,
      quick: false,
      learners: ['3resnet-all'],
      widths: [50, 100, 200, 500, 1000],
      members: [1, 8, 32],
      samples: 5000,
    });
  });

  it('takes an argument as often as it is given', () => {
    const args = ['--json', '--engine', 'wasm', '--width', '200', '--width', '50', '--members', '3'];
    expect(parseBenchOptions(args)).toMatchObject({
      json: true,
      engines: ['wasm'],
      widths: [200, 50],
      members: [3],
    });
  });

  it.each([
    ['--width', '3', 'whole number from 4 to 100000'],
    ['--width', '20.5', 'whole number'],
    ['--members', '0', 'whole number from 1'],
    ['--samples', 'many', 'whole number'],
    ['--engine', 'auto', 'one of webgpu, wasm'],
    ['--learner', '3resnetU', 'one of 3resnet-all'],
  ])('names what %s %s may be', (name, value, says) => {
    expect(() => parseBenchOptions([name, value])).toThrow(says);
  });

  it('refuses an argument that it does not know', () => {
    expect(() => parseBenchOptions(['--widht', '50'])).toThrow('--widht');
  });
});
