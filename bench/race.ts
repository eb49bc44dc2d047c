/** Something that is timed against others: an engine's step, a product, another program. */
export interface Contender {
  readonly name: string;
  /** Does its work `count` times. Resolves to the milliseconds that all of it took. */
  time(count: number): Promise<number>;
  dispose(): void | Promise<void>;
}

/** How long a race may take. */
export interface Effort {
  /** Rounds, unless the time is up. */
  readonly rounds: number;
  readonly leastRounds: number;
  /** One timing lasts about this long: short enough that some escape whatever else the machine does. */
  readonly slotMs: number;
  /** Each contender's share of a round: as many slots as fit, at least one. */
  readonly roundMs: number;
  readonly budgetMs: number;
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
 * @returns for each contender the least milliseconds of one piece of its work in each round.
 */
export async function race<C extends Contender>(
  contenders: readonly C[],
  effort: Effort,
): Promise<Map<C, number[]>> {
  const { rounds, leastRounds, slotMs, roundMs, budgetMs } = effort;
  const lanes: { contender: C; count: number; times: number[] }[] = [];
  for (const contender of contenders) {
    lanes.push({ contender, count: await countFor(contender, slotMs), times: [] });
  }
  const began = performance.now();
  for (let round = 0; round < rounds; round++) {
    if (round >= leastRounds && performance.now() - began > budgetMs) break;
    for (const { contender, count, times } of lanes) {
      let least = Number.POSITIVE_INFINITY;
      let spent = 0;
      while (spent < roundMs) {
        const ms = await contender.time(count);
        spent += ms;
        least = Math.min(least, ms / count);
      }
      times.push(least);
    }
  }
  return new Map(lanes.map(({ contender, times }) => [contender, times]));
}
