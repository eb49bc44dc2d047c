/**
 * Runs the default experiment of the built page in an installed Firefox and in Chromium, and says whether their curves are
 * the same to the bit on the CPU engine; then opens every other view in Firefox.
 * `npm run -s build && npx tsx scripts/firefox.ts [path of Firefox] [picture.png]`
 * Exits 1 when a curve differs, or when Firefox's page reports an error.
 */
import { type Browser, launch } from 'puppeteer-core';
import { preview } from 'vite';
import playwrightConfig from '../playwright.config.ts';
import { VIEWS } from '../src/experiment/choices.ts';
import { finishedRun, savedJson } from './browser/savedJson.ts';

const PORT = 4331;
const PAGE = `http://localhost:${PORT}/`;
/** The default experiment on a named engine, so that no timing decides. */
const LINK = `${PAGE}?v=2&engine=wasm`;
/** By when a view has drawn what it shows without a run. */
const DRAWN_MS = 3000;
const RUN_TIMEOUT_MS = 10 * 60_000;

interface Ran {
  readonly version: string;
  readonly engine: string;
  readonly logs: readonly unknown[];
  readonly errors: readonly string[];
}

/** A new tab, and the errors that its console tells. */
async function openTab(browser: Browser) {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.setViewport({ width: 1440, height: 900 });
  return { page, errors };
}

/** Opens the default link, waits for the run's end, and reads the file that the button "JSON" saves. */
async function run(browser: Browser, picture?: string): Promise<Ran> {
  const { page, errors } = await openTab(browser);
  await page.goto(LINK);
  await finishedRun(page, RUN_TIMEOUT_MS);
  if (picture) await page.screenshot({ path: picture as `${string}.png` });
  const text = await savedJson(page);
  const { engine, logs } = JSON.parse(text) as { engine: { name: string }; logs: unknown[] };
  return { version: await browser.version(), engine: engine.name, logs, errors };
}

/** What goes wrong on a view that waits for its run. */
async function look(browser: Browser, view: string): Promise<readonly string[]> {
  const { page, errors } = await openTab(browser);
  await page.goto(`${PAGE}?v=2&view=${view}&autorun=0`);
  await page.waitForSelector('main');
  await new Promise((resolve) => setTimeout(resolve, DRAWN_MS));
  if (view.startsWith('figure') && !(await page.$('.ghosts .recharts-line-curve')))
    errors.push('the reference curve is missing');
  await page.close();
  return errors.map((error) => `${view}: ${error}`);
}

const [firefoxPath = '/usr/bin/firefox-esr', picture] = process.argv.slice(2);
const server = await preview({ preview: { port: PORT, strictPort: true }, logLevel: 'error' });
const browsers: Browser[] = [];
try {
  const firefox = await launch({ browser: 'firefox', executablePath: firefoxPath, headless: true });
  browsers.push(firefox);
  const inFirefox = await run(firefox, picture);
  const elsewhere: string[] = [];
  for (const view of VIEWS) elsewhere.push(...(await look(firefox, view)));
  const { executablePath = '', args = [] } = playwrightConfig.use!.launchOptions!;
  const chromium = await launch({ executablePath, args, headless: true });
  browsers.push(chromium);
  const inChromium = await run(chromium);
  const same = JSON.stringify(inFirefox.logs) === JSON.stringify(inChromium.logs);
  const report = [inFirefox, inChromium].map(({ version, engine, logs, errors }) => ({
    version,
    engine,
    logs: logs.length,
    errors,
  }));
  console.log(JSON.stringify({ same, report, views: VIEWS, elsewhere }));
  const errors = [...inFirefox.errors, ...elsewhere];
  if (!same || errors.length > 0 || inFirefox.logs.length === 0) process.exitCode = 1;
} finally {
  for (const browser of browsers) await browser.close();
  await server.close();
}
