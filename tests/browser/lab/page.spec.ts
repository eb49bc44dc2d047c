import { expect, type Page } from '@playwright/test';
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
  for (let i = 0; i < 100; i++) {
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

/** How much of the page jumped, as browsers count it; what the reader's own hand moves is not counted. */
const jumped = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const shifts = list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[];
          const counted = shifts.filter(({ hadRecentInput }) => !hadRecentInput);
          resolve(counted.reduce((sum, { value }) => sum + value, 0));
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
const MOST_JUMPED = 0.02;

for (const [name, width, height] of [
  ['phone', 390, 844],
  ['projector', 1280, 720],
] as const) {
  test(`nothing jumps on a ${name} from the first paint to the end of a run`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height });
    await lab.open('epochs=200');
    await lab.untilFinished();
    await lab.untilStill();
    expect(await jumped(page)).toBeLessThan(MOST_JUMPED);
  });
}
