import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import { FIELDS } from '../../../../src/experiment/fields.ts';
import { readTyped } from '../../../../src/pages/controls/readTyped.ts';

describe('a typed value', () => {
  it('is taken when it is legal, with a comma for a point too', () => {
    expect(readTyped(DEFAULT_EXPERIMENT, 'alpha', ' 0.35 ')).toEqual({ value: 0.35 });
    expect(readTyped(DEFAULT_EXPERIMENT, 'alpha', '0,35')).toEqual({ value: 0.35 });
    expect(readTyped(DEFAULT_EXPERIMENT, 'weightDecay', '1e-4')).toEqual({ value: 1e-4 });
  });

  it('is refused with its range when it is not', () => {
    for (const text of ['', 'abc', '7', '-0.1', 'NaN', '1&n=50', '0.5#'])
      expect(readTyped(DEFAULT_EXPERIMENT, 'alpha', text)).toEqual({
        complaint: 'Composite signal must be a number from 0 to 1. The value in use stays.',
      });
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const typed = readTyped(DEFAULT_EXPERIMENT, 'samples', text);
        if ('value' in typed) expect(typed.value).toBeGreaterThanOrEqual(FIELDS.samples.min);
      }),
    );
  });
});
