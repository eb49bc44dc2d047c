import { describe, expect, it, vi } from 'vitest';
import { decodeLink } from '../../../src/experiment/link.ts';
import { initialParameters } from '../../../src/learners/initialisation.ts';
import type { StartName, StartRecord } from '../../../src/learners/starts.ts';
import { SMALL } from '../../agreement/smallEnsembles.ts';

/** One row. */
vi.mock('../../../src/learners/starts.ts', async (original) => {
  const module = await original<{ STARTS: Record<string, StartRecord>; START_NAMES: string[] }>();
  module.STARTS.coin = {
    label: 'a coin',
    law: '±1/√f',
    draws: (stream) => () => (stream.uniform() < 0.5 ? -1 : 1),
  };
  module.START_NAMES.push('coin');
  return module;
});
describe('a new start needs one row, and then', () => {
  it('a link names it, and every entry of a network is drawn from it', () => {
    expect(decodeLink('init=coin&scale=2')).toMatchObject({
      experiment: { init: 'coin', scale: 2 },
      issues: [],
    });
    const { W, A } = initialParameters(1, '3resnet', SMALL, { start: 'coin' as StartName, scale: 2 });
    const sizes = (values: Float32Array) => new Set(values.map(Math.abs));
    expect(sizes(W)).toEqual(new Set([Math.fround(2 / Math.sqrt(SMALL.inputDimension))]));
    expect(sizes(A)).toEqual(new Set([Math.fround(2 / Math.sqrt(SMALL.width))]));
  });
});
