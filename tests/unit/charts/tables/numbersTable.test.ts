import { describe, expect, it } from 'vitest';
import { sampleRows } from '../../../../src/charts/tables/numbersTable.ts';

describe('a table of numbers', () => {
  it('shows a dozen rows at most, the first and the last among them', () => {
    const rows = Array.from({ length: 137 }, (_, i) => i);
    expect(sampleRows(rows)).toHaveLength(12);
    expect(sampleRows(rows)[0]).toBe(0);
    expect(sampleRows(rows).at(-1)).toBe(136);
    expect(sampleRows([4])).toEqual([4]);
    expect(sampleRows([])).toEqual([]);
  });
});
