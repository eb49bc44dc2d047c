import type { Clock } from '../../../src/store/clock.ts';

export interface HandClock extends Clock {
  /** Lets time pass; what falls due is called, in order. */
  turn(ms: number): void;
}

/** A clock that stands until a test turns it. */
export function handClock(): HandClock {
  let now = 0;
  let due: { at: number; callback: () => void }[] = [];
  return {
    now: () => now,
    after(delayMs, callback) {
      const entry = { at: now + delayMs, callback };
      due.push(entry);
      return () => {
        due = due.filter((other) => other !== entry);
      };
    },
    turn(ms) {
      const end = now + ms;
      for (;;) {
        const next = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        due = due.filter((other) => other !== next);
        now = next.at;
        next.callback();
      }
      now = end;
    },
  };
}
