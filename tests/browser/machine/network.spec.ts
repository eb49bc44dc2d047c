import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { inBothThemes, violations } from '../reader/axe.ts';
import { LONG, test } from '../reader/labPage.ts';

/** A run that finds the base signal within seconds. */
const LEARNS =
  'n=1000&width=60&epochs=25&learners=3resnetU-all,3resnetU-last,rbf&lr=0.05&wd=0.001&engine=wasm';

/** Counts the snapshots that reach the page, in `window.snapshots`. */
async function countSnapshots(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counter = window as unknown as { snapshots: number };
    counter.snapshots = 0;
    const Original = Worker;
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }) => {
          if (data.type === 'snapshot') counter.snapshots++;
        });
      }
    };
  });
}

const snapshots = (page: Page) => page.evaluate(() => (window as unknown as { snapshots: number }).snapshots);

/** Folds the machine, or unfolds it. */
const turn = (page: Page) => page.locator('.network > summary').click();
const openFirstLayer = (page: Page) => page.locator('.first-layer > summary').click();

/** How many neurons the panel counts as specialised. */
async function specialists(page: Page): Promise<number> {
  return Number.parseInt((await page.locator('.network-count b').textContent()) ?? '', 10);
}

/** Different colours of the map: more than a few where anything is drawn. */
const coloursDrawn = (page: Page) =>
  page.locator('.weight-map canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size;
  });

test('shows neurons that specialise while the base signal is found, and still shows them after the end', async ({
  lab,
  page,
}) => {
  await lab.open(`${LEARNS}&autorun=0`);
  await expect(page.locator('.network')).toContainText('The picture comes when the run starts.');
  await lab.button('Step one epoch').click();
  await openFirstLayer(page);
  await expect(page.locator('.network-moment')).toHaveText('3resnetU-all after epoch 1');
  const atFirst = await specialists(page);
  expect(await coloursDrawn(page)).toBeGreaterThan(20);
  await lab.button(/^Run$/).click();
  await lab.untilFinished();
  await expect(page.locator('.network-moment')).toHaveText('3resnetU-all after epoch 25');
  expect(await specialists(page)).toBeGreaterThan(atFirst + 15);
  await expect(
    page.getByRole('img', { name: /3resnetU-all after epoch 25: the weights of 60 neurons/ }),
  ).toBeVisible();

  // Closed and opened again, and a network that nobody has looked into yet: both are done.
  await turn(page);
  await expect(page.locator('.network-moment')).toBeHidden();
  await turn(page);
  await openFirstLayer(page);
  await expect(page.locator('.network-moment')).toHaveText('3resnetU-all after epoch 25');
  await page.getByLabel('Network', { exact: true }).selectOption('3resnetU-last');
  await expect(page.locator('.network-moment')).toHaveText('3resnetU-last after epoch 25');
  expect(await specialists(page)).toBe(0);
  await expect(page.locator('.network')).toContainText('Only the output layer of this learner is trained');
  await page.locator('.network-seen').getByText('Show numbers').click();
  await expect(page.locator('.network-seen tbody tr')).toHaveCount(15);

  // Saved as it is shown: the numbers, and the picture with its scale.
  const saved = async (kind: string) => {
    await page.getByRole('button', { name: 'Save chart The first layer', exact: true }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save chart The first layer as ${kind}`, exact: true }).click();
    return readFileSync(await (await coming).path(), 'utf8');
  };
  const [head, ...weights] = (await saved('CSV')).trimEnd().split('\n');
  expect(head).toMatch(/^neuron,x1,x2,.*,x30,recipe$/);
  expect(weights.map((row) => Number(row.split(',')[0])).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 60 }, (_, i) => i + 1),
  );
  const picture = await saved('SVG');
  expect(picture).toContain('data:image/png;base64,');
  expect(picture).toContain('3resnetU-last after epoch 25');
  expect(picture).toMatch(/>x₁x₂<.*url\(#weights\)/s);
});

test('shows a running network a few times a second, and nothing once it is closed', async ({ lab, page }) => {
  await countSnapshots(page);
  // Where there is no room beside the charts it is folded at first.
  await page.setViewportSize({ width: 1000, height: 720 });
  await lab.open(LONG);
  await lab.untilEpoch(1);
  expect(await snapshots(page)).toBe(0);
  await turn(page);
  await openFirstLayer(page);
  const moment = page.locator('.network-moment');
  const first = await moment.textContent();
  await expect(moment).not.toHaveText(first ?? '');
  await expect.poll(() => snapshots(page)).toBeGreaterThan(2);
  await turn(page);
  await expect(moment).toBeHidden();
  // A snapshot that was on its way has come by the next epoch.
  await lab.untilEpoch((await lab.epoch()) + 1);
  const closed = await snapshots(page);
  await lab.untilEpoch((await lab.epoch()) + 2);
  expect(await snapshots(page)).toBe(closed);

  // Opened while paused it shows where the run stands.
  await lab.button('Pause').click();
  await lab.untilStill();
  await turn(page);
  await openFirstLayer(page);
  // A worker may be a few epochs ahead of the slowest, which is the one that the meter tells of.
  const shown = Number(/epoch (\d+)/.exec((await moment.textContent()) ?? '')?.[1]);
  expect(shown).toBeGreaterThanOrEqual(await lab.epoch());
  expect(shown).toBeLessThan((await lab.epoch()) + 25);
});

test('says that exact kernels have no neurons, and what a diverged network is', async ({ lab, page }) => {
  await lab.open('n=60&width=8&epochs=3&learners=rbf');
  await expect(page.locator('.network')).toContainText('Exact kernels have no neurons');
  await lab.open('n=100&width=12&epochs=30&learners=3resnetU-all&lr=5');
  await expect(page.locator('.network')).toContainText(/3resnetU-all diverged in epoch \d+/);
});

test('is opened by keyboard, and fits a phone', async ({ lab, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await lab.open('n=60&width=12&epochs=3&seeds=2&learners=3resnetU-all');
  await lab.untilFinished();
  await page.locator('.network > summary').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('svg.machine')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Network', { exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.locator('.first-layer > summary').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.network-moment')).toHaveText('3resnetU-all, seed 2, after epoch 3');
  const sticksOut = await page.locator('.network').evaluate((panel) => {
    const { right } = panel.getBoundingClientRect();
    return [...panel.querySelectorAll('*')]
      .filter((element) => !element.closest('.sr-only') && element.getBoundingClientRect().right > right)
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect(sticksOut).toEqual([]);
});

test('opened it meets WCAG 2.2 AA as far as axe can tell', async ({ lab, page }) => {
  await lab.open('n=60&width=12&epochs=3&seeds=2&learners=3resnetU-all');
  await lab.untilFinished();
  await openFirstLayer(page);
  await expect(page.locator('.network-moment')).toBeVisible();
  await page.locator('.network-seen').getByText('Show numbers').click();
  await inBothThemes(page, async () => expect(await violations(page)).toEqual([]));
});
