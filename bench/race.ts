/** Something that is timed against others: an engine's step, a product, another program. */
export interface Contender {
  readonly name: string;
  /** Does its work `count` times. Resolves to the milliseconds that all of it took. */
  time(count: number): Promise<number>;
  dispose(): void | Promise<void>;
}

/** How long a race may take. */
export interface Effort {
  readonly rounds: number;
  /** Rounds that a contender takes part in however slow it is; a faster one goes on without it. */
  readonly leastRounds: number;
  /** One timing lasts about this long: short enough that some escape whatever else the machine does. */
  readonly slotMs: number;
  /** Each contender's share of a round: as many slots as fit, at least one. */
  readonly roundMs: number;
  /** A contender that has spent this much on its least rounds leaves. */
  readonly shareMs: number;
}

/** How often the work is done in one slot; grows until a slot is filled, which also warms the work up. */
async function countFor({ time }: Contender, slotMs: number): Promise<number> {
  let count = 1;
  for (;;) {
    const ms = await time(count);
    if (ms >= slotMs / 2) return Math.max(1, Math.round((count * slotMs) / ms));
    count *= ms > slotMs / 10 ? 2 : 5;
  }
}

/**
 * Times contenders in turns, A B C A B C …, so that what slows the machine down slows them all.
 *
 * @returns for each contender the least milliseconds of one piece of its work in each round that it took part in.
 */
export async function race<C extends Contender>(
  contenders: readonly C[],
  effort: Effort,
): Promise<Map<C, number[]>> {
  const { rounds, leastRounds, slotMs, roundMs, shareMs } = effort;
  const lanes: { contender: C; count: number; times: number[]; spentMs: number }[] = [];
  for (const contender of contenders) {
    lanes.push({ contender, count: await countFor(contender, slotMs), times: [], spentMs: 0 });
  }
  for (let round = 0; round < rounds; round++) {
    for (const lane of lanes) {
      if (round >= leastRounds && lane.spentMs > shareMs) continue;
      const until = lane.spentMs + roundMs;
      let least = Number.POSITIVE_INFINITY;
      while (lane.spentMs < until) {
        const ms = await lane.contender.time(lane.count);
        lane.spentMs += ms;
        least = Math.min(least, ms / lane.count);
      }
      lane.times.push(least);
    }
  }
  return new Map(lanes.map(({ contender, times }) => [contender, times]));
}
