import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  packPanels,
  panelBytes,
  panelStride,
  unpackPanels,
} from '../../../../../src/engines/wasm/layout/panels.ts';

const shape = fc.record({
  rows: fc.integer({ min: 1, max: 40 }),
  columns: fc.integer({ min: 1, max: 40 }),
  transposed: fc.boolean(),
});

describe('a tensor in panels', () => {
  it('is read as it was written, and its padding stays zero', () => {
    fc.assert(
      fc.property(shape, (any) => {
        const values = Float32Array.from({ length: any.rows * any.columns }, (_, i) => i + 1);
        const panels = new Float32Array(panelBytes(any) / 4);
        packPanels(values, any, panels);
        expect(unpackPanels(panels, any)).toEqual(values);
        expect(panels.filter((value) => value !== 0).length).toBe(values.length);
      }),
    );
  });

  it('has panels an odd number of cache lines apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (rows) => {
        expect(panelStride(rows)).toBeGreaterThanOrEqual(16 * rows);
        expect((panelStride(rows) / 64) % 2).toBe(1);
      }),
    );
  });
});
