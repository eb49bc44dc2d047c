import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panelPacking, panelStride } from '../../../../../src/engines/wasm/layout/panels.ts';
import { rowPacking } from '../../../../../src/engines/wasm/layout/rows.ts';

const shape = fc.record({
  rows: fc.integer({ min: 1, max: 40 }),
  columns: fc.integer({ min: 1, max: 40 }),
  transposed: fc.boolean(),
});

describe.each([
  ['panels', panelPacking],
  ['rows', rowPacking],
] as const)('a tensor in %s', (_, packing) => {
  it('is read as it was written, and its padding stays zero', () => {
    fc.assert(
      fc.property(shape, (any) => {
        const { floats, read, write } = packing(any);
        const values = Float32Array.from({ length: any.rows * any.columns }, (_, i) => i + 1);
        const packed = new Float32Array(floats);
        write(values, packed);
        expect(read(packed)).toEqual(values);
        expect(packed.filter((value) => value !== 0).length).toBe(values.length);
      }),
    );
  });
});

describe('a tensor in panels', () => {
  it('has panels an odd number of cache lines apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (rows) => {
        expect(panelStride(rows)).toBeGreaterThanOrEqual(16 * rows);
        expect((panelStride(rows) / 64) % 2).toBe(1);
      }),
    );
  });
});
