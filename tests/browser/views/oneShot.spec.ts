import { expect, type Page } from '@playwright/test';
import { inBothThemes, violations } from '../reader/axe.ts';
import { SMALL, test } from '../reader/labPage.ts';

const IDLE = `${SMALL}&autorun=0`;

async function openPanel(page: Page): Promise<void> {
  await page.getByText('The cost of one shot').click();
  await expect(page.getByRole('heading', { name: 'Products to choose from' })).toBeVisible();
}

/** A field of the panel by its letter. */
function field(page: Page, name: string) {
  return page.getByRole('textbox', { name: `${name} for the cost of one shot` });
}

test('counts for the reader’s own d, N and α, and leaves the link and the run alone', async ({
  lab,
  page,
}) => {
  await lab.open(IDLE);
  await openPanel(page);
  const panel = page.locator('.one-shot');
  await expect(panel).toContainText('5.9\u00a0million such products');
  await expect(field(page, 'Training examples N')).toHaveValue('100');
  await expect(panel).toContainText('C(30, 8) / 1000 = 5,852 examples');
  await expect(panel).toContainText('N = 100 is no more: the theorem bites.');
  const link = page.url();

  await field(page, 'Inputs d').fill('100');
  await field(page, 'Inputs d').press('Enter');
  await expect(panel).toContainText('186\u00a0billion such products');
  await expect(panel).toContainText('4,950 products of two inputs');
  await expect(panel).toContainText('At d = 100 the ResNet’s bars say what the same run would cost');

  await field(page, 'Composite signal α').fill('0.5');
  await field(page, 'Composite signal α').press('Enter');
  await expect(panel).toContainText('kα² = 12.5');
  await expect(panel).toContainText('1/δ² = 260');

  await field(page, 'Factors k').fill('2');
  await field(page, 'Factors k').press('Enter');
  await expect(panel).toContainText('C(100, 2) / 1000 = 4 examples');
  await expect(panel).toContainText('says nothing here. With 100 examples it bites from d = 448 on');

  expect(page.url()).toBe(link);
  expect(await lab.epoch()).toBe(0);
  await lab.button('Back to the experiment’s numbers').click();
  await expect(panel).toContainText('5.9\u00a0million such products');
});

test('follows the experiment until the reader sets a number, and refuses an odd d', async ({ lab, page }) => {
  await lab.open(IDLE);
  await openPanel(page);
  await page.getByRole('textbox', { name: 'Training examples N', exact: true }).fill('3000');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Training examples N')).toHaveValue('3000');
  await expect(page.locator('.one-shot')).toContainText('Fitted to 3,000 examples');

  await field(page, 'Inputs d').fill('31');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Inputs must be an even number' })).toBeVisible();
  await expect(page.locator('.one-shot')).toContainText('5.9\u00a0million such products');
});

test('is opened and worked by keyboard alone', async ({ lab, page }) => {
  await lab.open(IDLE);
  await page.locator('.one-shot > summary').focus();
  await page.keyboard.press('Enter');
  const slider = page.getByRole('slider', { name: 'Inputs d for the cost of one shot, slider' });
  await expect(slider).toHaveAttribute('aria-valuetext', '30');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(slider).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '40');
  await expect(page.locator('.one-shot')).toContainText('77\u00a0million such products');
});

test('opened it meets WCAG 2.2 AA as far as axe can tell', async ({ lab, page }) => {
  await lab.open(IDLE);
  await openPanel(page);
  await page.getByText('How this is counted').click();
  await inBothThemes(page, async () => expect(await violations(page)).toEqual([]));
});

test('fits a phone with the longest numbers', async ({ lab, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await lab.open(IDLE);
  await openPanel(page);
  await field(page, 'Inputs d').fill('3072');
  await page.keyboard.press('Enter');
  await expect(page.locator('.one-shot')).toContainText('3,072 inputs');
  const sticksOut = await page.locator('.one-shot').evaluate((panel) => {
    const { right } = panel.getBoundingClientRect();
    return [...panel.querySelectorAll('*')]
      .filter((element) => !element.closest('.sr-only') && element.getBoundingClientRect().right > right)
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect(sticksOut).toEqual([]);
});
