import { expect, type Page } from '@playwright/test';
import { inBothThemes, violations } from '../reader/axe.ts';
import { test } from '../reader/labPage.ts';

const SCENE = 'view=story&scene=4&engine=wasm';
const machine = (page: Page) => page.locator('svg.machine');
const said = (page: Page) => page.locator('.machine-said');

/** Opens scene 4 and lets its run end. */
async function openFinished(
  page: Page,
  lab: { open(query: string): Promise<void>; untilFinished(): Promise<void> },
) {
  await lab.open(SCENE);
  await page.locator('.prediction input').first().check();
  await lab.untilFinished();
  await expect(machine(page)).toHaveAccessibleName(/after epoch 800/);
}

/** The whole per cent that stand under a column of outputs. */
const held = async (page: Page, signal: 'base' | 'composite') =>
  (await page.locator(`.machine-holds.${signal}`).allTextContents()).map((text) => Number.parseInt(text, 10));

test('shows that block 1 holds the base signal and block 2 the composite one', async ({ lab, page }) => {
  await lab.open(SCENE);
  await expect(page.locator('.machine-coming')).toBeVisible();
  await page.locator('.prediction input').first().check();
  await lab.untilFinished();
  await expect(machine(page)).toHaveAccessibleName(
    /^3resnet-all after epoch 800: block 1 holds \d+\u00a0% of the base/,
  );
  const [base, composite] = [await held(page, 'base'), await held(page, 'composite')];
  const [block1, block2, whole] = [0, 1, 2].map((i) => ({ base: base[i]!, composite: composite[i]! }));
  expect(block1!.base).toBeGreaterThan(50);
  expect(Math.abs(block1!.composite)).toBeLessThan(10);
  expect(block2!.composite).toBeGreaterThan(85);
  expect(Math.abs(block1!.base + block2!.base - whole!.base)).toBeLessThanOrEqual(1);
  expect(Math.abs(block1!.composite + block2!.composite - whole!.composite)).toBeLessThanOrEqual(1);
  await page.locator('.chart-machine').getByText('Show numbers').click();
  await expect(page.locator('.chart-machine tbody tr')).toHaveCount(15);
  await inBothThemes(page, async () => expect(await violations(page)).toEqual([]));
});

test('says what a part holds to a pointer and to the keyboard alone', async ({ lab, page }) => {
  await openFinished(page, lab);
  const tile = page.getByRole('button', { name: /^Output 3 of block 2, out₂₃: / });
  await tile.hover();
  await expect(said(page)).toContainText(
    /Output 3 of block 2, out₂₃: base signal .* composite signal \d+\u00a0%/,
  );
  await expect(said(page)).toContainText('In the first test example x₅x₆ = ');
  await page.mouse.move(0, 0);
  await expect(said(page)).toContainText('Drawn are 30 and 15 of the 150 neurons');

  await page.getByRole('button', { name: /^Save chart The machine/ }).focus();
  await page.keyboard.press('Tab');
  await expect(said(page)).toContainText(/Neuron \d+ of the first layer: /);
  await page.keyboard.press('ArrowRight');
  await expect(said(page)).toContainText('Output 1 of block 1');
  await page.keyboard.press('ArrowDown');
  await expect(said(page)).toContainText('Output 2 of block 1');
  await page.keyboard.press('ArrowRight');
  await expect(said(page)).toContainText(/Neuron \d+ of the second layer adds/);
  await page.keyboard.press('Escape');
  await expect(said(page)).toContainText('Drawn are');
  // The parts are one stop: the next is what stands under the drawing.
  await page.keyboard.press('Tab');
  await expect(page.locator('.chart-machine .numbers summary')).toBeFocused();
});

test('is drawn for every architecture, with what does not move at rest', async ({ lab, page }) => {
  const learners = ['3resnet-last', '3resnetU-all', '3layer-hidden', '2layer-ntk'];
  await lab.open(`n=100&width=20&epochs=3&lr=0.01&learners=${learners}`);
  await lab.untilFinished();
  const columns = () => page.locator('.machine-formula').allTextContents();
  const expected: Record<string, readonly [number, string]> = {
    '3resnet-last': [6, 'Only A moves'],
    '3resnetU-all': [6, 'Drawn are 20 and 15'],
    '3layer-hidden': [4, 'A stays as it was'],
    '2layer-ntk': [3, 'Linearised'],
  };
  for (const learner of learners) {
    await page.getByLabel('Network', { exact: true }).selectOption(learner);
    await expect(machine(page)).toHaveAccessibleName(new RegExp(`^${learner} after epoch 3`));
    const [count, words] = expected[learner]!;
    expect(await columns()).toHaveLength(count);
    await expect(said(page)).toContainText(words);
    await expect(page.locator('.machine-frozen')).toHaveCount(
      { '3resnet-last': 2, '3layer-hidden': 1 }[learner] ?? 0,
    );
  }
});

test('stands when the neuron that one looks at is drawn no more', async ({ lab, page }) => {
  await lab.open('n=300&width=60&epochs=60&learners=3resnet-all&lr=0.1&wd=0.005&engine=wasm&autorun=0');
  await lab.button('Step one epoch').click();
  await expect(machine(page)).toHaveAccessibleName(/after epoch 1/);
  await page
    .getByRole('button', { name: /^Neuron \d+ of the second layer adds/ })
    .first()
    .focus();
  await expect(said(page)).toContainText(/of the second layer adds/);
  const drawnFirst = () =>
    page
      .getByRole('button', { name: /^Neuron/ })
      .evaluateAll((parts) =>
        parts.map((part) => /^Neuron \d+ of the \w+ layer/.exec(part.getAttribute('aria-label') ?? '')?.[0]),
      );
  const before = await drawnFirst();
  // Every neuron that was drawn at first is looked at while the run goes on.
  await lab.button(/^Run$/).click();
  while ((await page.locator('.meter-rest').textContent())?.includes('finished') === false)
    await page
      .getByRole('button', { name: /^Neuron/ })
      .first()
      .focus();
  await lab.untilFinished();
  await expect(machine(page)).toHaveAccessibleName(/after epoch 60/);
  expect(await drawnFirst()).not.toEqual(before);
});

test('freezes W from the epoch that the reader has gone back to, and says what became of block 1’s errors', async ({
  lab,
  page,
}) => {
  await lab.open('n=100&width=20&epochs=6&lr=0.01&learners=3resnet-all&engine=wasm');
  await lab.untilFinished();
  const freeze = page.getByRole('checkbox', { name: /^Freeze W from epoch/ });
  await expect(freeze).toBeDisabled();
  const time = page.getByRole('slider', { name: /^Time/ });
  await time.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  await freeze.check();
  await lab.untilFinished();
  await expect(page).toHaveURL(/freeze=3/);
  await expect(page.getByText(/W has stood still from epoch 3 on: block 1’s errors were/)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Freeze W from epoch 3 on' })).toBeChecked();
});
