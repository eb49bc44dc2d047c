import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnedLayout, ROW } from '../../../../src/charts/marks/bars/learnedLayout.ts';
import { learnerStyle, thickened } from '../../../../src/charts/marks/learnerStyle.ts';
import { LEARNER_NAMES } from '../../../../src/learners/learnerNames.ts';
import { forTheHall } from '../../../../src/pages/shared/present/forTheHall.ts';
import { isUsedBy } from '../../../../src/pages/shared/present/keys/keyUse.ts';
import { hallTextPx } from '../../../../src/pages/shared/present/useHall.ts';

describe('the keys of a focused control', () => {
  it('are all of them where text is typed, and else those that work it', () => {
    for (const key of [' ', 'r', '?', 'Escape', 'ArrowLeft']) expect(isUsedBy('text', key)).toBe(true);
    expect(isUsedBy('press', ' ')).toBe(true);
    expect(isUsedBy('press', 'ArrowRight')).toBe(false);
    expect(isUsedBy('arrows', 'ArrowRight')).toBe(true);
    expect(isUsedBy('arrows', ' ')).toBe(false);
    expect(isUsedBy('both', ' ') && isUsedBy('both', 'ArrowLeft')).toBe(true);
    for (const use of ['press', 'arrows', 'both', 'none'] as const)
      for (const key of ['r', 'f', '?', 'Escape']) expect(isUsedBy(use, key)).toBe(false);
  });
});

describe('the type of a hall', () => {
  it('is 24 px at 1280 × 720, grows with the screen, and shrinks no further', () => {
    expect(hallTextPx(1280, 720)).toBe(24);
    expect(hallTextPx(1920, 1080)).toBe(36);
    expect(hallTextPx(3840, 2160)).toBe(72);
    expect(hallTextPx(1280, 600)).toBe(24);
    expect(hallTextPx(3840, 720)).toBe(24);
  });

  it('tells the news whole, and as many sentences after it as there is room for', () => {
    const sentence = fc.string({ minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1 }), (sentences) => {
        const shown = forTheHall(sentences);
        expect(shown[0]).toBe(sentences[0]);
        if (shown.length > 1) expect(shown.join(' ').length).toBeLessThanOrEqual(240);
        expect(sentences.filter((sentence) => shown.includes(sentence)).length).toBeGreaterThanOrEqual(
          shown.length,
        );
      }),
    );
    expect(forTheHall([])).toEqual([]);
  });
});

describe('bars of what was learned, in a room of a given height', () => {
  it('never need more height than there is, and say when learners are left out', () => {
    const height = fc.integer({ min: 120, max: 1200 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LEARNER_NAMES.length }), height, (learners, high) => {
        const { kind, shown } = learnedLayout(learners, { width: 400, height: high }, 24);
        expect(shown).toBeGreaterThanOrEqual(1);
        expect(shown).toBeLessThanOrEqual(learners);
        const used = shown * ROW[kind] * 24;
        if (shown > 1) expect(used).toBeLessThanOrEqual(high);
        // The line that tells of those left out needs room, too.
        if (shown < learners && shown > 1) expect(used + 1.2 * 24).toBeLessThanOrEqual(high);
      }),
    );
  });
});

describe('a thicker line', () => {
  it('keeps the look of its dash', () => {
    expect(thickened('16 3 6 3', 2)).toBe('32 6 12 6');
    expect(thickened('none', 2)).toBe('none');
    const dashes = LEARNER_NAMES.map((learner) => thickened(learnerStyle(learner).dash, 1.6));
    expect(new Set(dashes).size).toBe(LEARNER_NAMES.length);
  });
});
