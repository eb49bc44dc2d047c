import { expect, type Page } from '@playwright/test';
import { errorText } from '../../../src/words/numberText.ts';
import { shareText } from '../../../src/words/story/phrases.ts';
import { inBothThemes, violations } from '../reader/axe.ts';
import { type LabPage, test } from '../reader/labPage.ts';

/** A scene's experiment, made so small that a run takes a second. */
const small = (scene: number) => `view=story&scene=${scene}&n=150&width=12&epochs=5&engine=wasm`;
const SCENES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const TITLES = [
  'The puzzle',
  'The target',
  'Which comes first?',
  'Which block holds it?',
  'Kernels in one shot',
  'α against β',
  'What the theorems say',
  'A missing rung',
  'One after the other',
] as const;

const choices = (page: Page) => page.locator('.prediction').getByRole('radio');
const seen = (page: Page) => page.locator('.reveal-seen');
const textOf = async (page: Page) => (await seen(page).innerText()).replaceAll(/\s+/g, ' ');
const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

async function predict(lab: LabPage, choice: string | RegExp = /./): Promise<void> {
  await lab.page.locator('.prediction label').filter({ hasText: choice }).first().click();
  await lab.untilFinished();
  await expect(seen(lab.page)).toBeVisible();
}

test.describe('each scene', () => {
  for (const scene of SCENES) {
    test(`${scene} opens by link, asks, and reveals by running, with the numbers of its run`, async ({
      lab,
      page,
    }) => {
      await lab.open(small(scene));
      // What the theorems say is scene 7 in links, and comes last.
      const place = scene === 7 ? SCENES.length : scene - (scene > 7 ? 1 : 0);
      await expect(page.getByRole('heading', { name: `Scene ${place}: ${TITLES[scene - 1]}` })).toBeVisible();
      await expect(page.getByRole('navigation', { name: 'Scenes' }).locator('[aria-current]')).toContainText(
        TITLES[scene - 1]!,
      );
      expect(await choices(page).count()).toBeGreaterThanOrEqual(2);
      await expect(page.locator('.recharts-wrapper').first()).toBeVisible();
      await expect(page.locator('.meter-rest')).toHaveText('ready');
      await expect(seen(page)).toHaveCount(0);
      await predict(lab);
      const run = await lab.runJson();
      const last = run.logs.findLast(({ learner }) => learner === '3resnet-all')!;
      const number = scene === 3 ? shareText(last.base!) : errorText(last.testError);
      expect(await textOf(page)).toContain(plain(number));
      expect((await textOf(page)).split(/\.(?: |$)/).filter(Boolean)).toHaveLength(2);
      // The same run with the whole ladder follows, and the answer takes it in.
      if (scene === 8) await expect(seen(page)).toContainText('with four');
      if (scene === 9) await expect(seen(page)).toContainText('The same run with both blocks at once has');
    });
  }
});

test.describe('the experiments of the links', () => {
  for (const [scene, answer] of [
    [1, 'Every layer trained'],
    [2, 'kα²'],
    [3, 'The base signal'],
    [4, 'Block 2'],
    [6, 'The base signal alone'],
    [8, 'Next to none of it'],
  ] as const) {
    test(`scene ${scene} shows what the story tells`, async ({ lab, page }) => {
      await lab.open(`view=story&scene=${scene}&engine=wasm`);
      await predict(lab, answer);
      await expect(page.locator('.prediction .shown')).toContainText(answer);
      await expect(page.locator('.reveal-verdict')).toHaveText('As you predicted.');
    });
  }

  test('scene 5 solves its eleven kernels, and none of them gets below kα²', async ({ lab, page }) => {
    await lab.open('view=story&scene=5&n=500&epochs=20&engine=wasm');
    await predict(lab, 'Not below kα²');
    const run = await lab.runJson();
    const errors = run.logs.filter(({ learner }) => learner !== '3resnet-all').map((log) => log.testError);
    expect(errors).toHaveLength(11);
    expect(await textOf(page)).toContain(`has a test error of ${errorText(Math.min(...errors))}`);
    await expect(page.locator('.reveal-verdict')).toHaveText('As you predicted.');
  });
});

test('a wrong prediction is told so, and stands as it was given once the run has shown', async ({
  lab,
  page,
}) => {
  await lab.open('view=story&scene=3&engine=wasm');
  await predict(lab, 'The composite signal');
  await expect(page.locator('.reveal-verdict')).toContainText('Not as you predicted');
  const before = await lab.runJson();
  await page.locator('.prediction label').first().click({ force: true });
  await choices(page).last().focus();
  await page.keyboard.press('Space');
  await expect(choices(page).nth(1)).toBeChecked();
  await expect(page.locator('.reveal-verdict')).toContainText('Not as you predicted');
  await expect(page.locator('.meter-rest')).toContainText('finished');
  expect(await lab.runJson()).toEqual(before);
});

test('runs without a prediction, too', async ({ lab, page }) => {
  await lab.open(small(3));
  await lab.button('Just run it').click();
  await lab.untilFinished();
  await expect(seen(page)).toBeVisible();
  await expect(choices(page).and(page.locator(':checked'))).toHaveCount(0);
});

test('a slider of scene 6 runs the new numbers, and the prediction is not held against them', async ({
  lab,
  page,
}) => {
  await lab.open(small(6));
  await expect(page.getByLabel('Base signal β', { exact: true })).toHaveCount(0);
  await predict(lab);
  const field = page.getByLabel('Base signal β', { exact: true });
  await field.fill('0.7');
  await field.press('Enter');
  await expect(page).toHaveURL(/beta=0\.7/);
  await expect(seen(page)).toContainText('At β = 0.7');
  await expect(page.locator('.reveal-verdict')).toHaveText(
    /Your prediction was for other numbers|This run does not decide it/,
  );
});

test('the Lab opens on the experiment of the scene', async ({ lab, page }) => {
  await lab.open(small(7));
  await predict(lab);
  const { experiment: inStory } = await lab.runJson();
  await page.getByRole('link', { name: 'Open in the Lab' }).click();
  await expect(page.locator('.target')).toBeVisible();
  await lab.untilFinished();
  const { experiment: inLab } = await lab.runJson();
  expect(inLab).toEqual({ ...inStory, view: 'lab', scene: 1, autorun: true });
});

test('goes from scene to scene without a reload, back and forward, and waits at each', async ({
  lab,
  page,
}) => {
  await lab.open(small(3));
  await page.evaluate(() => {
    (window as unknown as { stayed: boolean }).stayed = true;
  });
  await predict(lab);
  await page.getByRole('link', { name: 'Next: Which block holds it?' }).click();
  await expect(page).toHaveURL(/scene=4&engine=wasm/);
  const heading = page.getByRole('heading', { name: 'Which block holds it?' });
  await expect(heading).toBeFocused();
  await expect(page.locator('.meter-rest')).toHaveText('ready');
  await expect(seen(page)).toHaveCount(0);
  await page
    .getByRole('navigation', { name: 'Scenes' })
    .getByRole('link', { name: /The target/ })
    .click();
  await expect(page).toHaveURL(/scene=2/);
  await expect(page.getByRole('button', { name: 'Another x' })).toBeVisible();
  await page.goBack();
  await expect(heading).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Which comes first?' })).toBeVisible();
  await expect(page.locator('.meter-rest')).toHaveText('ready');
  await page.goForward();
  await expect(heading).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { stayed?: boolean }).stayed)).toBe(true);
});

test('answers survive a reload, are sent nowhere, and can be forgotten', async ({ lab, page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const foreign = protocol.startsWith('http') && hostname !== 'localhost';
    if (foreign || request.method() !== 'GET' || request.url().includes('composite'))
      sent.push(request.url());
  });
  await lab.open(small(3));
  await predict(lab, 'The composite signal');
  await page.reload();
  await expect(choices(page).nth(1)).toBeChecked();
  await expect(page.locator('.meter-rest')).toHaveText('ready');
  await lab.button('Delete my answers').click();
  await expect(choices(page).nth(1)).not.toBeChecked();
  await page.reload();
  await expect(choices(page).nth(1)).not.toBeChecked();
  expect(sent).toEqual([]);
});

test('does without a storage that refuses', async ({ lab, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await lab.open(small(3));
  await predict(lab);
  await expect(choices(page).first()).toBeChecked();
});

test('a learner that diverges decides nothing, and the page says so', async ({ lab, page }) => {
  await lab.open(`${small(3)}&lr=9`);
  await page.locator('.prediction label').first().click();
  await lab.untilFinished();
  await expect(seen(page)).toContainText('3resnet-all diverged at epoch');
  await expect(page.locator('.reveal-verdict')).toHaveText('This run does not decide it.');
});

test('the first stop of the keyboard leads to the question, and a run begun there does not lose the focus', async ({
  lab,
  page,
}) => {
  await lab.open(small(3));
  await page.keyboard.press('Tab');
  await expect(lab.button('Skip to the question')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.prediction')).toBeFocused();
  await lab.button('Just run it').focus();
  await page.keyboard.press('Enter');
  await lab.untilFinished();
  await expect(page.locator('.prediction')).toBeFocused();
});

test('on a phone the experiment comes into view when it begins', async ({ lab, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await lab.open(small(4));
  await expect(page.locator('.recharts-wrapper').first()).toBeVisible();
  await expect(page.locator('.story-charts')).not.toBeInViewport();
  await predict(lab);
  await expect(page.locator('.story-charts .chart-canvas').first()).toBeInViewport({ ratio: 1 });
});

test('the worked example answers to a click and to arrow keys', async ({ lab, page }) => {
  await lab.open(small(2));
  const composite = page.locator('.worked-composite');
  const before = await composite.innerText();
  await page.getByRole('button', { name: /^x3 is/ }).click();
  await expect(page.locator('.worked-note')).toContainText('all 15 outputs of the composite signal');
  expect(await composite.innerText()).not.toBe(before);
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^x9 is/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.worked-note')).toContainText('the composite signal stays as it was');
  await lab.button('Another x').click();
  await expect(page.getByRole('heading', { name: 'Example 2 of the 150' })).toBeVisible();
});

test('is worked by keyboard alone: arrow keys pass over choices, Enter runs', async ({ lab, page }) => {
  await lab.open(small(3));
  await expect(page.locator('.recharts-wrapper').first()).toBeVisible();
  const first = choices(page).first();
  for (let i = 0; i < 40 && !(await first.evaluate((radio) => radio === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(choices(page).nth(1)).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(choices(page).nth(2)).toBeChecked();
  await expect(page.locator('.prediction-run')).toContainText('Enter runs it.');
  await expect(page.locator('.meter-rest')).toHaveText('ready');
  await page.keyboard.press('Enter');
  await lab.untilFinished();
  await expect(choices(page).nth(2)).toBeChecked();
  const next = page.getByRole('link', { name: 'Next: Which block holds it?' });
  for (let i = 0; i < 60 && !(await next.evaluate((link) => link === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/scene=4/);
});

for (const scene of SCENES) {
  test(`scene ${scene} meets WCAG 2.2 AA as far as axe can tell, fits a phone, and on a projector its question stands beside its chart`, async ({
    lab,
    page,
  }) => {
    const expectNoViolation = () =>
      inBothThemes(page, async () => expect(await violations(page)).toEqual([]));
    await lab.open(small(scene));
    await expect(page.locator('.story-charts .recharts-wrapper').first()).toBeVisible();
    const form = (await page.locator('.prediction label').last().boundingBox())!;
    expect(form.y + form.height).toBeLessThanOrEqual(720);
    await expectNoViolation();
    await predict(lab);
    const first = page.locator('.story-charts > .chart').first().locator('.chart-canvas');
    await expect(first).toBeVisible();
    const drawing = (await first.boundingBox())!;
    expect(drawing.y + drawing.height).toBeLessThanOrEqual(720);
    await expectNoViolation();
    await page.setViewportSize({ width: 360, height: 740 });
    // The charts follow the window with their next drawing.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
  });
}
