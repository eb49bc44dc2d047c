import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherMessages } from '../../../src/store/gatherMessages.ts';
import { handClock } from './handClock.ts';

describe('gathered messages', () => {
  it('are each read once and in order, whenever they come; none waits beyond one that cannot, or a redraw', () => {
    const steps = fc.array(fc.record({ canWait: fc.boolean(), afterMs: fc.nat(300) }), { minLength: 1 });
    fc.assert(
      fc.property(steps, (said) => {
        const clock = handClock();
        const read: number[] = [];
        const gatherer = gatherMessages<number>(
          clock,
          (message) => said[message]!.canWait,
          (messages) => read.push(...messages),
        );
        said.forEach(({ canWait, afterMs }, message) => {
          clock.turn(afterMs);
          gatherer.receive(message);
          if (!canWait) expect(read.at(-1)).toBe(message);
        });
        clock.turn(1000);
        expect(read).toEqual([...said.keys()]);
      }),
    );
  });

  it('that wait are read at once when they are asked for, and then no more', () => {
    const clock = handClock();
    const read: string[] = [];
    const gatherer = gatherMessages<string>(
      clock,
      () => true,
      (messages) => read.push(...messages),
    );
    gatherer.receive('a');
    expect(read).toEqual([]);
    gatherer.flush();
    clock.turn(1000);
    expect(read).toEqual(['a']);
  });
});
