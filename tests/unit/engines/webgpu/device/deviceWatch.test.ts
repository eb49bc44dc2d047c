import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeviceWatch, GpuLostError } from '../../../../../src/engines/webgpu/device/deviceWatch.ts';
import { LOSS_PATIENCE_MS, turnsOutLost } from '../../../../../src/engines/webgpu/device/lossPatience.ts';

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A device that is lost after a while, or never; a map that is pending then rejects at once. */
function fakeDevice(lostAfterMs: number | undefined) {
  const lost =
    lostAfterMs === undefined
      ? new Promise<never>(() => {})
      : after(lostAfterMs).then(() => ({ reason: 'unknown', message: 'the driver was reset' }));
  return { lost } as unknown as GPUDevice;
}

const abort = async () => {
  throw new DOMException('the map was aborted', 'AbortError');
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a device that is lost', () => {
  it.each([0, 75, 91, 400])('is known as lost though it says so %d ms after what was pending', async (ms) => {
    const failing = new DeviceWatch(fakeDevice(ms)).untilLost(abort).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(ms + 1);
    const error = await failing;
    expect(error).toBeInstanceOf(GpuLostError);
    expect((error as Error).message).toBe('The GPU was lost (unknown): the driver was reset');
  });

  it('ends at once what is pending for ever', async () => {
    const failing = new DeviceWatch(fakeDevice(10)).untilLost(() => new Promise<void>(() => {}));
    const caught = failing.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(11);
    expect(await caught).toBeInstanceOf(GpuLostError);
  });
});

describe('a device that lives', () => {
  it('keeps the error of its work, after a patience that is stated', async () => {
    const failing = new DeviceWatch(fakeDevice(undefined)).untilLost(abort);
    let ended = false;
    const caught = failing.catch((error: unknown) => {
      ended = true;
      return error;
    });
    await vi.advanceTimersByTimeAsync(LOSS_PATIENCE_MS - 1);
    expect(ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(((await caught) as Error).name).toBe('AbortError');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not taken for a lost one, and leaves no timer when it is lost', async () => {
    const living = turnsOutLost(new Promise(() => {}), 20);
    await vi.advanceTimersByTimeAsync(20);
    expect(await living).toBe(false);
    expect(await turnsOutLost(Promise.resolve(), 1000)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
