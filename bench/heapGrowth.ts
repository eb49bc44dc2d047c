/**
 * Lists the objects of which a page's heap holds more after many runs than after a few:
 * `npm run -s soak:heap`, `-- --runs 120`.
 */
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import playwright from '../playwright.config.ts';
import { growth, heapByKind } from './soak/heapSnapshot.ts';

const PORT = 4321;
const QUERY = '?v=2&n=100&width=12&epochs=30&learners=3resnet-all,2layer-last';
/** Until then code is compiled and pools are filled. */
const WARM_UP_RUNS = 40;
const LARGEST = 12;

const { values } = parseArgs({ options: { runs: { type: 'string', default: '120' } } });

/** Runs the experiment anew so many times, from within the page: nothing outside holds on to what is in it. */
const runAgain = (page: Page, times: number) =>
  page.evaluate(async (count) => {
    for (let run = 0; run <= count; run++) {
      while (!document.querySelector('.meter-rest')?.textContent?.includes('finished'))
        await new Promise((resolve) => setTimeout(resolve, 30));
      // After the last run the charts follow its end.
      if (run === count) await new Promise((resolve) => setTimeout(resolve, 1000));
      else document.querySelector<HTMLButtonElement>('.runbar .run')!.click();
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }, times);

const server = await preview({ preview: { port: PORT, strictPort: true }, logLevel: 'error' });
const browser = await chromium.launch(playwright.use!.launchOptions!);
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`http://localhost:${PORT}/${QUERY}`);
  const session = await page.context().newCDPSession(page);
  await runAgain(page, WARM_UP_RUNS);
  const first = await heapByKind(session);
  await runAgain(page, Number(values.runs));
  const grown = growth(first, await heapByKind(session));
  for (const { kind, count, bytes } of grown.slice(0, LARGEST))
    console.log(`${(bytes / 1024).toFixed(1).padStart(8)} kB  ${String(count).padStart(6)}  ${kind}`);
} finally {
  await browser.close();
  await server.close();
}
