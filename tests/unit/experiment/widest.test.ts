import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/defaults/lab.ts';
import { decodeLink } from '../../../src/experiment/link.ts';
import { rangeIn } from '../../../src/experiment/widest.ts';
import { LEARNER_NAMES, networksOf, parseLearner } from '../../../src/learners/learnerNames.ts';
import { initialState, reduce } from '../../../src/store/lab/reduce.ts';

const readWidth = (learners: string, width: number) => {
  const { experiment, issues } = decodeLink(`?learners=${learners}&width=${width}`);
  return { width: experiment.width, messages: issues.map(({ message }) => message) };
};

describe('how wide a network can be', () => {
  it('is the paper’s 100,000 where U is not a matrix of its own, and 2,000 where it is', () => {
    for (const name of networksOf(LEARNER_NAMES)) {
      const isFree = ['3resnetU', '3layer'].includes(parseLearner(name).architecture);
      const widest = isFree ? 2000 : 100_000;
      expect(readWidth(name, widest)).toEqual({ width: widest, messages: [] });
      expect(readWidth(name, widest + 1).width).toBe(widest);
    }
  });

  it('is told by the learners that set it, and by a link of no view that tries several', () => {
    expect(readWidth('3resnet-all,3layer-all,3resnetU-ntk,poly-2', 50_000)).toEqual({
      width: 2000,
      messages: [
        'width must be at most 2000 with 3layer-all, 3resnetU-ntk; “50000” is not, so 2000 is used.',
      ],
    });
    const figure = decodeLink('?view=figure2&learners=3resnet-all,3layer-all&widths=2000,100000');
    expect(figure).toMatchObject({ issues: [], experiment: { widths: [2000, 100_000] } });
  });

  it('ends a pin that is too wide for its learners', () => {
    const { experiment, issues } = decodeLink('?pins=learners:3layer-all;width:5000;seed:1');
    expect(experiment.pins).toEqual([]);
    expect(issues).toHaveLength(1);
  });

  it('bounds the slider, and falls when a narrower learner is chosen', () => {
    const wide = { ...DEFAULT_EXPERIMENT, width: 20_000 };
    expect(rangeIn(wide, 'width')).toMatchObject({ max: 100_000 });
    const state = initialState({ experiment: wide, issues: [] });
    const edited = reduce(state, { type: 'edit', changes: { learners: ['3resnet-all', '3layer-all'] } });
    expect(edited.experiment.width).toBe(2000);
    const range = rangeIn(edited.experiment, 'width');
    expect(range).toMatchObject({ max: 2000 });
    expect('stops' in range && range.stops?.at(-1)).toBe(2000);
  });
});
