import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { inBothThemes, violations } from '../reader/axe.ts';
import { test } from '../reader/labPage.ts';

const TINY =
  'view=figure3&axis=beta&panel=a&learners=3resnetU-all&betas=0,0.5,1&n=200&width=8&epochs=12&lrs=0.05,0.1&wds=0.001&scales=1&seeds=2&engine=wasm';
const ALONG_M =
  'view=figure3&panel=a&betas=1,0.5,0&widths=8,16&n=200&epochs=12&lrs=0.1&wds=0.001&scales=0.5,1&seeds=2&engine=wasm';
/** Runs that take a second or so each: a test can look at it half-way. */
const SLOW =
  'view=figure3&axis=beta&panel=a&learners=3resnetU-all&n=2000&width=60&epochs=60&lrs=0.05,0.1&wds=0.001&scales=1&seeds=2';

test.describe('a figure', () => {
  test('fills its points over β, reads itself out, and leads from a point into its run', async ({
    lab,
    page,
  }) => {
    await lab.open(TINY);
    await lab.untilFinished();
    await expect(page.locator('.meter-epoch')).toHaveText('run 12 of 12');
    await expect(page.locator('.narration')).toContainText(
      '3resnetU-all has not found the composite signal at β',
    );
    await expect(page.locator('.chart-main')).toContainText('β = α');
    await page.locator('.chart-main').getByText('Show numbers').click();
    await expect(page.locator('.chart-main').getByRole('row')).toHaveCount(1 + 3);
    const { text } = await lab.download(/JSON/);
    const file = JSON.parse(text);
    expect(file).toMatchObject({ figure: 'figure3', panel: 'a' });
    const point = file.points.find(({ beta }: { beta: number }) => beta === 0.5);
    expect(point.seeds).toHaveLength(2);
    expect([0.05, 0.1]).toContain(point.lr);
    await page.getByRole('link', { name: 'Open 3resnetU-all at β = 0.5 in the Lab' }).click();
    await lab.untilFinished();
    const run = await lab.runJson();
    expect(run.experiment).toMatchObject({ beta: 0.5, learningRate: point.lr, seed: 1 });
    expect(run.logs.at(-1)!.testError).toBe(point.seeds[0]);
  });

  test('draws a line for each β over m, as the paper does, and leads from a point into its run', async ({
    lab,
    page,
  }) => {
    await lab.open(ALONG_M);
    await lab.untilFinished();
    await expect(
      page.getByRole('heading', { name: 'Test error against the width m, for each β' }),
    ).toBeVisible();
    for (const line of ['β = 1', 'β = 0.5', 'β = 0'])
      await expect(
        page.locator('.chart-main .end-label', { hasText: new RegExp(`^${line}$`) }),
      ).toBeVisible();
    await expect(page.locator('.legend')).toContainText('α/β = 0.6');
    await expect(page.locator('.claims')).toContainText('while α < β the ResNet learns the composite signal');
    const { text } = await lab.download(/JSON/);
    const file = JSON.parse(text);
    expect(file).toMatchObject({ figure: 'figure3', panel: 'a', n: 200, alpha: 0.3, epochs: 12 });
    expect(file.points).toHaveLength(3 * 2);
    const point = file.points.find(
      (one: { beta: number; width: number }) => one.beta === 0.5 && one.width === 16,
    );
    expect([0.5, 1]).toContain(point.scale);
    await page.getByRole('link', { name: 'Open β = 0.5 at m = 16 in the Lab' }).click();
    await lab.untilFinished();
    const run = await lab.runJson();
    expect(run.experiment).toMatchObject({ beta: 0.5, width: 16, scale: point.scale, seed: 1 });
    expect(run.logs.at(-1)!.testError).toBe(point.seeds[0]);
  });

  test('stands beside the paper’s own points for version 2, drawn and as a table', async ({ lab, page }) => {
    for (const view of ['figure2', 'figure3']) {
      await lab.open(`view=${view}&problem=v2&autorun=0`);
      await expect(page.locator('.published-mark').first()).toBeVisible();
      await expect(page.locator('.chart-main')).toContainText('Open marks: the paper’s Figure 2, version 2');
      await expect(page.locator('.beside-the-paper table')).toContainText('0.29');
    }
    await lab.open('view=figure3&autorun=0');
    await expect(page.locator('.published-mark')).toHaveCount(0);
    await expect(page.locator('.beside-the-paper')).toContainText('could not read numbers off the plots');
  });

  test('shows the shipped reference at once, and says what it is', async ({ lab, page }) => {
    for (const view of ['figure2', 'figure3'])
      for (const setting of ['panel=a', 'panel=b', 'preset=v2']) {
        await lab.open(`view=${view}&${setting}&autorun=0`);
        await expect(page.locator('.ghosts .recharts-line-curve').first()).toBeVisible();
        await expect(page.locator('.chart-main')).toContainText(
          /the shipped reference \(version .*3 seeds\)/,
        );
      }
    await lab.open('view=figure3&alpha=0.5&autorun=0');
    await expect(page.locator('.chart-main')).toContainText('it was measured at another α');
    await expect(page.locator('.ghosts')).toHaveCount(0);
  });

  test('comes to the same points as the command line', async ({ lab }) => {
    await lab.open(TINY);
    await lab.untilFinished();
    const { points } = JSON.parse((await lab.download(/JSON/)).text);
    const out = test.info().outputPath('figure.json');
    const command = ['tsx', 'src/cli/reproduce.ts', 'figure3', '--panel', 'a', '--link', TINY, '--out', out];
    execFileSync('npx', command, { encoding: 'utf8', stdio: 'pipe' });
    const read = execFileSync('cat', [out], { encoding: 'utf8' });
    expect(points).toEqual(JSON.parse(read).points);
  });

  test('goes on after a reload where it was', async ({ lab, page }) => {
    const runs = async () =>
      Number(/run (\d+)/.exec((await page.locator('.meter-epoch').textContent())!)?.[1]);
    await lab.open(SLOW);
    await expect.poll(runs, { timeout: 60_000 }).toBeGreaterThanOrEqual(3);
    await lab.button('Pause').click();
    await lab.untilStill();
    const before = await runs();
    await page.reload();
    await expect.poll(runs, { timeout: 10_000, intervals: [50] }).toBeGreaterThanOrEqual(before);
    await expect.poll(runs, { timeout: 60_000 }).toBeGreaterThan(before);
  });

  test('changes panel and size, and names a bad list with what is allowed', async ({ lab, page }) => {
    await lab.open('view=figure3&autorun=0');
    await page.getByRole('radio', { name: '(b) hidden layers' }).check();
    await expect(page).toHaveURL(/panel=b/);
    await expect(page.locator('.legend')).toContainText('β = 0.5');
    await page.getByRole('radio', { name: 'version 2' }).check();
    await expect(page).toHaveURL(/problem=v2/);
    await page.getByRole('radio', { name: 'β', exact: true }).check();
    await expect(page).toHaveURL(/axis=beta/);
    await page.locator('.recipe summary').click();
    const list = page.getByLabel('Learning rates');
    await list.fill('0.1, 700');
    await list.press('Enter');
    await expect(page.locator('.complaint:not(:empty)')).toContainText('numbers from 0.000001 to 10');
    await list.fill('0.1, 0.2');
    await list.press('Enter');
    await expect(page).toHaveURL(/lrs=0\.1,0\.2/);
  });

  test('trains on WebGPU as one ensemble, to the points of the CPU', async ({ lab }) => {
    const link =
      'view=figure3&axis=beta&learners=2layer-all&betas=0.2,1&n=60&width=8&epochs=4&batch=20&lrs=0.1&wds=0.001&scales=1&seeds=2';
    const pointsOn = async (engine: string) => {
      await lab.open(`${link}&engine=${engine}`);
      await lab.untilFinished();
      const file = JSON.parse((await lab.download(/JSON/)).text);
      expect(file.recipe.engine).toBe(engine);
      return file.points as { median: number }[];
    };
    const gpu = await pointsOn('webgpu');
    const cpu = await pointsOn('wasm');
    expect(gpu).toHaveLength(2);
    gpu.forEach(({ median }, i) => void expect(median / cpu[i]!.median).toBeCloseTo(1, 4));
  });

  test('meets WCAG 2.2 AA in both themes, on a phone too', async ({ lab, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await lab.open(TINY);
    await lab.untilFinished();
    await inBothThemes(page, async () => expect(await violations(page)).toEqual([]));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('of widths draws networks against kernel methods', async ({ lab, page }) => {
    await lab.open(
      'view=figure2&widths=4,8&n=100&epochs=5&lrs=0.05&wds=0.005&scales=1&seeds=1&learners=3resnetU-all,2layer-ntk,exact-ck-2layer',
    );
    await lab.untilFinished();
    await expect(page.getByRole('heading', { name: 'Test error against the width m' })).toBeVisible();
    await expect(page.locator('.narration')).toContainText(/The best network is 3resnetU-all at m/);
    await expect(page.getByRole('link', { name: 'Open exact-ck-2layer at m = ∞ in the Lab' })).toBeVisible();
  });
});
