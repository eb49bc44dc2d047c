import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextMeasured } from '../../../../src/training/run/cadence.ts';
import { Pacer } from '../../../../src/worker/pool/pacer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A pacer, and what it allows at which time, ms. */
function paced(epochs: number, stretchedMs: number) {
  const allowed: { at: number; epoch: number }[] = [];
  const startedAt = performance.now();
  const pacer = new Pacer(epochs, stretchedMs, (epoch) =>
    allowed.push({ at: performance.now() - startedAt, epoch }),
  );
  return { pacer, allowed };
}

describe('the pace of a run', () => {
  it('lets it through measurement by measurement, and ends it in the time that was asked for', () => {
    const { pacer, allowed } = paced(800, 20_000);
    expect(pacer.limit).toBe(0);
    pacer.start();
    vi.advanceTimersByTime(10_000);
    const half = pacer.limit;
    vi.advanceTimersByTime(9_000);
    expect(pacer.limit).toBeLessThan(800);
    vi.advanceTimersByTime(1_200);
    expect(pacer.limit).toBe(Number.POSITIVE_INFINITY);
    for (const { epoch } of allowed.slice(0, -1)) expect(nextMeasured(epoch - 1, 800, 'course')).toBe(epoch);
    // The start is measured closely, and so it gets its time.
    expect(half).toBeLessThan(250);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('draws a short run out no longer than one can wait', () => {
    const { pacer, allowed } = paced(6, 20_000);
    pacer.start();
    vi.advanceTimersByTime(20_000);
    expect(allowed.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, Number.POSITIVE_INFINITY]);
    expect(allowed.at(-1)!.at).toBeLessThan(3_500);
  });

  it('stands still while the run is paused, and takes a single step as passed', () => {
    const { pacer, allowed } = paced(10, 5_000);
    pacer.start();
    vi.advanceTimersByTime(1_100);
    pacer.stop();
    vi.advanceTimersByTime(60_000);
    expect(pacer.limit).toBe(2);
    pacer.catchUp(3);
    expect(pacer.limit).toBe(3);
    pacer.start();
    vi.advanceTimersByTime(600);
    expect(pacer.limit).toBe(4);
    expect(allowed.at(-1)!.epoch).toBe(4);
  });

  it('catches up with a clock that was held back', () => {
    const { pacer } = paced(100, 10_000);
    pacer.start();
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 5_000);
    vi.advanceTimersByTime(150);
    expect(pacer.limit).toBeGreaterThan(45);
  });
});
