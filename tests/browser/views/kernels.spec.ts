import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { test } from '../reader/labPage.ts';

const LINK = 'n=300&width=12&epochs=40&learners=3resnetU-all,exact-ntk-3resnetU,poly-2,rbf';

const RIDGES =
  'n=120&width=10&epochs=20&learners=2layer-all,ridge-3resnet-ntk,ridge-3layer-ntkHidden,ridge-2layer-last';

/** What the command line prints as summaries for a link. */
function summariesOf(link: string): { learner: string; testError: number }[] {
  const out = execFileSync('npx', ['tsx', 'src/cli/lab.ts', link], { encoding: 'utf8' });
  const records = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return records.filter(({ type }) => type === 'summary');
}

test.describe('exact kernels in the lab', () => {
  test('are lines with their error, their bars and parts, and their ridge in the tooltip', async ({
    lab,
    page,
  }) => {
    await lab.open(LINK);
    await lab.untilFinished();
    await expect(page.locator('.meter-fits')).toHaveText('exact kernels 3 of 3');
    await expect(page.locator('.legend')).toContainText(/exact-ntk-3resnetU\d/);
    await expect(page.locator('.narration')).toContainText('Of 3 exact kernels, solved and not trained');
    const bars = page.getByRole('heading', { name: 'What has been learned' }).locator('../..');
    await expect(bars).toContainText('poly-2');
    await page.getByLabel('Learner whose error is taken apart').selectOption('poly-2');
    await expect(page.locator('.parts .base b')).toHaveText(/\d/);
    const chart = page.locator('.chart-main .recharts-surface').first();
    const box = (await chart.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect(page.locator('.chart-main .tooltip')).toContainText(/rbf.*ridge \S+, bandwidth \S+/);
  });

  for (const link of [LINK, RIDGES])
    test(`come to the same numbers as on the command line: ${link}`, async ({ lab }) => {
      await lab.open(`${link}&engine=wasm`);
      await lab.untilFinished();
      const { logs } = await lab.runJson();
      const summaries = summariesOf(`${link}&engine=wasm`);
      expect(summaries).toHaveLength(4);
      for (const { learner, testError } of summaries)
        expect(logs.findLast((log) => log.learner === learner)!.testError).toBe(testError);
    });

  test('stand beside ridge regressions on features of networks, which are chosen in a table of their own', async ({
    lab,
    page,
  }) => {
    await lab.open('n=100&width=8&learners=poly-2');
    await lab.untilFinished();
    await page.getByText('Ridge regression', { exact: false }).first().click();
    await page.getByLabel('ridge-3resnet-ntkHidden', { exact: true }).check();
    await expect(page.locator('.meter-fits')).toHaveText('kernel regressions 2 of 2', { timeout: 60_000 });
    await expect(page.locator('.narration')).toContainText('Of 2 kernel regressions, solved and not trained');
    await expect(page.locator('.legend')).toContainText(/ridge-3resnet-ntkHidden\d/);
  });

  test('need no network, and are chosen by a click', async ({ lab, page }) => {
    await lab.open('n=200&learners=laplace');
    await lab.untilFinished();
    await expect(page.locator('.narration')).toContainText('laplace, solved exactly, stands at');
    await page.getByLabel('exact-ck-2layer', { exact: true }).check();
    await expect(page.locator('.meter-fits')).toHaveText('exact kernels 2 of 2', { timeout: 60_000 });
    await expect(page).toHaveURL(/learners=exact-ck-2layer,laplace/);
  });

  test('too large for the memory are refused in a sentence before they start, and the networks train', async ({
    lab,
    page,
  }) => {
    // Allows a worker 64 MB: less than the kernel matrix at N = 5,000 needs.
    await page.route('**/assets/entry-*.js', async (route) => {
      const response = await route.fetch();
      const cap = `{const grow=WebAssembly.Memory.prototype.grow;WebAssembly.Memory.prototype.grow=function(n){if(n>1000)throw new RangeError('no memory');return grow.call(this,n)};}`;
      await route.fulfill({ response, body: cap + (await response.text()) });
    });
    await lab.open('n=5000&width=8&epochs=3&learners=2layer-all,poly-2');
    await lab.untilFinished();
    await expect(page.locator('.narration')).toContainText(
      'An exact kernel with N = 5000 needs 0.10 GB of memory, and there is not as much.',
    );
    await expect(page.locator('.legend')).toContainText('not fitted');
    await expect(page.locator('.legend')).toContainText(/2layer-all\d/);
  });
});
