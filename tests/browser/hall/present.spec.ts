import { expect } from '@playwright/test';
import { clashes, expectNoScrollBar, LEAST_TEXT_PX, smallTexts } from '../reader/hallPage.ts';
import { LONG, SMALL, test } from '../reader/labPage.ts';

/** Longer than the controls stay after the pointer has moved. */
const FADED_MS = 8000;
const DEFAULT_CAST = 'n=1000&width=30&epochs=30';
const LINKS = {
  lab: `${DEFAULT_CAST}&present=1`,
  'lab with nine learners': `${DEFAULT_CAST}&present=1&learners=3resnetU-all,3resnetU-hidden,3resnetU-last,3layer-all,3layer-hidden,2layer-all,2layer-hidden,exact-ntk-3resnetU,poly-8`,
  'story’s first scene': 'view=story&present=1&autorun=1&epochs=8&n=500',
  'story’s machine': 'view=story&scene=4&present=1&autorun=1&epochs=4&n=500',
  'story’s scene of kernels': 'view=story&scene=5&present=1&autorun=1&epochs=4&n=500',
  'story’s last scene': 'view=story&scene=7&present=1&autorun=1&epochs=4&n=500',
  samples: 'view=samples&n=500&width=8&epochs=10&learners=2layer-all,exact-ntk-2layer,poly-2&present=1',
  figure2:
    'view=figure2&widths=4,8&n=100&epochs=5&lrs=0.05&wds=0.005&seeds=1&learners=3resnetU-all,2layer-ntk&present=1',
  figure3: 'view=figure3&axis=beta&betas=0.2,1&n=60&width=8&epochs=4&lrs=0.1&wds=0.001&seeds=2&present=1',
};

for (const [name, link] of Object.entries(LINKS))
  test(`the ${name} before a hall can be read from the back row, without a scroll bar`, async ({
    lab,
    page,
  }) => {
    await page.goto(`./?${link}`);
    await lab.untilFinished();
    await expect(page.locator('.chart-canvas text').first()).toBeVisible();
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await lab.untilStill();
      const least = (LEAST_TEXT_PX * width) / 1280;
      expect(await smallTexts(page, least)).toEqual([]);
      expect(await clashes(page)).toEqual([]);
      await expectNoScrollBar(page);
    }
  });

test.describe('the presenter', () => {
  test('pins a finished run by P, and the next one stands beside it, as readable', async ({ lab, page }) => {
    await page.goto(`./?${DEFAULT_CAST}&present=1`);
    await lab.untilFinished();
    await page.keyboard.press('p');
    await expect(page).toHaveURL(/pins=/);
    const typed = page.getByRole('textbox', { name: /Base signal/ });
    await typed.fill('0.2');
    await typed.press('Enter');
    await expect(page.getByRole('list', { name: 'Pinned runs' })).toContainText('β = 1');
    await lab.untilFinished();
    await lab.untilStill();
    expect(await smallTexts(page, LEAST_TEXT_PX)).toEqual([]);
    expect(await clashes(page)).toEqual([]);
    await expectNoScrollBar(page);
  });

  test('is entered by a button without a reload, and left by Escape, and the link says so', async ({
    lab,
    page,
  }) => {
    await lab.open(LONG);
    await lab.untilEpoch(2);
    const before = await lab.epoch();
    await lab.button('Present').click();
    await expect(page).toHaveURL(/present=1/);
    await expect(page.getByRole('heading', { name: 'Beyond Kernels' })).toBeHidden();
    expect(await lab.epoch()).toBeGreaterThanOrEqual(before);
    await expect(page.locator('.hall-note')).toHaveText('? shows the keys');
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/present=1/);
    await expect(lab.button('Present')).toBeFocused();
    expect(await lab.epoch()).toBeGreaterThanOrEqual(before);
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Beyond Kernels' })).toBeHidden();
    await lab.button('Leave').click();
    await expect(page.getByRole('heading', { name: 'Beyond Kernels' })).toBeVisible();
  });

  test('runs, pauses and resets by keys', async ({ lab, page }) => {
    await page.goto(`./?${LONG}&present=1&autorun=0`);
    await expect(page.locator('.meter-rest')).toHaveText('ready');
    await page.keyboard.press('Space');
    await lab.untilEpoch(2);
    await page.keyboard.press('Space');
    await expect(page.locator('.meter-rest')).toHaveText('paused');
    const paused = await lab.epoch();
    expect(paused).toBeGreaterThanOrEqual(2);
    await page.keyboard.press('Space');
    await lab.untilEpoch(paused + 2);
    await page.keyboard.press('Space');
    await expect(page.locator('.meter-rest')).toHaveText('paused');
    // With a modifier the key is the browser's.
    await page.keyboard.press('Alt+r');
    expect(await lab.epoch()).toBeGreaterThan(paused);
    await page.keyboard.press('r');
    await expect.poll(() => lab.epoch()).toBe(0);
  });

  test('leaves to a control the keys that it uses itself', async ({ lab, page }) => {
    await page.goto(`./?${LONG}&present=1`);
    await lab.untilEpoch(1);
    const typed = page.getByLabel('Training examples N', { exact: true });
    await typed.focus();
    await typed.press('End');
    for (const key of ['Space', 'r', '?', 'f']) await page.keyboard.press(key);
    await expect(typed).toHaveValue('5000 r?f');
    await expect(lab.button('Pause')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    // Escape ends the typing; the next one leaves.
    await page.keyboard.press('Escape');
    await expect(typed).toHaveValue('5000');
    await expect(page).toHaveURL(/present=1/);
    await page.keyboard.press('Space');
    await expect(page.locator('.meter-rest')).toHaveText('paused');
    const run = lab.button(/^Run$/);
    await run.focus();
    await page.keyboard.press('Space');
    await expect(lab.button('Pause')).toBeVisible();
    const alpha = page.getByRole('slider', { name: /Composite signal/ });
    await alpha.focus();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/alpha=0\.35/);
  });

  test('shows its keys in a dialog that Escape closes first', async ({ page }) => {
    await page.goto(`./?${SMALL}&present=1&autorun=0`);
    await expect(page.locator('.meter-rest')).toHaveText('ready');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await expect(dialog).toBeVisible();
    await expect(dialog).toContainText('runs and pauses');
    expect(await smallTexts(page, LEAST_TEXT_PX)).toEqual([]);
    // A space presses the dialog's button, and starts nothing behind it.
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL(/present=1/);
    await expect(page.locator('.meter-rest')).toHaveText('ready');
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/present=1/);
  });

  test('takes the full screen with F, and gives it back', async ({ page }) => {
    await page.goto(`./?${SMALL}&present=1&autorun=0`);
    await expect(page.locator('.meter-rest')).toHaveText('ready');
    const full = () => page.evaluate(() => document.fullscreenElement !== null);
    await page.keyboard.press('f');
    await expect.poll(full).toBe(true);
    await page.keyboard.press('f');
    await expect.poll(full).toBe(false);
    await expect(page).toHaveURL(/present=1/);
  });

  test('lets the controls fade while a curve runs, and brings them back', async ({ lab, page }) => {
    await page.clock.install();
    await page.goto(`./?${LONG}&present=1`);
    await lab.untilEpoch(1);
    const opacity = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => Number(getComputedStyle(element).opacity));
    const controls = ['.runbar-buttons', '.target .control', '.hall-buttons'];
    const opacities = async () => Promise.all(controls.map(opacity));
    await page.clock.runFor(FADED_MS);
    await expect.poll(opacities).toEqual([0, 0, 0]);
    for (const kept of ['.narration', '.chart-main', '.chart-learned', '.meter'])
      expect(await opacity(kept)).toBe(1);
    await page.mouse.move(300, 300);
    await expect.poll(opacities, { intervals: [100] }).toEqual([1, 1, 1]);
    await page.clock.runFor(FADED_MS);
    await expect.poll(opacities).toEqual([0, 0, 0]);
    // By keyboard: what has the focus is in sight, for as long as it has it.
    await page.getByRole('slider', { name: /Base signal/ }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => opacity('.target .control')).toBe(1);
    await page.clock.runFor(FADED_MS);
    await expect.poll(() => opacity('.runbar-buttons')).toBe(0);
    expect(await opacity('.target .control')).toBe(1);
    await page.keyboard.press('Space');
    await expect.poll(opacities).toEqual([1, 1, 1]);
  });

  test('turns to the machine by N, to the words by E, and to another view by G and its number', async ({
    lab,
    page,
  }) => {
    await page.goto(`./?${DEFAULT_CAST}&present=1`);
    await lab.untilFinished();
    await page.keyboard.press('n');
    await expect(page.locator('svg.machine')).toHaveAccessibleName(/^3resnet-all after epoch 30/);
    await expect(page.locator('.chart-main:visible')).toHaveCount(0);
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await lab.untilStill();
      expect(await smallTexts(page, (LEAST_TEXT_PX * width) / 1280)).toEqual([]);
      expect(await clashes(page)).toEqual([]);
      await expectNoScrollBar(page);
    }
    await page.keyboard.press('e');
    await expect(page.locator('svg.machine')).toHaveCount(0);
    await expect(page.locator('.definitions')).toContainText('multiplies four of those');
    await expect(page.locator('.definitions')).toBeVisible();
    expect(await smallTexts(page, LEAST_TEXT_PX)).toEqual([]);
    await expectNoScrollBar(page);
    await page.keyboard.press('e');
    await expect(page.locator('.chart-main:visible')).toHaveCount(1);
    await page.keyboard.press('g');
    await expect(page.locator('.hall-note')).toContainText('1 Story · 2 Lab');
    await page.keyboard.press('1');
    await expect(page.getByRole('heading', { name: /Scene 1/ })).toBeVisible();
    await expect(page).toHaveURL(/view=story.*present=1/);
    // In the story too: the longest words have room.
    for (const scene of [1, 5]) {
      await page.goto(`./?view=story&scene=${scene}&present=1&autorun=1&epochs=4&n=200&pace=fast`);
      await lab.untilFinished();
      await page.keyboard.press('e');
      await expect(page.locator('.story-lead')).toBeVisible();
      await expect(page.locator('.story-idea')).toBeVisible();
      const [end, start] = await page.evaluate(() => [
        document.querySelector('.story-idea :last-child')!.getBoundingClientRect().bottom,
        document.querySelector('.runbar')!.getBoundingClientRect().top,
      ]);
      expect(end, `scene ${scene}`).toBeLessThan(start!);
      await expectNoScrollBar(page);
    }
  });

  test('asks before a key throws a sweep’s measured points away', async ({ lab, page }) => {
    await page.goto(`./?${LINKS.samples}`);
    await lab.untilFinished();
    const count = page.locator('.meter-epoch b');
    const measured = await count.textContent();
    await page.keyboard.press('r');
    await expect(page.locator('.hall-note')).toContainText('R again forgets');
    expect(await count.textContent()).toBe(measured);
    await page.keyboard.press('Space');
    await expect(page.locator('.hall-note')).toContainText('Space again forgets');
    expect(await count.textContent()).toBe(measured);
    await page.keyboard.press('r');
    await page.keyboard.press('r');
    await expect.poll(() => count.textContent(), { intervals: [20] }).not.toBe(measured);
  });

  test('goes from scene to scene with the arrow keys, and chooses a prediction by its number', async ({
    lab,
    page,
  }) => {
    await page.goto('./?view=story&present=1');
    await expect(page.getByRole('heading', { name: /Scene 1/ })).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('heading', { name: /Scene 2/ })).toBeVisible();
    await expect(page).toHaveURL(/scene=2.*present=1/);
    await expect(page.locator('.meter-rest')).toHaveText('ready');
    await page.keyboard.press('2');
    await expect(page.locator('.prediction input').nth(1)).toBeChecked();
    await lab.untilFinished();
    await expect(page.locator('.reveal')).not.toBeEmpty();
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('heading', { name: /Scene 1/ })).toBeVisible();
  });
});
