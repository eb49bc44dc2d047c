const REPEATS = 40;
const REPEAT_MS = 8;

/**
 * The fastest of many short repeats: what is left of a noisy machine's time is the work itself.
 *
 * @param work does something `count` times.
 * @param probe how many times it is done to warm up, and again to see how long it takes.
 * @returns milliseconds for one time.
 */
export async function fastest(work: (count: number) => unknown, probe = 20): Promise<number> {
  await work(probe);
  const began = performance.now();
  await work(probe);
  const count = Math.max(1, Math.ceil((probe * REPEAT_MS) / (performance.now() - began)));
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < REPEATS; i++) {
    const start = performance.now();
    await work(count);
    best = Math.min(best, (performance.now() - start) / count);
  }
  return best;
}
