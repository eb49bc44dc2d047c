import { describe, expect, it } from 'vitest';
import { type Contender, race } from '../../../bench/race.ts';

const EFFORT = { rounds: 4, leastRounds: 2, slotMs: 8, roundMs: 16, shareMs: 1000 };

/** A contender that claims to take `ms` for each piece of work, and notes when it was asked. */
function claims(name: string, ms: number, asked: string[] = []): Contender {
  return {
    name,
    async time(count) {
      asked.push(name);
      return ms * count;
    },
    dispose: () => {},
  };
}

describe('race', () => {
  it('gives the time of one piece of work in every round', async () => {
    const times = await race([claims('a', 0.5), claims('b', 3)], EFFORT);
    expect([...times.values()]).toEqual([Array(4).fill(0.5), Array(4).fill(3)]);
  });

  it('lets contenders take turns', async () => {
    const asked: string[] = [];
    await race([claims('a', 16, asked), claims('b', 16, asked)], { ...EFFORT, rounds: 3 });
    expect(asked.join('')).toBe('abababab');
  });

  it('lets the slow leave after their least rounds, and the fast go on', async () => {
    const [slow, fast] = [claims('slow', 900), claims('fast', 1)];
    const times = await race([slow, fast], EFFORT);
    expect(times.get(slow)).toHaveLength(2);
    expect(times.get(fast)).toHaveLength(4);
  });
});
