/**
 * Runs the built page for hours, one run after the other, and says whether anything grows: `npm run -s soak`,
 * `-- --minutes 60 --query 'v=2&engine=webgpu&n=100&width=12&epochs=30'`. Prints a JSON line per sample, then the slopes.
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import playwright from '../playwright.config.ts';
import { describeMachine } from './machine.ts';
import { countGpuBuffers } from './soak/gpuBuffers.ts';
import { type Sample, takeSample } from './soak/sample.ts';
import { slopeOf } from './soak/slope.ts';

const PORT = 4320;
const MINUTE_MS = 60_000;
/** Until then the browser warms up: code is compiled, pools are filled. */
const WARM_UP_SHARE = 0.1;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    every: { type: 'string', default: '1' },
    query: { type: 'string', default: '' },
  },
});
const minutes = Number(values.minutes);

const server = await preview({ preview: { port: PORT, strictPort: true }, logLevel: 'error' });
const browser = await chromium.launchServer(playwright.use!.launchOptions!);
const client = await chromium.connect(browser.wsEndpoint());
const samples: Sample[] = [];
try {
  const page = await client.newPage({ viewport: { width: 1280, height: 720 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await countGpuBuffers(page);
  await page.goto(`http://localhost:${PORT}/${values.query && `?${values.query}`}`);
  const startedAt = Date.now();
  const minute = () => (Date.now() - startedAt) / MINUTE_MS;
  const again = page.getByRole('button', { name: 'Run again' });
  let runs = 0;
  let sampledAt = 0;
  while (minute() < minutes) {
    await again.waitFor({ timeout: 10 * MINUTE_MS });
    runs++;
    await again.click();
    if (minute() - sampledAt < Number(values.every)) continue;
    sampledAt = minute();
    const sample = await takeSample(page, session, browser.process().pid!, sampledAt, runs);
    samples.push(sample);
    console.log(JSON.stringify(sample));
  }
} finally {
  await client.close();
  await browser.close();
  await server.close();
}

const steady = samples.filter((sample) => sample.minute >= WARM_UP_SHARE * minutes);
const times = steady.map((sample) => sample.minute);
const slopes = Object.fromEntries(
  (Object.keys(steady[0] ?? {}) as (keyof Sample)[])
    .filter((key) => key !== 'minute' && key !== 'runs')
    .map((key) => [
      key,
      slopeOf(
        times,
        steady.map((sample) => sample[key]),
      ),
    ]),
);
console.log(JSON.stringify({ machine: describeMachine(), minutes, runs: samples.at(-1)?.runs, slopes }));
