import { expect, type Page, test } from '@playwright/test';
import { HARNESS_PORT } from '../../../playwright.config.ts';
import { GOLDEN_TOLERANCE } from '../../../src/engines/golden/replay.ts';
import { loadInNode } from '../../../src/engines/wasm/loadInNode.ts';
import { createWasmEngine } from '../../../src/engines/wasm/wasmEngine.ts';
import type { EngineName } from '../../../src/experiment/choices.ts';
import { NETWORK_NAMES } from '../../../src/learners/learnerNames.ts';
import { goldenCases } from '../../agreement/goldenCases.ts';
import { trainedFingerprint } from '../../agreement/trainedFingerprint.ts';

const ENGINES: readonly EngineName[] = ['webgpu', 'wasm', 'tfjs-webgpu'];

for (const engine of ENGINES) {
  test.describe(`${engine} in Chromium`, () => {
    let page: Page;
    test.beforeAll(async ({ browser }) => {
      page = await browser.newPage();
      await page.goto(`http://localhost:${HARNESS_PORT}/`);
    });
    test.afterAll(() => page.close());

    for (const { name, golden } of goldenCases()) {
      test(`meets PyTorch on ${name}`, async () => {
        const result = await page.evaluate(([on, text]) => window.harness.replay(on, text), [
          engine,
          JSON.stringify(golden),
        ] as const);
        expect(result.maxRelativeError).toBeLessThanOrEqual(GOLDEN_TOLERANCE);
      });
    }
  });
}

test('the WebAssembly engine gives the same bits in Chromium and in Node', async ({ page }) => {
  const inNode = createWasmEngine(await loadInNode());
  await page.goto(`http://localhost:${HARNESS_PORT}/`);
  const seen = new Set<string>();
  for (const learner of NETWORK_NAMES) {
    const inBrowser = await page.evaluate((name) => window.harness.fingerprint('wasm', name), learner);
    expect(inBrowser, learner).toBe(await trainedFingerprint(inNode, learner));
    seen.add(inBrowser);
  }
  expect(seen.size).toBe(NETWORK_NAMES.length);
});
