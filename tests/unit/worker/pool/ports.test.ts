import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromWorker } from '../../../../src/worker/messages.ts';
import { Ports } from '../../../../src/worker/pool/ports.ts';

/** How often the page looks for a word. */
const LOOK_MS = 5000;
const HOUR_MS = 3_600_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const died = vi.fn();
  let speak: (message: FromWorker) => void = () => {};
  let atWork = true;
  const open = (heard: (message: FromWorker) => void) => {
    speak = heard;
    return { post: () => {}, end: () => {} };
  };
  const ports = new Ports(
    open,
    () => {},
    () => atWork,
    died,
  );
  ports.post(0, { type: 'stop', runId: 1 });
  const word = () => speak({ type: 'finished', runId: 1 });
  const rest = () => {
    atWork = false;
  };
  return { ports, died, word, rest };
}

describe('a worker at work that says nothing', () => {
  it('is taken for dead after six looks, once', () => {
    const { ports, died } = watched();
    vi.advanceTimersByTime(5 * LOOK_MS);
    expect(died).not.toHaveBeenCalled();
    vi.advanceTimersByTime(LOOK_MS);
    expect(died).toHaveBeenCalledOnce();
    ports.dispose();
  });

  it('is not, while the machine sleeps or the tab is frozen: an hour passes and nobody looks', () => {
    const { ports, died, word } = watched();
    vi.advanceTimersByTime(3 * LOOK_MS);
    vi.setSystemTime(Date.now() + HOUR_MS);
    vi.advanceTimersByTime(2 * LOOK_MS);
    expect(died).not.toHaveBeenCalled();
    word();
    vi.advanceTimersByTime(5 * LOOK_MS);
    expect(died).not.toHaveBeenCalled();
    ports.dispose();
  });

  it('is not, when it has nothing to do', () => {
    const { ports, died, rest } = watched();
    vi.advanceTimersByTime(5 * LOOK_MS);
    rest();
    vi.advanceTimersByTime(20 * LOOK_MS);
    expect(died).not.toHaveBeenCalled();
    ports.dispose();
  });
});
