/**
 * Takes the pictures of docs/screenshots from the built page: every view, light and dark, at the sizes of a laptop, a
 * projector and a phone. `npm run screenshots`
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import playwrightConfig from '../playwright.config.ts';

const FOLDER = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const SIZES = {
  laptop: { width: 1440, height: 900 },
  projector: { width: 1280, height: 720 },
  phone: { width: 360, height: 740 },
} as const;

mkdirSync(FOLDER, { recursive: true });
const server = await preview({ preview: { port: 4329, strictPort: true }, logLevel: 'warn' });
const browser = await chromium.launch(playwrightConfig.use!.launchOptions!);
try {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport, colorScheme });
      await page.goto('http://localhost:4329/');
      await page.locator('.meter-rest', { hasText: 'finished' }).waitFor({ timeout: 300_000 });
      // The charts follow a run's end within a second.
      await page.waitForTimeout(1500);
      await page.screenshot({ path: `${FOLDER}lab-${size}-${colorScheme}.png`, fullPage: size === 'phone' });
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
