import { expect, type Page } from '@playwright/test';
import { SCENES } from '../../../src/experiment/choices.ts';
import { test } from '../reader/labPage.ts';

const V2 = 'problem=v2';
const SMALL = 'n=100&width=12&epochs=20&learners=3resnet-all,2layer-last,poly-2&engine=wasm';

/** What is said of version 3 alone: its levels at α = 0.3, and its sizes. */
const OF_VERSION_3 =
  /kα²\s=\s1\.35|kα⁴\s=\s0\.12|\)\s=\s16\.4|k\s=\s15|(all|of) 15 outputs|i\s*=\s*1\s*…\s*15/;

async function expectNothingOfVersion3(page: Page): Promise<void> {
  await expect(page.locator('body')).not.toContainText(OF_VERSION_3);
}

test.describe('the problem of the paper’s version 2', () => {
  test('has its own levels, formulas, network and cost of one shot in the Lab, and the same numbers each time', async ({
    lab,
    page,
  }) => {
    await lab.open(`${V2}&${SMALL}`);
    await lab.untilFinished();
    await expect(page.locator('.chart-main')).toContainText('kα² = 0.72');

    await page.getByText('What F and G are').click();
    await expect(page.locator('.definitions')).toContainText('the last fourteen have no part in the label');
    await expect(page.locator('.definitions math')).toHaveCount(3);

    await page.locator('.first-layer > summary').click();
    const network = page.locator('.network');
    await expect(network).toContainText('No label depends on 14 of the 30 inputs, x₁₇ to x₃₀');
    await network.getByText('Show numbers: The first layer').click();
    await expect(network.getByRole('row')).toHaveCount(1 + 15);
    await expect(network.getByRole('row', { name: 'x₁₇x₁₈' })).toContainText('no output');

    await page.getByText('The cost of one shot').click();
    await expect(page.locator('.one-shot')).toContainText('70 products of four base outputs');
    await expectNothingOfVersion3(page);

    const first = await lab.runJson();
    expect(first.experiment).toMatchObject({ problem: 'v2' });
    expect(first.link).toContain(V2);
    await lab.open(`${V2}&${SMALL}&seed=1`);
    await lab.untilFinished();
    const again = (await lab.runJson()).logs;
    expect(again.length).toBeGreaterThan(40);
    expect(again).toEqual(first.logs);
  });

  test('is chosen among the controls, stands in the link, and is told from a pinned version 3', async ({
    lab,
    page,
  }) => {
    await lab.open(SMALL);
    await lab.untilFinished();
    await lab.button('Pin this run').click();
    await page.locator('.problem-fold > summary').click();
    await page.getByRole('combobox', { name: 'Problem' }).selectOption('v2');
    await expect(page).toHaveURL(/problem=v2/);
    await expect(page.locator('.chart-main')).toContainText('kα² = 0.72');
    const pinned = page.getByRole('list', { name: 'Pinned runs' });
    await expect(pinned).toContainText('problem v3');
    await expect(pinned).toContainText('its kα² = 1.35');
  });

  test('fills error against N', async ({ lab, page }) => {
    await lab.open(`view=samples&${V2}&n=200&width=8&epochs=5&learners=2layer-all,poly-2`);
    await lab.untilFinished();
    await expect(page.locator('.chart-main')).toContainText('kα² = 0.72');
    await expectNothingOfVersion3(page);
  });

  for (const [view, places] of [
    ['figure2', 'widths=4,8&learners=3resnet-all,2layer-last'],
    ['figure3', 'axis=beta&betas=0.2,1&width=8&learners=3resnet-all'],
  ] as const)
    test(`fills ${view}, without the reference of other networks`, async ({ lab, page }) => {
      await lab.open(`view=${view}&${V2}&${places}&n=100&epochs=4&lrs=0.05&wds=0.001&seeds=1&engine=wasm`);
      await lab.untilFinished();
      await expect(page.locator('.chart-main')).toContainText('kα² = 0.72');
      await expect(page.locator('.chart-main')).toContainText(
        'The shipped reference holds none of these lines',
      );
      await expect(page.locator('.ghosts')).toHaveCount(0);
      await expectNothingOfVersion3(page);
      const { text } = await lab.download(/JSON/);
      expect(JSON.parse(text).recipe).toMatchObject({ problem: 'v2' });
    });

  test('is told in every scene of the story, before and after its run', async ({ lab, page }) => {
    for (const scene of SCENES) {
      await page.goto(`./?view=story&scene=${scene}&${V2}&n=100&width=8&epochs=4&engine=wasm`);
      await expect(page.locator('.prediction')).toBeVisible();
      await expectNothingOfVersion3(page);
      await page.locator('.prediction label').first().click();
      await lab.untilFinished();
      await expect(page.locator('.reveal-seen')).toBeVisible();
      await expectNothingOfVersion3(page);
    }
  });

  test('works out an example of 8 outputs, and says that the other inputs are in no product', async ({
    lab,
    page,
  }) => {
    await lab.open(`view=story&scene=2&${V2}`);
    const example = page.locator('.worked');
    await expect(example.getByRole('columnheader')).toHaveCount(1 + 8);
    await expect(example).toContainText('F₅ F₆ F₇ F₈');
    await expect(example).toContainText('The other 14 inputs are in no product.');
    await example.getByRole('button', { name: /^x9 is/ }).click();
    await expect(example).toContainText(
      'You turned x₉: it is a factor of F₅, and so of 4 of the 8 outputs of the composite signal.',
    );
  });

  for (const shown of ['embed=1', 'present=1'])
    test(`is drawn with ${shown}`, async ({ lab, page }) => {
      await page.goto(`./?${shown}&${V2}&${SMALL}`);
      await lab.untilFinished();
      await expect(page.locator('body')).toContainText('kα² = 0.72');
      await expectNothingOfVersion3(page);
    });

  test('is trained by the GPU as by the CPU', async ({ lab }) => {
    const ends = async (engine: string) => {
      await lab.open(`${V2}&n=60&width=8&epochs=3&learners=3resnet-all,2layer-ntk&engine=${engine}`);
      await lab.untilFinished();
      const { logs, engine: used } = await lab.runJson();
      expect(used.name).toBe(engine);
      return logs.filter(({ epoch }) => epoch === 3).sort((a, b) => a.learner.localeCompare(b.learner));
    };
    const [gpu, cpu] = [await ends('webgpu'), await ends('wasm')];
    expect(gpu.length).toBe(2);
    gpu.forEach((log, i) => {
      expect(log.testError).toBeCloseTo(cpu[i]!.testError, 3);
    });
  });
});
