import { describe, expect, it } from 'vitest';
import { Arena } from '../../../../../src/engines/wasm/layout/arena.ts';

describe('an arena', () => {
  it('hands out places that do not overlap, and writes them once the memory is there', () => {
    const arena = new Arena();
    const memory = new WebAssembly.Memory({ initial: 1 });
    const ones = arena.floats(40_000, (target) => target.fill(1));
    const record = arena.record(['a', 'b'] as const, { b: 20, a: 10 });
    const zeros = arena.floats(3);
    const twos = arena.floats(5, (target) => target.fill(2));
    arena.commit(memory);
    const floats = (address: number, length: number) => [...new Float32Array(memory.buffer, address, length)];
    expect(floats(ones, 40_000).every((value) => value === 1)).toBe(true);
    expect([...new Int32Array(memory.buffer, record, 2)]).toEqual([10, 20]);
    expect(floats(zeros, 3)).toEqual([0, 0, 0]);
    expect(floats(twos, 5)).toEqual([2, 2, 2, 2, 2]);
  });

  it('says how many megabytes it needs when WebAssembly cannot address them', () => {
    const arena = new Arena();
    arena.reserve(5000 * 2 ** 20);
    const memory = new WebAssembly.Memory({ initial: 1 });
    expect(() => arena.commit(memory)).toThrow(RangeError);
    expect(() => arena.commit(memory)).toThrow(/5001 MB/);
  });

  it('says how many megabytes it needs when the machine does not grant them', () => {
    const arena = new Arena();
    arena.reserve(10 * 2 ** 20);
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 16 });
    expect(() => arena.commit(memory)).toThrow(/11 MB/);
  });
});
