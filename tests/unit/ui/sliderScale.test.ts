import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../../src/experiment/fields.ts';
import type { NumberField } from '../../../src/experiment/table/kinds.ts';
import { sliderScale } from '../../../src/ui/sliderScale.ts';

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
