import type { CDPSession, Page } from '@playwright/test';
import { gpuBuffersHeld } from './gpuBuffers.ts';
import { type ProcessMemory, processMemory } from './processes.ts';

/** What the page holds at one moment, garbage collected, and how its frames come. */
export interface Sample extends ProcessMemory {
  /** Since the start. */
  readonly minute: number;
  /** Runs that have ended. */
  readonly runs: number;
  readonly heapMB: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
  readonly gpuBuffers: number;
  readonly gpuBufferMB: number;
  /** Marks and measures on the browser's timeline, which a library may fill unasked. */
  readonly marks: number;
  /** Time from frame to frame over some seconds of a run. */
  readonly frameMedianMs: number;
  readonly frame95Ms: number;
}

const WATCH_FRAMES_MS = 4000;

/** Times from frame to frame, sorted, ms. */
function frames(page: Page): Promise<number[]> {
  return page.evaluate(async (watchMs) => {
    const gaps: number[] = [];
    const begun = performance.now();
    for (let before = begun; before - begun < watchMs; ) {
      const now = await new Promise<number>(requestAnimationFrame);
      gaps.push(now - before);
      before = now;
    }
    return gaps.sort((a, b) => a - b);
  }, WATCH_FRAMES_MS);
}

/** @param browser the browser's process. */
export async function takeSample(
  page: Page,
  session: CDPSession,
  browser: number,
  minute: number,
  runs: number,
): Promise<Sample> {
  const gaps = await frames(page);
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((entry) => entry.name === name)!.value;
  return {
    minute,
    runs,
    heapMB: metric('JSHeapUsedSize') / 2 ** 20,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    workers: page.workers().length,
    ...(await gpuBuffersHeld(page)),
    marks: await page.evaluate(
      () => performance.getEntriesByType('mark').length + performance.getEntriesByType('measure').length,
    ),
    ...processMemory(browser),
    frameMedianMs: gaps[gaps.length >> 1]!,
    frame95Ms: gaps[Math.floor(0.95 * gaps.length)]!,
  };
}
