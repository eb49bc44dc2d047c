import { expect } from '@playwright/test';
import { inBothThemes, violations } from '../reader/axe.ts';
import { test } from '../reader/labPage.ts';

/** At × 4 and this rate the first epoch diverges. */
const TINY =
  'view=figure3&axis=scale&panel=a&n=200&widths=8,100&scales=0.3,4&epochs=12&lrs=0.1&wds=0.001&seeds=2&engine=wasm';

test('the map of start × width marks what diverges, is walked by arrow keys, and leads into a run', async ({
  lab,
  page,
}) => {
  await lab.open(TINY);
  await lab.untilFinished();
  const cell = (name: RegExp) => page.getByRole('link', { name });
  await expect(cell(/m = 100, start × 4: diverges, in epoch 1\./)).toBeVisible();
  await expect(page.locator('.heat-map')).toContainText('diverges');
  await inBothThemes(page, async () => expect(await violations(page)).toEqual([]));
  await cell(/m = 8, start × 0\.3: test error/).focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell(/m = 100, start × 0\.3: test error/)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.map-said')).toContainText('m = 100, start × 4: diverges');
  await page.locator('.chart-map').getByText('Show numbers').click();
  await expect(page.locator('.chart-map').getByRole('row')).toHaveCount(1 + 2);
  const { text } = await lab.download(/JSON/);
  const file = JSON.parse(text);
  expect(file.points.length + file.diverged.length).toBe(4);
  const point = file.points.find(
    (one: { width: number; scale: number }) => one.width === 100 && one.scale === 0.3,
  );
  await cell(/m = 100, start × 0\.3: test error/).click();
  await lab.untilFinished();
  const run = await lab.runJson();
  expect(run.experiment).toMatchObject({ width: 100, scale: 0.3, seed: 1 });
  expect(run.logs.at(-1)).toMatchObject({ testError: point.seeds[0] });
  expect(run.logs[0]).toMatchObject({ epoch: 0, movement: 0, alignment: 1 });
});
