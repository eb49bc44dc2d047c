import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { HARNESS_PORT, PAGE_PORT } from '../../../playwright.config.ts';
import { firefoxSentence, SOFTWARE_VULKAN } from '../../../scripts/browser/firefox.ts';
import { finishedRun, savedJson } from '../../../scripts/browser/savedJson.ts';
import { thisFirefox } from '../../../scripts/browser/thisMachine.ts';
import { GOLDEN_TOLERANCE } from '../../../src/engines/golden/replay.ts';
import type { NetworkName } from '../../../src/learners/learnerNames.ts';

/** Engines take the same steps in float32, and round them differently. */
const CURVE_TOLERANCE = 1e-3;
const RUN_TIMEOUT_MS = 100_000;
const GOLDEN = new URL('../../golden/', import.meta.url);

const firefox = thisFirefox();
test.skip(!('path' in firefox), firefoxSentence(firefox));
// One Firefox for all of them: it takes seconds to start.
test.describe.configure({ mode: 'default' });

let browser: Browser;
test.beforeAll(async () => {
  browser = await launch({
    browser: 'firefox',
    executablePath: (firefox as { path: string }).path,
    headless: true,
    extraPrefsFirefox: {
      'dom.webgpu.enabled': true,
      'dom.webgpu.workers.enabled': true,
      'gfx.webgpu.ignore-blocklist': true,
    },
    env: { ...process.env, VK_ICD_FILENAMES: SOFTWARE_VULKAN },
    protocolTimeout: RUN_TIMEOUT_MS,
  });
});
test.afterAll(() => browser?.close());

async function openHarness(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${HARNESS_PORT}/`);
  return page;
}

/** Opens a link of the page, waits for its run's end, and returns what the button "JSON" saves. */
async function ran(
  query: string,
): Promise<{ engine: { name: string; reason: string }; logs: { testError: number }[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`http://localhost:${PAGE_PORT}/?v=2&${query}`);
  await finishedRun(page, RUN_TIMEOUT_MS);
  const text = await savedJson(page);
  await page.close();
  expect(errors).toEqual([]);
  return JSON.parse(text);
}

test('Firefox: the shaders compile, and meet PyTorch', async () => {
  const page = await openHarness();
  const cases = readdirSync(GOLDEN).filter((file) => /^3resnet(U)?-(all|ntk)\.json$/.test(file));
  expect(cases.length).toBeGreaterThan(0);
  for (const file of cases) {
    const text = readFileSync(new URL(file, GOLDEN), 'utf8');
    const { maxRelativeError } = await page.evaluate(
      (golden) => window.harness.replay('webgpu', golden),
      text,
    );
    expect(maxRelativeError, file).toBeLessThan(GOLDEN_TOLERANCE);
  }
  const size = { inputDimension: 10, outputDimension: 5, width: 21, batchSize: 11, samples: 30 };
  for (const name of ['3layer-hidden', '2layer-ntk', '3resnet-last'] as const) {
    const error = await page.evaluate(
      (n: NetworkName, s) => window.webgpu.errorAgainstOracle(n, s, 'gpu'),
      name,
      size,
    );
    expect(error, name).toBeLessThan(GOLDEN_TOLERANCE);
  }
  await page.close();
});

test('Firefox: a GPU that is lost in mid-run is known for lost, and the run goes on on a new device', async () => {
  const [calm, shaken] = [await openHarness(), await openHarness()];
  const whole = await calm.evaluate(() => window.harness.ranOn('webgpu'));
  const lost = await shaken.evaluate(() => window.harness.ranOn('webgpu', 2));
  expect(whole.reasons).toEqual([]);
  expect(lost.reasons).toEqual([expect.stringContaining('The GPU was lost')]);
  expect(lost.reasons[0]).toContain('went on from its last checkpoint on a new device');
  expect(lost.engine).toBe('webgpu');
  expect(lost.epochs).toEqual(whole.epochs);
  lost.errors.forEach((error, i) => {
    expect(Math.abs(error / whole.errors[i]! - 1)).toBeLessThan(CURVE_TOLERANCE);
  });
  for (const page of [calm, shaken]) await page.close();
});

test('Firefox: the page trains on WebGPU where a link asks for it, and by itself takes no GPU of software', async () => {
  const link = 'n=100&width=8&epochs=4&learners=3resnet-all,2layer-ntk';
  const onGpu = await ran(`${link}&engine=webgpu`);
  const onCpu = await ran(`${link}&engine=wasm`);
  const chosen = await ran(link);
  expect(onGpu.engine.name).toBe('webgpu');
  expect(onGpu.logs.length).toBe(onCpu.logs.length);
  onGpu.logs.forEach(({ testError }, i) => {
    expect(Math.abs(testError / onCpu.logs[i]!.testError - 1)).toBeLessThan(CURVE_TOLERANCE);
  });
  expect(chosen.engine.name).toBe('wasm');
  expect(chosen.engine.reason).toContain('WebGPU runs in software here');
  expect(chosen.logs).toEqual(onCpu.logs);
});
