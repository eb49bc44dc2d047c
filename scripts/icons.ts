/** Draws the icons of the web app manifest from public/icon.svg, in Chromium: `npx tsx scripts/icons.ts` */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import playwrightConfig from '../playwright.config.ts';

const FOLDER = fileURLToPath(new URL('../public/', import.meta.url));
const drawing = readFileSync(`${FOLDER}icon.svg`, 'utf8');
/** A system that cuts icons into its own shape shows the middle four fifths for certain, on the drawing's ground. */
const maskable = drawing
  .replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"')
  .replace('<rect width="32" height="32" rx="7"', '<rect x="-4" y="-4" width="40" height="40"');

const ICONS = [
  { file: 'icon-192.png', svg: drawing, size: 192 },
  { file: 'icon-512.png', svg: drawing, size: 512 },
  { file: 'icon-maskable-512.png', svg: maskable, size: 512 },
] as const;

const browser = await chromium.launch(playwrightConfig.use!.launchOptions!);
try {
  for (const { file, svg, size } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>* { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
    await page.screenshot({ path: `${FOLDER}${file}`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
