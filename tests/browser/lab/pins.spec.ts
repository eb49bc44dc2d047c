import { expect, type Page } from '@playwright/test';
import { inBothThemes, violations } from '../reader/axe.ts';
import { type LabPage, LONG, SMALL, test } from '../reader/labPage.ts';

/** SMALL as a pin, with the engine that gives the same bits everywhere. */
const SMALL_WASM = `${SMALL}&engine=wasm`;
const SMALL_PIN = 'n:100;width:12;learners:3resnetU-all/2layer-last;epochs:30;seed:1;engine:wasm';

/** The lines of a chart; recharts keeps one that is not drawn, for its tooltip. */
const LINES = '.recharts-line-curve:not([stroke=none])';

const legend = (page: Page) => page.getByRole('list', { name: 'Pinned runs' });
const chart = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const pinnedPaths = (page: Page, letter: string) =>
  chart(page, 'Test error over epochs')
    .locator(`[data-pin=${letter}] ${LINES}`)
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));

async function setBeta({ page }: LabPage, beta: string): Promise<void> {
  const typed = page.getByRole('textbox', { name: /Base signal/ });
  await typed.fill(beta);
  await typed.press('Enter');
}

/** Runs SMALL, pins it, and runs it at β = 0.2 beside the pin. */
async function pinAndMove(lab: LabPage): Promise<void> {
  await lab.open(SMALL_WASM);
  await lab.untilFinished();
  await lab.button('Pin this run').click();
  await setBeta(lab, '0.2');
  await expect(lab.page).toHaveURL(/beta=0\.2/);
  await lab.untilFinished();
}

/** The rows of a chart's numbers. */
async function numbersOf(page: Page, title: string): Promise<string[][]> {
  const region = chart(page, title);
  const details = region.locator('details.numbers');
  if (!(await details.evaluate((element) => (element as HTMLDetailsElement).open)))
    await details.locator('summary').click();
  await expect(region.locator('table')).toBeVisible();
  return region
    .locator('table tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
}

test('a pinned run stays beside the next one, stands in the link, and comes back the same from it', async ({
  lab,
  page,
}) => {
  await pinAndMove(lab);
  await expect(legend(page).getByRole('listitem')).toHaveCount(1);
  await expect(legend(page)).toContainText('β = 1');
  await expect(page).toHaveURL(new RegExp(`pins=${SMALL_PIN}`));
  for (const title of ['Test error over epochs', 'Training loss']) {
    await expect(chart(page, title).locator(LINES)).toHaveCount(4);
    await expect(chart(page, title).locator('.pin-disc').first()).toHaveText('A');
  }
  await expect(page.locator('.narration')).toContainText(
    /With β\s=\s1 \(A\) \S+ ended at .*; now, with β\s=\s0\.2, at/,
  );
  const numbers = await numbersOf(page, 'Test error over epochs');
  expect(numbers[0]).toEqual(['Epoch', '3resnetU-all', '2layer-last', 'A: 3resnetU-all', 'A: 2layer-last']);
  const paths = await pinnedPaths(page, 'A');
  const entry = await legend(page).textContent();

  await page.reload();
  await expect(legend(page)).toContainText('trained');
  await lab.untilFinished();
  await expect(legend(page)).not.toContainText('trained', { timeout: 60_000 });
  await expect.poll(() => pinnedPaths(page, 'A')).toEqual(paths);
  expect(await legend(page).textContent()).toBe(entry);
  expect(await numbersOf(page, 'Test error over epochs')).toEqual(numbers);

  await page.goBack();
  await expect(page.locator('.meter-epoch')).toContainText('of 30');
  await lab.untilFinished();
  await expect(lab.button('Pinned as A')).toBeVisible();
  await expect.poll(() => pinnedPaths(page, 'A')).toEqual(await livePaths(page));
});

const livePaths = (page: Page) =>
  chart(page, 'Test error over epochs')
    .locator(`${LINES}:not(.pinned *)`)
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));

test('a live run is never held up: pins are trained when it is over', async ({ lab, page }) => {
  await lab.open(`${LONG}&pins=${SMALL_PIN}`);
  await lab.untilEpoch(2);
  await expect(legend(page)).toContainText('to be trained when the run has finished');
  await expect(lab.button('Pin this run')).toHaveAttribute('title', /when it has finished/);
  await expect(page.locator('.pin-disc')).toHaveCount(0);
});

test('a downloaded run is imported as a pin, from the disk and dropped onto the page', async ({
  lab,
  page,
}) => {
  await lab.open(SMALL_WASM);
  await lab.untilFinished();
  const { name, text } = await lab.download(/JSON/);
  const paths = await livePaths(page);
  await lab.open(`${SMALL_WASM}&seed=5`);
  await lab.untilFinished();
  const choosing = page.waitForEvent('filechooser');
  await lab.button('Import a run').click();
  await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(legend(page)).toContainText('seed 1');
  await expect(legend(page)).toContainText('from a file');
  await expect(page).toHaveURL(new RegExp(`pins=${SMALL_PIN}`));
  await expect.poll(() => pinnedPaths(page, 'A')).toHaveLength(2);
  expect(paths).toHaveLength(2);

  const other = text.replaceAll('"seed": 1', '"seed": 9');
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'run.json', { type: 'application/json' }));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, other);
  await expect(legend(page)).toContainText('seed 9');
});

test('a file that is no run is told so in a sentence, and nothing is lost', async ({ lab, page }) => {
  await pinAndMove(lab);
  const before = await legend(page).textContent();
  const { text } = await lab.download(/JSON/);
  const notice = page.getByRole('alert', { name: 'The imported file' });
  for (const [content, sentence] of [
    ['learner,seed\n', 'is not JSON'],
    ['{"program": "Another"}', 'is not a run that this page saved'],
    [text.slice(0, text.length / 2), 'breaks off in the middle'],
    [text.replace('"alpha": 0.3', '"alpha": -3'), 'experiment.alpha'],
  ] as const) {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await expect(notice).toContainText(sentence);
  }
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
  expect(await legend(page).textContent()).toBe(before);
  await lab.untilFinished();
});

test('runs are pinned and unpinned by keyboard alone', async ({ lab, page }) => {
  await lab.open(SMALL);
  await lab.untilFinished();
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent;
      });
      if (focused === name) return;
    }
    throw new Error(`The keyboard does not reach ${name}.`);
  };
  await tabTo('Pin this run');
  await page.keyboard.press('Enter');
  await expect(legend(page)).toContainText('the same experiment');
  await page.keyboard.press('Shift+Tab');
  await expect(lab.button('Unpin A: the same experiment')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(legend(page)).toBeHidden();
  await expect(lab.button('Pin this run')).toBeFocused();
  await expect(page).not.toHaveURL(/pins=/);
});

test('pinned runs meet WCAG 2.2 AA as far as axe can tell', async ({ lab, page }) => {
  await pinAndMove(lab);
  // The bar that stays in sight covers what has been scrolled under it.
  await page.evaluate(() => scrollTo(0, 0));
  await inBothThemes(page, async () => expect(await violations(page)).toEqual([]));
});

test('the band of several seeds reaches from the least to the most of them, the line is their median', async ({
  lab,
  page,
}) => {
  const SEEDS = 5;
  await lab.open('n=100&width=12&epochs=8&learners=3resnetU-all&seeds=5&engine=wasm');
  await lab.untilFinished();
  const region = chart(page, 'Test error over epochs');
  await region.getByRole('radio', { name: 'linear' }).check();
  await expect(region.locator('.recharts-yAxis-tick-labels text').first()).toHaveText('0');
  const { logs } = await lab.runJson();
  expect(new Set(logs.map(({ seed }) => seed)).size).toBe(SEEDS);

  /** The test errors that a height on the chart stands for, by the two ends of its axis. */
  const ticks = await region
    .locator('.recharts-yAxis-tick-labels text')
    .evaluateAll((texts) =>
      texts.map((text) => [Number(text.getAttribute('y')), Number(text.textContent)] as const),
    );
  const [[lowY, low], [highY, high]] = [ticks[0]!, ticks.at(-1)!];
  const errorAt = (y: number) => low + ((y - lowY) * (high - low)) / (highY - lowY);
  const points = (path: string) =>
    [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({
      x: Number(x),
      error: errorAt(Number(y)),
    }));
  const band = points((await region.locator('.seed-band').getAttribute('d'))!);
  const line = points((await region.locator(LINES).getAttribute('d'))!);
  expect(line).toHaveLength(9);
  expect(band).toHaveLength(2 * line.length);

  for (const [epoch, { x, error }] of line.entries()) {
    const errors = logs
      .filter((log) => log.epoch === epoch)
      .map(({ testError }) => testError)
      .sort((a, b) => a - b);
    const edges = band.filter((point) => Math.abs(point.x - x) < 1e-6).map((point) => point.error);
    expect(Math.min(...edges)).toBeCloseTo(errors[0]!, 2);
    expect(Math.max(...edges)).toBeCloseTo(errors.at(-1)!, 2);
    expect(error).toBeCloseTo(errors[2]!, 2);
    expect(errors.at(-1)! - errors[0]!).toBeGreaterThan(0.05);
  }
  await expect(chart(page, 'What has been learned').locator('.whisker')).toHaveCount(2);
});
