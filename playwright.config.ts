import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/browser/chromium.ts';
import { thisMachine } from './scripts/browser/thisMachine.ts';

/** Where there is none, Playwright says how to get its own; `npm test` has fetched one by then. */
const executablePath = findChromium(thisMachine);

/** Settable, so that two working copies can be tested side by side. */
export const PAGE_PORT = Number(process.env.PAGE_PORT ?? 4317);
export const HARNESS_PORT = Number(process.env.HARNESS_PORT ?? 4318);

/** What compiles shaders on a software GPU takes longest, and begins first, so that nothing waits for it in the end. */
const GPU = /(webgpu|engines)\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  // Most tests wait more than they work.
  workers: 4,
  projects: [
    { name: 'gpu', testMatch: GPU },
    { name: 'others', testIgnore: GPU },
  ],
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.CI ? [['list']] : [['line']],
  forbidOnly: Boolean(process.env.CI),
  // A busy machine may upset a test of what comes when: it is tried once more, and the report calls it flaky.
  retries: process.env.CI ? 1 : 0,
  use: {
    baseURL: `http://localhost:${PAGE_PORT}/`,
    viewport: { width: 1280, height: 720 },
    // Only the tests of the offline page let one in: it would answer requests that tests mean to watch.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--enable-unsafe-webgpu',
        '--use-webgpu-adapter=swiftshader',
        // Zeroing workgroup memory is nine tenths of what SwiftShader spends on compiling a shader. Memory that is left as it was shows a shader that reads what it has not written.
        '--enable-dawn-features=disable_workgroup_init',
        '--disable-background-networking',
      ],
    },
  },
  webServer: [
    {
      command: `npx vite preview --port ${PAGE_PORT} --strictPort`,
      url: `http://localhost:${PAGE_PORT}/`,
      reuseExistingServer: false,
    },
    {
      command: `npx vite build -c tests/browser/harness/vite.config.ts --logLevel error && npx vite preview -c tests/browser/harness/vite.config.ts --port ${HARNESS_PORT} --strictPort`,
      url: `http://localhost:${HARNESS_PORT}/`,
      reuseExistingServer: false,
      timeout: 120_000,
    },
  ],
});
