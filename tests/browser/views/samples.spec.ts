import { expect } from '@playwright/test';
import { inBothThemes, violations } from '../reader/axe.ts';
import { test } from '../reader/labPage.ts';

const SMALL = 'view=samples&n=500&width=8&epochs=10&learners=2layer-all,exact-ntk-2layer,poly-2&seeds=2';
/** Its last points take longer than a test. */
const LONG = 'view=samples&n=10000&width=150&epochs=2000&learners=3resnetU-all,poly-2';

test.describe('error against N', () => {
  test('is filled point by point up to its largest N, and says what it shows', async ({ lab, page }) => {
    await lab.open(SMALL);
    await lab.untilFinished();
    await expect(page.locator('.meter-epoch')).toHaveText('point 24 of 24');
    const chart = page.locator('.chart-main');
    // Live lines, the zero predictor’s, and the shipped reference’s.
    await expect(chart.locator('.recharts-line-curve')).toHaveCount(3 + 1 + 3);
    for (const text of ['100', '200', '500', 'kα² = 1.35']) await expect(chart).toContainText(text);
    await expect(page.locator('.narration')).toContainText(/At N\s=\s500 the best kernel is \S+ with/);
    await chart.getByText('Show numbers').click();
    await expect(chart.getByRole('row')).toHaveCount(1 + 4);
    const { text } = await lab.download(/JSON/);
    expect(JSON.parse(text).points).toHaveLength(24);
    const csv = await lab.download(/CSV/);
    expect(csv.text.trimEnd().split('\n')).toHaveLength(1 + 24);

    // Theory goes on to a billion examples, beside the points that stay.
    await page.getByRole('checkbox', { name: 'What theory predicts' }).check();
    await expect(page).toHaveURL(/theory=1/);
    await expect(chart.locator('.predicted .recharts-line-curve')).toHaveCount(2);
    await expect(chart).toContainText('1\u00a0billion');
    await expect(page.locator('.narration')).toContainText(
      /learned by exact-ntk-2layer from N\s=\s25\s?million on/,
    );
    await expect(page.locator('.meter-epoch')).toHaveText('point 24 of 24');
    await expect(chart.getByRole('columnheader', { name: 'theory: poly-2' })).toBeVisible();
  });

  test('pauses, goes on, and keeps its points when a slider comes back', async ({ lab, page }) => {
    const points = async () =>
      Number(/point (\d+)/.exec((await page.locator('.meter-epoch').textContent())!)?.[1]);
    await lab.open(LONG);
    await expect.poll(points, { timeout: 60_000 }).toBeGreaterThanOrEqual(4);
    await lab.button('Pause').click();
    // A sweep that went on would change its meter within the time of a point.
    await lab.untilStill(1000);
    const paused = await points();
    const alpha = page.getByLabel('Composite signal α', { exact: true });
    await alpha.fill('0.4');
    await alpha.press('Enter');
    await expect.poll(points).toBeLessThan(paused);
    await alpha.fill('0.3');
    await alpha.press('Enter');
    await expect.poll(points).toBeGreaterThanOrEqual(paused);
  });

  test('finds its points again over a reload', async ({ lab, page }) => {
    const points = async () =>
      Number(/point (\d+)/.exec((await page.locator('.meter-epoch').textContent())!)?.[1]);
    await lab.open(LONG);
    await expect.poll(points, { timeout: 60_000 }).toBeGreaterThanOrEqual(4);
    const before = await points();
    await page.reload();
    await expect.poll(points, { timeout: 10_000, intervals: [50] }).toBeGreaterThanOrEqual(before);
    await lab.button('Reset').click();
    await expect.poll(points).toBeLessThan(before);
  });

  test('is a link away from the lab, with the same target', async ({ lab, page }) => {
    await lab.open('alpha=0.25&autorun=0');
    await page.getByRole('link', { name: 'Error against N' }).click();
    await expect(page).toHaveURL(/view=samples&alpha=0\.25/);
    await expect(page.getByRole('heading', { name: 'Test error against N' })).toBeVisible();
    await page.getByRole('link', { name: 'Lab' }).click();
    await expect(page.getByRole('heading', { name: 'Test error over epochs' })).toBeVisible();
    expect(page.url()).toContain('alpha=0.25');
  });

  test('meets WCAG 2.2 AA as far as axe can tell', async ({ lab, page }) => {
    await lab.open(SMALL);
    await lab.untilFinished();
    await inBothThemes(page, async () => expect(await violations(page)).toEqual([]));
  });

  for (const [name, width, height] of [
    ['phone', 360, 740],
    ['projector', 1280, 720],
  ] as const)
    test(`fits a ${name} without scrolling sideways`, async ({ lab, page }) => {
      await page.setViewportSize({ width, height });
      await lab.open(SMALL);
      await lab.untilFinished();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
});
