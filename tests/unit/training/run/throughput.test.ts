import { describe, expect, it } from 'vitest';
import { Throughput } from '../../../../src/training/run/throughput.ts';

describe('the throughput', () => {
  it('is that of the last moments, not of the whole run', () => {
    const throughput = new Throughput();
    for (let ms = 100; ms <= 5000; ms += 100) throughput.mark(ms, ms / 10);
    for (let ms = 5100; ms <= 10000; ms += 100) throughput.mark(ms, 500 + (ms - 5000));
    expect(throughput.stepsPerSecond).toBeCloseTo(1000, 6);
  });
});
