/** Time as the store sees it, so that a test can turn it by hand. */
export interface Clock {
  /** Now, in ms since any fixed moment. */
  now(): number;
  /** Calls back once, after a delay; the returned function calls it off. */
  after(delayMs: number, callback: () => void): () => void;
}

export const WALL_CLOCK: Clock = {
  now: () => performance.now(),
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
