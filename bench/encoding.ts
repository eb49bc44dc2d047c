/**
 * How long Chromium's JavaScript takes to encode an SGD step of the webgpu engine, in µs: CPU time, so it is measured on
 * a software GPU as well as on any other. Prints a line of JSON for each learner. `npm run -s bench:encoding`
 */
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import playwrightConfig, { HARNESS_PORT } from '../playwright.config.ts';
import { NETWORK_NAMES } from '../src/learners/learnerNames.ts';

const CONFIG = 'tests/browser/harness/vite.config.ts';
const STEPS = 200;
const REPEATS = 5;

await build({ configFile: CONFIG, logLevel: 'error' });
const server = await preview({
  configFile: CONFIG,
  preview: { port: HARNESS_PORT, strictPort: true },
  logLevel: 'warn',
});
const browser = await chromium.launch(playwrightConfig.use!.launchOptions!);
try {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${HARNESS_PORT}/`);
  for (const learner of NETWORK_NAMES) {
    const times: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      times.push(
        await page.evaluate(([name, steps]) => window.webgpu.encodeMicroseconds(name, steps), [
          learner,
          STEPS,
        ] as const),
      );
    }
    times.sort((a, b) => a - b);
    const [least, median] = [times[0]!, times[REPEATS >> 1]!];
    console.log(JSON.stringify({ learner, microsecondsPerStep: { least, median } }));
  }
} finally {
  await browser.close();
  await server.close();
}
