/**
 * Takes the pictures of docs/screenshots from the built page: every view, light and dark, at the sizes of a laptop, a
 * projector and a phone. `npm run screenshots`, or some of them: `npm run screenshots -- story lab`
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import playwrightConfig from '../playwright.config.ts';

const FOLDER = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const PORT = 4329;
const RUN_TIMEOUT_MS = 600_000;
const SIZES = {
  laptop: { width: 1440, height: 900 },
  projector: { width: 1280, height: 720 },
  phone: { width: 360, height: 740 },
  frame: { width: 640, height: 480 },
} as const;
type Size = keyof typeof SIZES;

/** A picture's name, its link, the sizes in which it is taken, and what is done before. */
interface Picture {
  readonly name: string;
  readonly query: string;
  readonly sizes: readonly Size[];
  readonly act?: (page: Page) => Promise<void>;
}

const EVERYWHERE: readonly Size[] = ['laptop', 'projector', 'phone'];

async function untilFinished(page: Page): Promise<void> {
  const rest = page.locator('.meter-rest', { hasText: 'finished' });
  await rest.waitFor({ state: 'attached', timeout: RUN_TIMEOUT_MS });
}

/** Answers a scene's question: that starts its run, and those beside it. */
async function predict(page: Page): Promise<void> {
  await page.locator('.story-page label').first().click();
  await untilFinished(page);
  const allTrained = () => !/being trained|to be trained/.test(document.body.innerText);
  await page.waitForFunction(allTrained, undefined, { timeout: RUN_TIMEOUT_MS });
}

async function pinAndCompare(page: Page): Promise<void> {
  await untilFinished(page);
  await page.getByRole('button', { name: 'Pin this run' }).click();
  const beta = page.getByRole('textbox', { name: /Base signal/ });
  await beta.fill('0.2');
  await beta.press('Enter');
  // The run on the page is the old one until the new one has begun.
  await page.locator('.meter-rest', { hasNotText: 'finished' }).waitFor({ state: 'attached' });
  await untilFinished(page);
  await page.evaluate(() => scrollTo(0, 0));
}

async function openNetwork(page: Page): Promise<void> {
  await untilFinished(page);
  const panel = page.locator('.network > summary');
  if (!(await page.locator('.first-layer').isVisible())) await panel.click();
  await page.locator('.first-layer > summary').click();
  await page.locator('canvas').waitFor();
  await panel.evaluate((summary) => scrollTo(0, summary.getBoundingClientRect().top + scrollY - 70));
}

const PICTURES: readonly Picture[] = [
  { name: 'lab', query: '', sizes: EVERYWHERE },
  { name: 'compare', query: '', sizes: ['laptop'], act: pinAndCompare },
  { name: 'network', query: '?v=2&learners=3resnet-all', sizes: ['laptop', 'phone'], act: openNetwork },
  { name: 'present', query: '?v=2&present=1', sizes: ['projector'] },
  { name: 'embed', query: '?v=2&embed=1', sizes: ['frame'] },
  { name: 'samples', query: '?v=2&view=samples&n=5000', sizes: EVERYWHERE },
  // Two widths on one seed, over the reference that was measured on three.
  { name: 'figure3', query: '?v=2&view=figure3&widths=100,200&seeds=1', sizes: EVERYWHERE },
  {
    name: 'figure2',
    query: '?v=2&view=figure2&preset=v2&widths=100,200&uwidth=100&seeds=1',
    sizes: ['laptop'],
  },
  { name: 'story-4', query: '?v=2&view=story&scene=4', sizes: EVERYWHERE, act: predict },
  ...[1, 2, 3, 5, 6, 7, 8, 9].map((scene): Picture => {
    return {
      name: `story-${scene}`,
      query: `?v=2&view=story&scene=${scene}`,
      sizes: ['projector'],
      act: predict,
    };
  }),
];

const asked = process.argv.slice(2);
const wanted = PICTURES.filter(
  ({ name }) => asked.length === 0 || asked.some((start) => name.startsWith(start)),
);

mkdirSync(FOLDER, { recursive: true });
const server = await preview({ preview: { port: PORT, strictPort: true }, logLevel: 'warn' });
const browser = await chromium.launch(playwrightConfig.use!.launchOptions!);
try {
  for (const { name, query, sizes, act = untilFinished } of wanted)
    for (const size of sizes)
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({
          viewport: SIZES[size],
          colorScheme,
          serviceWorkers: 'block',
        });
        const page = await context.newPage();
        await page.goto(`http://localhost:${PORT}/${query}`);
        await act(page);
        // The charts follow a run's end within a second, and hints go after some.
        await page.waitForTimeout(name === 'present' ? 8000 : 1500);
        const path = `${FOLDER}${name}-${size}-${colorScheme}.png`;
        await page.screenshot({ path, fullPage: size === 'phone' });
        await context.close();
      }
} finally {
  await browser.close();
  await server.close();
}
