import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { LONG, SMALL, test } from '../reader/labPage.ts';
import { serveFolder } from './staticServer.ts';

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

test.use({ serviceWorkers: 'allow' });

/** Waits until the browser has fetched the whole program and serves the page from its own copy. */
const untilKept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, {
    timeout: 30_000,
  });

test('after one visit any link opens and trains without a network, and a figure shows its reference', async ({
  lab,
  page,
  context,
}) => {
  await lab.open(SMALL);
  await untilKept(page);
  await context.setOffline(true);
  await lab.open('n=60&width=8&epochs=5&learners=3layer-all,rbf&seed=7');
  await lab.untilFinished();
  expect((await lab.runJson()).experiment).toMatchObject({ samples: 60, seed: 7 });
  await lab.open('n=60&width=8&epochs=2&batch=20&learners=2layer-all&engine=tfjs-cpu');
  await lab.untilFinished();
  expect((await lab.runJson()).engine.name).toBe('tfjs-cpu');
  await lab.open('view=figure3&autorun=0');
  await expect(page.locator('.ghosts .recharts-line-curve').first()).toBeVisible();
  await page.getByRole('link', { name: 'What was measured' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the built folder works from a sub-path of a plain host, and goes on when the host is gone', async ({
  lab,
  page,
}) => {
  const host = await serveFolder(DIST, '/courses/learning theory/lab/'.replaceAll(' ', '%20'));
  try {
    await page.goto(`${host.address}?${SMALL}`);
    await lab.untilFinished();
    await untilKept(page);
  } finally {
    await host.close();
  }
  await page.goto(`${host.address}?n=60&width=8&epochs=5&learners=2layer-all`);
  await lab.untilFinished();
  expect((await lab.runJson()).link).toContain('/courses/learning%20theory/lab/?v=2&n=60');
  await page.goto(`${host.address}?view=figure2&autorun=0`);
  await expect(page.locator('.ghosts .recharts-line-curve').first()).toBeVisible();
});

test('a new version is offered, taken when the reader says so, and never in mid-run', async ({
  lab,
  page,
  context,
}) => {
  let build = 'older';
  const host = await serveFolder(DIST, '/', (file, text) => {
    if (file === 'index.html') return text.replace('<html ', `<html data-build="${build}" `);
    if (file === 'sw.js')
      return text.replace(/(url:"index.html",revision:")[^"]*/, (_, before) => before + build);
    return undefined;
  });
  const buildOf = (tab: Page) => tab.locator('html');
  const offer = (tab: Page) => tab.getByRole('status', { name: 'New version' });
  try {
    await page.goto(`${host.address}?${LONG}`);
    await untilKept(page);
    const other = await context.newPage();
    await other.goto(`${host.address}?${SMALL}`);
    await expect(offer(page)).toBeHidden();

    build = 'newer';
    // What the browser does by itself when a link of the page is opened.
    await other.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(offer(page)).toContainText('A new version is ready.');
    const epoch = await lab.epoch();
    await lab.untilEpoch(epoch + 3);
    await expect(buildOf(page)).toHaveAttribute('data-build', 'older');

    await offer(other).getByRole('button', { name: 'Use it' }).click();
    await expect(buildOf(other)).toHaveAttribute('data-build', 'newer');
    // The tab with the run is left alone, and still may follow.
    await lab.untilEpoch(epoch + 6);
    await expect(buildOf(page)).toHaveAttribute('data-build', 'older');
    await offer(page).getByRole('button', { name: 'Use it' }).click();
    await expect(buildOf(page)).toHaveAttribute('data-build', 'newer');
    await expect(offer(page)).toBeHidden();
  } finally {
    await host.close();
  }
});

test('a page in another’s frame keeps nothing on the reader’s machine', async ({ lab, page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const counter = window as unknown as { kept: number };
    counter.kept = 0;
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = function (...given) {
      counter.kept++;
      return register.apply(this, given);
    };
  });
  const timesKept = async (link: string) => {
    await lab.open(link);
    await lab.untilFinished();
    // Longer than the page waits before it keeps anything.
    await page.clock.runFor(60_000);
    return page.evaluate(() => (window as unknown as { kept: number }).kept);
  };
  expect(await timesKept(`${SMALL}&embed=1`)).toBe(0);
  expect(await timesKept(SMALL)).toBe(1);
});
