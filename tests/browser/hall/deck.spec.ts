import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import { HARNESS_PORT, PAGE_PORT } from '../../../playwright.config.ts';
import { test } from '../reader/labPage.ts';

/** Long enough that it is not over before it can be left. */
const LONG = 'n=2000&width=200&epochs=4000&learners=3resnet-all&engine=wasm';

/** The deck is another program on another port: another origin. */
const HOST = `http://localhost:${HARNESS_PORT}`;
const { resolve } = createRequire(import.meta.url);
const REVEAL = {
  css: readFileSync(resolve('reveal.js/reveal.css'), 'utf8'),
  script: readFileSync(resolve('reveal.js'), 'utf8'),
};

const slide = (link: string) =>
  `<section><iframe data-src="${link.replaceAll('&', '&amp;')}" width="900" height="560"></iframe></section>`;

/** Opens a deck of reveal.js on a page of that origin: a title, then a slide for each link. */
async function openDeck(page: Page, links: readonly string[]): Promise<void> {
  await page.goto(`${HOST}/`);
  await page.setContent(`<!doctype html><html lang="en"><head><title>A deck</title><style>${REVEAL.css}</style></head>
<body><div class="reveal"><div class="slides"><section><h1>A title</h1></section>${links.map(slide).join('')}
<section>The end</section></div></div></body></html>`);
  await page.addScriptTag({ content: REVEAL.script });
  await page.evaluate(() => {
    const deck = window as unknown as {
      heard: Said[];
      Reveal: { initialize(options: object): Promise<void> };
    };
    deck.heard = [];
    addEventListener('message', ({ origin, data }) => {
      if (origin !== location.origin && data?.beyondKernels) deck.heard.push(data);
    });
    return deck.Reveal.initialize({
      hash: false,
      preloadIframes: true,
      transition: 'slide',
      transitionSpeed: 'fast',
      width: 1000,
      height: 640,
    });
  });
  await expect(page.locator('.reveal h1')).toBeVisible();
}

const link = (query: string) =>
  `http://localhost:${PAGE_PORT}/?v=2&embed=1&host=${encodeURIComponent(HOST)}&${query}`;

interface Said {
  readonly said: string;
  readonly status?: string;
  readonly numbers?: readonly { learner: string; testError: number; base: number | null }[];
  readonly sentences?: readonly string[];
  readonly px?: number;
}
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Said[] }).heard);
const slideOf = (page: Page) =>
  page.evaluate(
    () => (window as unknown as { Reveal: { getIndices(): { h: number } } }).Reveal.getIndices().h,
  );

test('a run in a deck goes while its slide is shown, hands keys to the deck, and says what came of it', async ({
  page,
}) => {
  await openDeck(page, [link(LONG)]);
  const frame = page.frameLocator('.reveal iframe').first();
  const statuses = async () => (await heard(page)).flatMap(({ status }) => status ?? []);
  // Loaded in advance, and not shown: it waits.
  await expect.poll(statuses).toContain('paused');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await statuses()).at(-1)).toBe('running');
  await expect(frame.locator('.masthead')).toBeHidden();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await statuses()).at(-1)).toBe('paused');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await statuses()).at(-1)).toBe('running');

  const post = (message: object) =>
    page.evaluate((sent) => {
      const target = document.querySelector<HTMLIFrameElement>('.reveal iframe')!.contentWindow!;
      target.postMessage({ beyondKernels: 1, ...sent }, '*');
    }, message);
  await post({ do: 'set', fields: 'alpha=99' });
  const refusals = async () => (await heard(page)).filter(({ said }) => said === 'refused');
  await expect
    .poll(refusals)
    .toEqual([
      expect.objectContaining({ sentences: [expect.stringContaining('alpha must be a number from')] }),
    ]);
  await post({ do: 'set', fields: 'epochs=3&n=100&alpha=0.2' });
  await expect.poll(async () => (await statuses()).at(-1)).toBe('finished');
  const { numbers } = (await heard(page)).findLast(({ said }) => said === 'finished')!;
  expect(numbers).toEqual([
    expect.objectContaining({ learner: '3resnet-all', alpha: 0.2, testError: expect.any(Number) }),
  ]);
  expect((await heard(page)).find(({ said }) => said === 'height')!.px).toBeGreaterThan(100);

  // The frame has the focus, and the deck goes on all the same.
  await frame.locator('main').click({ position: { x: 4, y: 4 } });
  expect(await slideOf(page)).toBe(1);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => slideOf(page)).toBe(2);
});

test('a scene and a figure stand in a deck by the parts that their links name; a stranger is not heard', async ({
  page,
}) => {
  await openDeck(page, [
    link('view=story&scene=4&present=1&parts=machine&autorun=0'),
    link('view=figure3&parts=chart,text&autorun=0').replace(
      encodeURIComponent(HOST),
      'https%3A%2F%2Felse.example',
    ),
    `http://localhost:${PAGE_PORT}/?v=2&embed=1&${LONG}`,
  ]);
  const run = page.frameLocator('.reveal iframe').nth(2);
  await page.keyboard.press('ArrowRight');
  const scene = page.frameLocator('.reveal iframe').nth(0);
  await expect(scene.locator('.chart-machine')).toBeVisible();
  await expect(scene.locator('.prediction')).toBeHidden();
  await expect(scene.locator('.hall-buttons')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  const figure = page.frameLocator('.reveal iframe').nth(1);
  await expect(figure.locator('.chart-canvas svg').first()).toBeVisible();
  await expect(figure.locator('.narration')).toBeVisible();
  await expect(figure.locator('.target')).toBeHidden();
  await expect(figure.getByRole('link', { name: /open the whole page/ })).toHaveAttribute(
    'href',
    /view=figure3/,
  );
  await page.evaluate(() => {
    const target = document.querySelectorAll<HTMLIFrameElement>('.reveal iframe')[1]!.contentWindow!;
    target.postMessage({ beyondKernels: 1, do: 'run' }, '*');
  });
  await expect(figure.locator('.meter-rest')).toHaveText('ready');
  expect((await heard(page)).filter(({ said }) => said === 'ready').length).toBe(1);
  // A deck that no link names is no less a deck.
  await page.evaluate(() => (window as unknown as { Reveal: { next(): void } }).Reveal.next());
  await expect(run.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.evaluate(() => (window as unknown as { Reveal: { next(): void } }).Reveal.next());
  await expect(run.locator('button', { hasText: 'Run' })).toHaveCount(1);
});
