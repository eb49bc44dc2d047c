import { describe, expect, it } from 'vitest';
import {
  PANEL_NUMBERS,
  type PanelNumber,
  readPanelNumber,
} from '../../../../src/pages/oneShot/panelNumbers.ts';
import { sliderScale } from '../../../../src/ui/sliderScale.ts';

describe('a number of the panel', () => {
  it('is legal at every stop of its slider', () => {
    for (const field of Object.values<PanelNumber>(PANEL_NUMBERS)) {
      const scale = sliderScale(field)!;
      for (let position = 0; position <= scale.last; position++) {
        const value = scale.valueAt(position);
        expect(readPanelNumber(field, String(value))).toEqual({ value });
      }
    }
  });

  it('is refused where it is out of range, odd for d = 2k, or no number', () => {
    const { inputDimension, samples, alpha } = PANEL_NUMBERS;
    for (const text of ['', '7', '31', '30.5', '4000', 'abc', 'Infinity', '-30', 'NaN'])
      expect(readPanelNumber(inputDimension, text)).toEqual({
        complaint: 'Inputs must be an even number from 8 to 3,072. The value in use stays.',
      });
    expect(readPanelNumber(inputDimension, ' 100 ')).toEqual({ value: 100 });
    expect(readPanelNumber(samples, '100.5')).toHaveProperty('complaint');
    expect(readPanelNumber(alpha, '0,25')).toEqual({ value: 0.25 });
  });
});
