import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import type { Curve } from '../../../../src/store/lab/state.ts';
import { tellBlocks, tellFreeze } from '../../../../src/words/narration/blocks.ts';

const log = (epoch: number, base: number, composite: number, block1Error: number, seed = 1) => ({
  learner: '3resnet-all' as const,
  seed,
  epoch,
  trainLoss: 1,
  trainError: 2,
  testError: 2,
  baseCoefficient: base,
  compositeCoefficient: 0.3 * composite,
  block1Base: base,
  block1Composite: 0,
  block2Base: 0,
  block2Composite: composite,
  block1Error,
});
const curve = (logs: ReturnType<typeof log>[], seed = 1): Curve => ({ learner: '3resnet-all', seed, logs });
const LEARNERS = { learners: ['2layer-all', '3resnet-all'] as const, beta: 1 };

describe('what is said of the blocks', () => {
  it('tells when each had its signal, and what became of the rest of block 1’s output', () => {
    const logs = [
      log(0, 0, 0, 0.3),
      log(6, 0.95, 0.02, 0.09),
      log(60, 0.9, 0.6, 0.08),
      log(800, 0.8, 0.98, 0.02),
    ];
    expect(tellBlocks([curve(logs)], LEARNERS)).toEqual([
      'In 3resnet-all block 1 had 90\u00a0% of the base signal at epoch 6, and block 2 half of the composite signal at epoch 60. Block 1’s errors, the part of its output that is neither signal, were 8\u00a0% of β² then, and 2\u00a0% of β² at epoch 800.',
    ]);
    expect(tellBlocks([curve(logs.slice(0, 3))], LEARNERS)[0]).toMatch(/were 8\u00a0% of β² then\.$/);
  });

  it('says what the errors were when W was frozen, and are in the end', () => {
    const logs = [
      log(0, 0, 0, 0.3),
      log(6, 0.95, 0.02, 0.09),
      log(60, 0.9, 0.6, 0.08),
      log(800, 0.8, 0.98, 0.02),
    ];
    const frozen = { ...DEFAULT_EXPERIMENT, ...LEARNERS, freeze: 10, epochs: 800 };
    expect(tellFreeze([curve(logs)], frozen)).toEqual([
      'In 3resnet-all W has stood still from epoch 10 on: block 1’s errors were 9\u00a0% of β² then and are 2\u00a0% of β² in the end, and block 2 found the composite signal.',
    ]);
    for (const freeze of [0, 800]) expect(tellFreeze([curve(logs)], { ...frozen, freeze })).toEqual([]);
  });

  it('is silent where a block never had its signal, and where there are no blocks', () => {
    expect(tellBlocks([curve([log(0, 0, 0, 0.3), log(6, 0.95, 0.2, 0.09)])], LEARNERS)).toEqual([]);
    expect(tellBlocks([{ learner: '2layer-all', seed: 1, logs: [] }], LEARNERS)).toEqual([]);
  });

  it('speaks of the middle seed', () => {
    const seeds = [10, 20, 90].map((epoch, i) =>
      curve(
        [6, 10, 20, 90].map((at) => log(at, 0.95, at >= epoch ? 0.7 : 0, 0.05, i + 1)),
        i + 1,
      ),
    );
    expect(tellBlocks(seeds, LEARNERS)[0]).toContain('at epoch 20.');
  });
});
