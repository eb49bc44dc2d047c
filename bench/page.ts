/**
 * Times the built page in Chromium with a warm cache: from the start of the navigation to the first point on the
 * test error chart and to the end of the default experiment, and what kept the page's thread busy meanwhile. Exits 1
 * when a task of the page took longer than 50 ms while the workers trained.
 */
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import playwright from '../playwright.config.ts';
import { describeMachine } from './machine.ts';

const PORT = 4319;
const RUN_TIMEOUT_MS = 10 * 60_000;
/** Longer tasks drop frames, and a hall sees that; the browser reports no shorter ones. */
const LONG_TASK_MS = 50;

interface PageTimes {
  firstPointMs?: number;
  /** When the first pace was shown: the workers train. */
  trainingMs?: number;
  finishedMs?: number;
  longTasks: { startMs: number; durationMs: number }[];
}

/** Runs in the page before its own code: notes, on the page's clock, what the reader sees when. */
function watchPage(): void {
  const times: PageTimes = { longTasks: [] };
  Object.assign(window, { pageTimes: times });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      times.longTasks.push({ startMs: startTime, durationMs: duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    if (document.querySelector('.chart-main .recharts-line-curve')) times.firstPointMs ??= performance.now();
    if (document.querySelector('.meter-pace')?.textContent) times.trainingMs ??= performance.now();
    const rest = document.querySelector('.meter-rest')?.textContent ?? '';
    if (rest.includes('finished')) times.finishedMs ??= performance.now();
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

const timesOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { pageTimes: PageTimes }).pageTimes);

const server = await preview({ preview: { port: PORT, strictPort: true }, logLevel: 'error' });
const browser = await chromium.launch(playwright.use!.launchOptions!);
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const open = async () => {
    const page = await context.newPage();
    await page.addInitScript(watchPage);
    await page.goto(`http://localhost:${PORT}/`);
    await page.waitForFunction(
      () => 'firstPointMs' in (window as unknown as { pageTimes: PageTimes }).pageTimes,
    );
    return page;
  };
  await (await open()).close();
  const page = await open();
  await page.waitForFunction(
    () => 'finishedMs' in (window as unknown as { pageTimes: PageTimes }).pageTimes,
    undefined,
    { timeout: RUN_TIMEOUT_MS },
  );
  const { firstPointMs, trainingMs, finishedMs, longTasks } = await timesOf(page);
  const running = longTasks.filter(({ startMs }) => startMs > trainingMs!);
  const starting = longTasks.filter(({ startMs }) => startMs <= trainingMs!);
  const list = (tasks: PageTimes['longTasks']) => {
    const each = tasks.map(
      ({ startMs, durationMs }) => `${Math.round(durationMs)} ms at ${(startMs / 1000).toFixed(1)} s`,
    );
    return tasks.length > 0 ? `${tasks.length} (${each.join(', ')})` : '0';
  };
  const { cpu, cores, load } = describeMachine();
  console.log(`${cpu}, ${cores} cores, load ${load.toFixed(1)}, Chromium ${browser.version()}`);
  console.log(
    `first point on the test error chart  ${Math.round(firstPointMs!)} ms after navigation started`,
  );
  console.log(`default experiment finished          ${(finishedMs! / 1000).toFixed(1)} s`);
  console.log(`tasks over ${LONG_TASK_MS} ms before the workers trained: ${list(starting)}`);
  console.log(`tasks over ${LONG_TASK_MS} ms while they trained: ${list(running)}`);
  if (running.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}
