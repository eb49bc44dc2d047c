import { describe, expect, it } from 'vitest';
import { shareDone } from '../../../src/store/lab/shareDone.ts';
import { durationText, timeLeftMs } from '../../../src/words/durationText.ts';

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
