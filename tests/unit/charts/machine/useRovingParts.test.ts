import { expect, it } from 'vitest';
import type { PartId } from '../../../../src/charts/machine/parts.ts';
import { partBeside } from '../../../../src/charts/machine/useRovingParts.ts';

const column = (name: PartId['column'], count: number): PartId[] =>
  Array.from({ length: count }, (_, number) => ({ column: name, number }));
const all = [...column('h', 30), ...column('out1', 15), ...column('u', 4)];

it('arrows move along a column, and to the nearest part of the next one', () => {
  const from: PartId = { column: 'out1', number: 14 };
  expect(partBeside(all, from, 'ArrowUp')).toEqual({ column: 'out1', number: 13 });
  expect(partBeside(all, from, 'ArrowDown')).toBeUndefined();
  expect(partBeside(all, from, 'ArrowLeft')).toEqual({ column: 'h', number: 29 });
  expect(partBeside(all, from, 'ArrowRight')).toEqual({ column: 'u', number: 3 });
  expect(partBeside(all, { column: 'u', number: 0 }, 'ArrowRight')).toBeUndefined();
  expect(partBeside(all, from, 'a')).toBeUndefined();
});
