import { expect } from '@playwright/test';
import { LONG, test } from './labPage.ts';

/** What the browser calls a long task, in ms: below it, 200 people see no stutter. */
const LONG_TASK_MS = 50;
/** How long the thread is watched at a time, and how often at most. */
const WATCH_MS = 3000;
const WINDOWS = 5;

test('the page’s thread stays free while workers train', async ({ lab, page }) => {
  await lab.open(LONG);
  await lab.untilEpoch(3);
  const longTasks = () =>
    page.evaluate(
      ([watchMs, longMs]) =>
        new Promise<number[]>((resolve) => {
          const durations: number[] = [];
          const observer = new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) if (duration > longMs) durations.push(duration);
          });
          observer.observe({ type: 'longtask' });
          setTimeout(() => {
            observer.disconnect();
            resolve(durations);
          }, watchMs);
        }),
      [WATCH_MS, LONG_TASK_MS] as const,
    );
  // Another program can stretch a task of a page that is not at fault, now and then; a page that is, stretches some
  // in every window.
  let seen: number[] = [];
  for (let window = 0; window < WINDOWS; window++) {
    seen = await longTasks();
    if (seen.length === 0) break;
  }
  expect(seen).toEqual([]);
});
