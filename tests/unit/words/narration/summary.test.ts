import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import { summarise } from '../../../../src/words/narration/summary.ts';
import { EPOCHS, learnerThat, upTo } from './learnerThat.ts';

describe('a summary over seeds', () => {
  it('takes the middle seed for the epoch of a discovery, and none while half of them lack it', () => {
    const seeds = [10, 20, 30].map((composite, i) =>
      learnerThat('3resnet-all', { base: 5, composite, ends: 0.05 }, i + 1),
    );
    const target = { ...DEFAULT_EXPERIMENT, epochs: EPOCHS };
    expect(summarise(seeds, target)[0]!.compositeFoundAt).toBe(20);
    expect(
      summarise(
        seeds.map((curve) => upTo(15, curve)),
        target,
      )[0]!.compositeFoundAt,
    ).toBeNull();
  });
});
