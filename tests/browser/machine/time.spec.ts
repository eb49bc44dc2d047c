import { expect } from '@playwright/test';
import { inBothThemes, violations } from '../reader/axe.ts';
import { test } from '../reader/labPage.ts';

const RUN = 'n=1000&width=60&epochs=40&learners=3resnet-all,2layer-all&lr=0.05&wd=0.002&engine=wasm';

test('goes back to any epoch: charts, sentences and the machine go there, and return', async ({
  lab,
  page,
}) => {
  await lab.open(`${RUN}&autorun=0`);
  await lab.button(/^Run$/).click();
  await lab.untilFinished();
  await expect(page.locator('svg.machine')).toHaveAccessibleName(/after epoch 40/);
  const slider = page.getByRole('slider', { name: /^Time: / });
  await expect(slider).toHaveAttribute('aria-valuetext', 'epoch 40, the end');
  await expect(page.locator('.time-marks')).toContainText('rate ÷ 10');
  const ending = await page.locator('.narration-text').textContent();

  await slider.focus();
  for (let i = 0; i < 37; i++) await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', 'epoch 3');
  await expect(page.locator('.narration-text')).toContainText('At epoch 3: ');
  const shownEpoch = async () =>
    Number(
      /(?:at its start|epoch (\d+))/.exec(
        (await page.locator('svg.machine').getAttribute('aria-label')) ?? '',
      )?.[1] ?? 0,
    );
  expect(await shownEpoch()).toBeLessThan(40);
  await page.locator('.chart', { hasText: 'Training loss' }).getByText('Show numbers').click();
  await expect(
    page.getByRole('region', { name: 'Numbers: Training loss' }).locator('tbody tr').last(),
  ).toContainText('3');
  await inBothThemes(page, async () => expect(await violations(page, '.time')).toEqual([]));

  await page.getByRole('button', { name: 'To the end' }).click();
  await expect(slider).toHaveAttribute('aria-valuetext', 'epoch 40, the end');
  expect(await page.locator('.narration-text').textContent()).toBe(ending);
});

test('a run goes on while one looks back, and a new one shows itself', async ({ lab, page }) => {
  await lab.open(`${RUN}&pace=10`);
  await lab.untilEpoch(8);
  const slider = page.getByRole('slider', { name: /^Time: / });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(page.locator('.narration-text')).toContainText('At epoch 0: ');
  const before = await lab.epoch();
  await lab.untilEpoch(before + 2);
  await expect(page.locator('.narration-text')).toContainText('At epoch 0: ');
  await lab.button('Reset').click();
  await expect(page.locator('.narration-text')).not.toContainText('At epoch 0: ');
});

test('a presenter steps through time with two keys', async ({ lab, page }) => {
  await lab.page.goto(`./?${RUN}&present=1&pace=fast`);
  await lab.untilFinished();
  await page.keyboard.press(',');
  await expect(page.locator('.narration-text')).toContainText('At epoch 39: ');
  await page.keyboard.press(',');
  await expect(page.locator('.narration-text')).toContainText('At epoch 38: ');
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  await expect(page.locator('.narration-text')).not.toContainText('At epoch');
});

test('a paced run takes its time and ends with the same numbers', async ({ lab, page }) => {
  const numbers = async (pace: string) => {
    await lab.open(`n=200&width=20&epochs=8&learners=2layer-all&engine=wasm&pace=${pace}`);
    await lab.untilFinished();
    const logs = JSON.parse((await lab.download(/JSON/)).text).logs as unknown[];
    return logs;
  };
  const fast = await numbers('fast');
  const startedAt = Date.now();
  expect(await numbers('10')).toEqual(fast);
  expect(Date.now() - startedAt).toBeGreaterThan(3_500);
  await expect(page.locator('.meter-epoch')).toContainText('epoch 8 of 8');
});
