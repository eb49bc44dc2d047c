/** A piece of work takes some tens of milliseconds, a compile some seconds. What seems to take longer than this slept. */
const LONGEST_MS = 60_000;

/**
 * How much of the time between two looks at the clock was spent awake: all of it, or nothing where it is so long that
 * the machine must have slept or the browser have frozen the tab.
 *
 * @param gapMs between the two looks.
 */
export function awakeMs(gapMs: number): number {
  return gapMs > LONGEST_MS ? 0 : gapMs;
}
