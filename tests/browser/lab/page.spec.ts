import { expect } from '@playwright/test';
import { SMALL, test } from '../reader/labPage.ts';

for (const [name, width, height] of [
  ['phone', 360, 740],
  ['projector', 1280, 720],
  ['wide', 1920, 1080],
] as const) {
  test(`fits a ${name} without scrolling sideways`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height });
    await lab.open(SMALL);
    await lab.untilFinished();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('everything is reached and worked by keyboard alone', async ({ lab, page }) => {
  await lab.open(`${SMALL}&autorun=0`);
  const focusedName = () =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
    });
  const reached = new Set<string>();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    reached.add(await focusedName());
  }
  for (const name of [
    'Share',
    'Run',
    'Step one epoch',
    'Reset',
    'Composite signal α, slider',
    '3layer-ntk',
  ]) {
    expect([...reached]).toContain(name);
  }
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  while ((await focusedName()) !== 'Run') await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await lab.untilFinished();
});

test('the page asks no other host for anything', async ({ lab, page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') foreign.push(request.url());
  });
  await lab.open(SMALL);
  await lab.untilFinished();
  expect(foreign).toEqual([]);
});
