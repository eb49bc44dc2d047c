import { expect } from '@playwright/test';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/defaults/lab.ts';
import { LONG, SMALL, test } from '../reader/labPage.ts';

test.describe('the lab', () => {
  test('opens on the default experiment, draws its charts and starts it', async ({ lab, page }) => {
    await lab.open();
    for (const title of [
      'Test error over epochs',
      'What has been learned',
      'Where the test error is',
      'Training loss',
    ]) {
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
    }
    const { epochs, learners, alpha, beta } = DEFAULT_EXPERIMENT;
    await expect(page.locator('.meter-epoch')).toContainText(`of ${epochs}`);
    const lines = page.locator('.recharts-line-curve');
    await expect.poll(() => lines.count()).toBeGreaterThanOrEqual(learners.length);
    await lab.untilEpoch(1);
    await expect(page.locator('.engine')).not.toHaveText('');
    expect([alpha, beta]).toEqual([0.3, 1]);
    for (const floor of ['kα² = 1.35', 'kα⁴ = 0.12', 'k(α² + β²) = 16.4']) {
      await expect(page.getByText(floor, { exact: true }).first()).toBeVisible();
    }
  });

  test('trains on real WebGPU to the end: epochs rise, losses fall', async ({ lab }) => {
    // A software GPU is slow: small sizes, and as few epochs as show a trend.
    await lab.open(
      'n=60&width=8&epochs=6&batch=10&learners=3resnetU-all,2layer-last&engine=webgpu&lr=0.1&wd=0.001',
    );
    await lab.untilFinished();
    const run = await lab.runJson();
    expect(run.engine.name).toBe('webgpu');
    for (const learner of ['3resnetU-all', '2layer-last']) {
      const learnerLogs = run.logs.filter((log) => log.learner === learner);
      expect(learnerLogs.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 4, 5, 6]);
      expect(learnerLogs.at(-1)!.trainLoss).toBeLessThan(0.95 * learnerLogs[0]!.trainLoss);
    }
  });

  test('says what its axes measure and what stands at a chart’s cursor, and is named in its tab', async ({
    lab,
    page,
  }) => {
    await lab.open(`${SMALL}&engine=wasm`);
    await expect(page).toHaveTitle('Lab · Beyond Kernels');
    await lab.untilFinished();
    const chart = page.locator('.chart-main');
    await expect(chart.locator('.axis-title')).toHaveText(['test error', 'epoch']);
    await expect(chart.locator('.axis-mark')).toContainText(['rate ÷ 10']);
    const said = chart.locator('.cursor-said');
    await expect(said).toBeEmpty();
    await chart.getByRole('application').focus();
    for (let epoch = 0; epoch < 3; epoch++) await page.keyboard.press('ArrowRight');
    await expect(said).toHaveText(/^Epoch 3; .*3resnetU-all \d/);
    await expect(said).toHaveText(/2layer-last \d/);
    // The pointer's values are seen, and not spoken.
    const before = await said.textContent();
    await chart.getByRole('application').hover();
    await expect(chart.locator('.tooltip')).toBeVisible();
    expect(await said.textContent()).toBe(before);
    await page.goto('./?view=story&scene=4');
    await expect(page).toHaveTitle(/^4\. .+ · Story · Beyond Kernels$/);
  });

  test('pauses, steps one epoch, resumes and resets; a reset gives the same curve', async ({ lab }) => {
    await lab.open(LONG);
    await lab.untilEpoch(2);
    await lab.button('Pause').click();
    await expect(lab.page.locator('.meter-rest')).toHaveText('paused');
    // A run that went on would change the page several times in a second.
    await lab.untilStill(1000);
    const paused = await lab.epoch();
    await lab.button('Step one epoch').click();
    await expect.poll(() => lab.epoch()).toBe(paused + 1);
    await expect(lab.page.locator('.meter-rest')).toHaveText('paused');
    const before = (await lab.runJson()).logs.filter(({ epoch }) => epoch <= 2);
    await lab.button(/^Run$/).click();
    await lab.untilEpoch(paused + 3);
    await lab.button('Reset').click();
    await lab.untilEpoch(3);
    const after = (await lab.runJson()).logs.filter(({ epoch }) => epoch <= 2);
    expect(after).toEqual(before);
  });

  test('names its engine, and says why it is not the software GPU', async ({ lab, page }) => {
    await lab.open(SMALL);
    await lab.untilFinished();
    await page.locator('.engine summary').click();
    await expect(page.locator('.engine')).toContainText('WebAssembly SIMD');
    await expect(page.locator('.engine')).toContainText('webgpu is not taken: WebGPU runs in software here.');
  });

  test('waits when the link says autorun=0', async ({ lab, page }) => {
    await lab.open(`${SMALL}&autorun=0`);
    await lab.untilStill();
    expect(await lab.epoch()).toBe(0);
    await expect(page.locator('.meter-rest')).toHaveText('ready');
    await lab.button(/^Run$/).click();
    await lab.untilFinished();
  });

  test('starts again when a slider moves, keeps no old point, and writes the link on release', async ({
    lab,
    page,
  }) => {
    await lab.open(LONG);
    await lab.untilEpoch(3);
    const slider = page.getByRole('slider', { name: /Composite signal/ });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/alpha=0\.35/);
    await lab.untilEpoch(2);
    await lab.button('Pause').click();
    const run = await lab.runJson();
    expect(run.experiment.alpha).toBe(0.35);
    const epochs = run.logs.filter(({ learner }) => learner === '3resnetU-all').map(({ epoch }) => epoch);
    expect(epochs).toEqual(epochs.map((_, i) => i));
    await expect(page.getByText('kα² = 1.84', { exact: true }).first()).toBeVisible();
  });

  test('takes a link typed into the open tab, and goes back and forward', async ({ lab, page }) => {
    await lab.open(SMALL);
    await lab.untilFinished();
    await page.evaluate(() =>
      history.pushState(null, '', '?n=120&width=10&epochs=7&learners=2layer-all&beta=0.5'),
    );
    await page.evaluate(() => history.back());
    await page.evaluate(() => history.forward());
    await expect(page.locator('.meter-epoch')).toContainText('of 7');
    await lab.untilFinished();
    const run = await lab.runJson();
    expect(run.experiment).toMatchObject({ beta: 0.5, samples: 120, learners: ['2layer-all'] });
    await page.goBack();
    await expect(page.locator('.meter-epoch')).toContainText('of 30');
    await lab.untilFinished();
    await lab.open('n=60&width=8&epochs=5&learners=3layer-all');
    await lab.untilFinished();
    expect((await lab.runJson()).experiment).toMatchObject({ samples: 60 });
  });

  test('names each bad field of a link with its range, and runs with the nearest legal values', async ({
    lab,
    page,
  }) => {
    await lab.open(
      'alpha=7&n=60&width=ten&epochs=4&learners=2layer-all&lr=<script>alert(1)</script>&colour=red',
    );
    const notice = page.getByRole('alert');
    await expect(notice).toContainText('alpha must be a number from 0 to 1');
    await expect(notice).toContainText('width must be a whole number from 4 to 100000');
    await expect(notice).toContainText('lr must be a number from 0.000001 to 10');
    await expect(notice).toContainText('“colour” is not a field of a link');
    await lab.untilEpoch(1);
    await lab.button('Dismiss').click();
    await expect(notice).toBeHidden();
  });

  test('offers files that hold what the charts show', async ({ lab, page }) => {
    await lab.open(SMALL);
    await lab.untilFinished();
    const run = await lab.runJson();
    expect(run.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(run.link).toContain('n=100');
    const csv = (await lab.download(/CSV/)).text.trim().split('\n');
    expect(csv.length).toBe(1 + run.logs.length);
    const shown = await page
      .getByRole('button', { name: /3resnetU-all/ })
      .first()
      .locator('b')
      .textContent();
    const last = run.logs.findLast(({ learner }) => learner === '3resnetU-all')!;
    expect(Number(shown)).toBeCloseTo(last.testError, 0);
  });

  test('marks a learner that diverges, and trains the others to the end', async ({ lab, page }) => {
    await lab.open(`${SMALL}&lr=5`);
    await lab.untilFinished();
    await expect(page.getByText(/diverged at epoch \d+/).first()).toBeVisible();
    const run = await lab.runJson();
    expect(run.diverged.map(({ learner }) => learner)).toContain('3resnetU-all');
    for (const { testError, trainLoss } of run.logs)
      expect(Number.isFinite(testError + trainLoss)).toBe(true);
  });

  test('shares its link', async ({ lab, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await lab.open(SMALL);
    await lab.button('Share').click();
    await expect(lab.button('Link copied')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('n=100&width=12');
  });
});
