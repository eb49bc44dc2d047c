import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../../../src/experiment/fields.ts';
import type { NumberField } from '../../../../src/experiment/table/kinds.ts';
import { readTyped } from '../../../../src/pages/controls/typedValue.ts';
import { shareDone } from '../../../../src/store/lab/shareDone.ts';
import { sliderScale } from '../../../../src/ui/sliderScale.ts';
import { durationText, timeLeftMs } from '../../../../src/words/durationText.ts';

const NUMBER_FIELDS: NumberField[] = Object.values(FIELDS).filter((field) => field.kind === 'number');

describe('a slider', () => {
  it('stops only at legal values, each of which it finds again', () => {
    for (const field of NUMBER_FIELDS) {
      const scale = sliderScale(field);
      if (!scale) continue;
      for (let position = 0; position <= scale.last; position++) {
        const value = scale.valueAt(position);
        expect(value).toBeGreaterThanOrEqual(field.min);
        expect(value).toBeLessThanOrEqual(field.max);
        expect(scale.positionOf(value)).toBe(position);
        expect(String(value).length).toBeLessThanOrEqual(7);
      }
    }
  });

  it('stands at the nearest stop of a typed value', () => {
    const scale = sliderScale(FIELDS.samples)!;
    expect(scale.valueAt(scale.positionOf(4321))).toBe(4000);
  });
});

describe('a typed value', () => {
  it('is taken when it is legal, with a comma for a point too', () => {
    expect(readTyped('alpha', ' 0.35 ')).toEqual({ legal: true, value: 0.35 });
    expect(readTyped('alpha', '0,35')).toEqual({ legal: true, value: 0.35 });
    expect(readTyped('weightDecay', '1e-4')).toEqual({ legal: true, value: 1e-4 });
  });

  it('is refused with its range when it is not', () => {
    for (const text of ['', 'abc', '7', '-0.1', 'NaN', '1&n=50', '0.5#'])
      expect(readTyped('alpha', text)).toEqual({
        legal: false,
        sentence: 'Composite signal must be a number from 0 to 1. The value in use stays.',
      });
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const typed = readTyped('samples', text);
        if (typed.legal) expect(typed.value).toBeGreaterThanOrEqual(FIELDS.samples.min);
      }),
    );
  });
});

describe('the time left', () => {
  it('follows from the pace', () => {
    const training = { stepsDone: 250, stepsTotal: 1000, epochsDone: 2, elapsedMs: 0, stepsPerSecond: 150 };
    const progress = { ...training, fitsDone: 0, fitsTotal: 0 };
    expect(timeLeftMs(progress)).toBe(5000);
    expect(timeLeftMs({ ...progress, stepsPerSecond: 0 })).toBeUndefined();
    const fitting = { ...progress, elapsedMs: 4000, fitsDone: 0.5, fitsTotal: 2 };
    expect(timeLeftMs(fitting)).toBe(12_000);
    expect(timeLeftMs({ ...fitting, fitsDone: 0 })).toBeUndefined();
    expect([shareDone(progress), shareDone({ ...fitting, fitsDone: 0.2 })]).toEqual([0.25, 0.1]);
  });

  it('is told no finer than it is known', () => {
    expect([300, 5000, 99_000, 180_000, 7_800_000].map(durationText)).toEqual([
      'under a second',
      '5 s',
      '99 s',
      '3 min',
      '2 h 10 min',
    ]);
  });
});
