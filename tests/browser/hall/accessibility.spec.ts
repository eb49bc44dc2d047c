import { expect } from '@playwright/test';
import { inBothThemes, violations } from '../reader/axe.ts';
import { focusRounds } from '../reader/focusSigns.ts';
import { LONG, SMALL, test } from '../reader/labPage.ts';

/** WCAG 2.2, 1.4.11 and 2.4.13: a sign of focus against what is beside it. */
const GRAPHICS_CONTRAST = 3;
/** Longer than the presenter's hint stays, and than the controls do after the pointer has moved. */
const HINT_GONE_MS = 10_000;

const SAMPLES = 'view=samples&n=200&width=8&epochs=5&learners=2layer-all,exact-ntk-2layer,poly-2';
const FIGURE2 =
  'view=figure2&widths=4,8&n=100&epochs=5&lrs=0.05&wds=0.005&seeds=1&learners=3resnetU-all,2layer-ntk';
const FIGURE3 = 'view=figure3&axis=beta&betas=0.2,1&n=60&width=8&epochs=4&lrs=0.1&wds=0.001&seeds=2';
const STORY = 'view=story&scene=3&epochs=4&n=200&autorun=1';
/** Sweeps so small that they end in a moment. */
const VIEWS: Record<string, string> = {
  lab: SMALL,
  samples: SAMPLES,
  figure2: FIGURE2,
  figure3: FIGURE3,
  story: STORY,
  'lab before a hall': `${SMALL}&present=1`,
  'story before a hall': `${STORY}&present=1`,
  'samples before a hall': `${SAMPLES}&present=1`,
  'figure 3 before a hall': `${FIGURE3}&present=1`,
};

for (const [name, link] of Object.entries(VIEWS)) {
  test(`the ${name} meets WCAG 2.2 AA, and each of its controls shows that it has the focus`, async ({
    lab,
    page,
  }) => {
    await page.clock.install();
    await page.goto(`./?${link}`);
    await lab.untilFinished();
    // The hint is read in the dialog's test; while it fades, its contrast is nothing to judge.
    if (link.includes('present=1')) await page.clock.runFor(HINT_GONE_MS);
    await lab.untilStill();
    await inBothThemes(page, async () => {
      const signs = await focusRounds(page);
      expect(signs.length).toBeGreaterThan(5);
      expect(signs.filter(({ sign }) => sign === 'none')).toEqual([]);
      expect(signs.filter(({ contrast }) => contrast < GRAPHICS_CONTRAST)).toEqual([]);
    });
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll<HTMLDetailsElement>('main details:not(.engine)'))
        folded.open = true;
    });
    await lab.untilStill();
    // The bar that stays in sight covers a part of whatever the last control has scrolled below it.
    await page.evaluate(() => scrollTo(0, 0));
    await inBothThemes(page, async () => expect(await violations(page)).toEqual([]));
  });
}

test('the dialog of keys meets WCAG 2.2 AA as far as axe can tell', async ({ page }) => {
  await page.goto(`./?${SMALL}&present=1&autorun=0`);
  await expect(page.locator('.meter-rest')).toHaveText('ready');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await inBothThemes(page, async () => expect(await violations(page)).toEqual([]));
});

test('every chart has its numbers as a table', async ({ lab, page }) => {
  for (const link of [SMALL, SAMPLES, FIGURE2, FIGURE3, STORY]) {
    await page.goto(`./?${link}`);
    await lab.untilFinished();
    for (const chart of await page.locator('section.chart').all()) {
      await chart.getByText('Show numbers').click();
      await expect(chart.getByRole('table')).toBeVisible();
      expect(await chart.getByRole('row').count()).toBeGreaterThan(1);
    }
  }
});

test('nothing moves by itself where the reader asked for less motion', async ({ lab, page }) => {
  /** The most animations and transitions that ran at once while something was done. */
  const motion = async (act: () => Promise<void>) => {
    await page.evaluate(() => {
      const seen = { most: 0 };
      (window as unknown as { motion: typeof seen }).motion = seen;
      const look = () => {
        seen.most = Math.max(seen.most, document.getAnimations().length);
        requestAnimationFrame(look);
      };
      look();
    });
    await act();
    return page.evaluate(() => (window as unknown as { motion: { most: number } }).motion.most);
  };
  const present = async () => {
    await lab.button('Share').hover();
    await lab.button('Present').click();
    await expect(page.locator('.hall-note')).toHaveText('? shows the keys');
    await page.clock.runFor(HINT_GONE_MS);
    await expect(page.locator('html')).toHaveAttribute('data-faded', '');
    await expect(page.locator('.runbar-buttons')).toHaveCSS('opacity', '0');
  };
  await page.clock.install();
  await lab.open(LONG);
  await lab.untilEpoch(1);
  expect(await motion(present)).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await lab.open(`${LONG}&seed=2`);
  await lab.untilEpoch(1);
  expect(await motion(present)).toBe(0);
});
