import { expect } from '@playwright/test';
import { generate } from 'lean-qr';
import { HARNESS_PORT, PAGE_PORT } from '../../../playwright.config.ts';
import { decodeLink } from '../../../src/experiment/link.ts';
import { inBothThemes, violations } from '../reader/axe.ts';
import { clashes } from '../reader/hallPage.ts';
import { SMALL, test } from '../reader/labPage.ts';

/** A run that is over in a second or two, in a frame. */
const EMBED = `embed=1&${SMALL}`;
/** As many as a frame has to find room for. */
const FIVE = '3resnetU-all,3layer-all,2layer-all,3resnetU-ntk,3resnetU-last';

test.describe('Share', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

  test('copies the link at once, and offers it as HTML, as BibTeX and as a QR code', async ({
    lab,
    page,
  }) => {
    await lab.open(`${SMALL}&autorun=0`);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const button = page.getByRole('button', { name: 'Share' });
    await button.click();
    await expect(lab.button('Link copied')).toBeVisible();
    const link = await copied();
    expect(decodeLink(link)).toEqual(decodeLink(page.url()));
    await expect(page.getByLabel('Link', { exact: true }).getByRole('textbox')).toHaveValue(link);
    await lab.button('Copy the HTML for another page').click();
    await expect(page.getByText('Copied the HTML for another page.')).toBeAttached();
    expect(await copied()).toContain(`<iframe src="${link.replaceAll('&', '&amp;')}&amp;embed=1" title="`);
    await lab.button('Copy the BibTeX entries').click();
    await expect.poll(copied).toContain('@inproceedings{allenzhu2019resnet');
    await expect.poll(copied).toContain(`\\url{${link}}`);

    const code = generate(link);
    const drawn = await page
      .getByRole('img', { name: 'QR code of the link' })
      .locator('path')
      .getAttribute('d');
    const modules = [...drawn!.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x) - 4, Number(y) - 4]);
    expect(modules.every(([x, y]) => code.get(x!, y!))).toBe(true);
    expect(modules.length).toBe(code.toString({ on: '1', off: '0' }).replace(/[^1]/g, '').length);

    await page.keyboard.press('Escape');
    await expect(page.getByLabel('Link', { exact: true })).toBeHidden();
    await expect(lab.button(/Share|Link copied/)).toBeFocused();
  });

  test('fits a phone and meets WCAG 2.2 AA', async ({ lab, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await lab.open(`${SMALL}&autorun=0`);
    await lab.button('Share').click();
    await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
    await inBothThemes(page, async () => expect(await violations(page)).toEqual([]));
    const box = (await page.locator('.share-panel').boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
  });
});

test('without a clipboard the link is shown and selected', async ({ lab, page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error()) },
    }),
  );
  await lab.open(`${SMALL}&autorun=0`);
  await lab.button('Share').click();
  await expect(page.getByText('copy the link by hand').last()).toBeVisible();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain('n=100&width=12');
});

test.describe('an embedded run', () => {
  test('trains in a page of another origin that gives it no storage, and writes its own address alone', async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      }),
    );
    // The harness is another program on another port: another origin.
    const host = `http://localhost:${HARNESS_PORT}/`;
    await page.goto(host);
    await page.evaluate((source) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { src: source, title: 'A run', width: 640, height: 480 });
      document.body.append(frame);
    }, `http://localhost:${PAGE_PORT}/?${EMBED}`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('.meter-rest')).toContainText('finished');
    await expect(frame.locator('.recharts-line-curve:not([stroke=none])')).toHaveCount(2);
    const before = await page.evaluate(() => history.length);
    await frame.getByRole('slider', { name: /Composite signal/ }).press('ArrowRight');
    await expect.poll(() => page.frames()[1]!.url()).toContain('alpha=0.35');
    expect(page.frames()[1]!.url()).toContain('embed=1');
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(page.url()).toBe(host);
    const home = frame.getByRole('link', { name: /open in the Lab/ });
    await expect(home).toHaveAttribute('href', /alpha=0\.35/);
    await expect(home).not.toHaveAttribute('href', /embed/);
    await expect(home).toHaveAttribute('target', '_blank');
    expect(errors).toEqual([]);
  });

  for (const [width, height] of [
    [640, 480],
    [360, 420],
  ] as const)
    test(`fits ${width} × ${height} without scroll bars, in both themes, and meets WCAG 2.2 AA`, async ({
      lab,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await lab.page.goto(`./?embed=1&n=60&width=4&epochs=5&learners=${FIVE}`);
      await expect(page.locator('.recharts-line-curve:not([stroke=none])')).toHaveCount(5);
      await inBothThemes(page, async () => expect(await violations(page)).toEqual([]));
      const overflow = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [scrollWidth - innerWidth, scrollHeight - innerHeight];
      });
      expect(overflow).toEqual([0, 0]);
      expect((await page.locator('.chart-canvas').boundingBox())!.height).toBeGreaterThanOrEqual(100);
      expect(await clashes(page)).toEqual([]);
      await page.getByRole('radio', { name: 'machine' }).check();
      await expect(page.locator('svg.machine')).toBeVisible();
      expect(await clashes(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      await expect(page.locator('.masthead')).toHaveCount(0);
    });
});
