import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Stopwatch } from '../../../../src/worker/sweep/stopwatch.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

describe('a stopwatch', () => {
  it('counts what was spent awake: no pause, and no hour of sleep between two looks', () => {
    const watch = new Stopwatch();
    vi.advanceTimersByTime(1000);
    expect(watch.elapsedMs).toBe(1000);
    vi.advanceTimersByTime(3_600_000);
    expect(watch.elapsedMs).toBe(1000);
    vi.advanceTimersByTime(500);
    watch.pause();
    vi.advanceTimersByTime(20_000);
    expect(watch.elapsedMs).toBe(1500);
    watch.resume();
    vi.advanceTimersByTime(250);
    expect(watch.elapsedMs).toBe(1750);
  });
});
