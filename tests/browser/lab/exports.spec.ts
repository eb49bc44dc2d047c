import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { violations } from '../reader/axe.ts';
import { type LabPage, SMALL, test } from '../reader/labPage.ts';

const TITLE = 'Test error over epochs';
const LEARNERS = ['3resnetU-all', '2layer-last'];
/** WCAG's least contrast of text. */
const LEAST_CONTRAST = 4.5;
/** Pixels of a learner's colour in a picture of its line: many more than a swatch has edges. */
const LEAST_PIXELS = 50;

async function save(page: Page, kind: string, title = TITLE): Promise<{ name: string; content: Buffer }> {
  await page.getByRole('button', { name: `Save chart ${title}`, exact: true }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: `Save chart ${title} as ${kind}`, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

async function finished(lab: LabPage): Promise<void> {
  await lab.open(`${SMALL}&seed=7`);
  await lab.untilFinished();
  await expect(lab.page.locator('.chart-main .recharts-line-curve:not([stroke=none])')).toHaveCount(2);
}

/** Reads a picture apart from the page's styles: its texts with their colours, its ground, its lines' colours. */
const readPicture = (page: Page, text: string) =>
  page.evaluate((source) => {
    const picture = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
    const paint = document.createElement('canvas').getContext('2d')!;
    const luminanceOf = (colour: string) => {
      paint.fillStyle = colour;
      paint.fillRect(0, 0, 1, 1);
      const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].map((byte) => {
        const share = byte / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const texts = [...picture.querySelectorAll('text, tspan')].map((element) => ({
      text: element.textContent ?? '',
      luminance: luminanceOf(element.closest('[fill]')?.getAttribute('fill') ?? '#000000'),
    }));
    return {
      root: picture.localName,
      width: Number(picture.getAttribute('width')),
      height: Number(picture.getAttribute('height')),
      ground: luminanceOf(picture.querySelector('rect')!.getAttribute('fill')!),
      link: picture.querySelector('a')?.textContent,
      texts,
      strokes: [...picture.querySelectorAll('path[stroke]')].map((path) => path.getAttribute('stroke')!),
    };
  }, text);

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('a chart is saved as a picture that explains itself, and as one that needs no page to look so', async ({
      lab,
      page,
    }) => {
      await finished(lab);
      const { link, version } = await lab.runJson();
      const svg = await save(page, 'SVG');
      expect(svg.name).toMatch(
        /^beyond-kernels-\d+\.\d+\.\d+-alpha0\.3-beta1-n100-m12-seed7-test-error-over-epochs\.svg$/,
      );
      const source = svg.content.toString('utf8');
      expect(source).not.toMatch(/var\(|class=|style=|NaN|undefined/);
      const picture = await readPicture(page, source);
      expect(picture.root).toBe('svg');
      const words = picture.texts.map(({ text }) => text).join(' ');
      for (const word of [
        TITLE,
        'Mean ‖out − H‖²',
        'kα² = 1.35',
        'α = 0.3, β = 1, N = 100, m = 12',
        'test error',
        ...LEARNERS,
        'seed 7',
        version,
      ])
        expect(words).toContain(word);
      expect(picture.link).toBe(link);
      if (colorScheme === 'dark') expect(picture.ground).toBeLessThan(0.05);
      else expect(picture.ground).toBeGreaterThan(0.9);
      for (const { text, luminance } of picture.texts) {
        const [low, high] = [luminance, picture.ground].sort((a, b) => a - b) as [number, number];
        expect((high + 0.05) / (low + 0.05), text).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      }

      const png = await save(page, 'PNG');
      expect(png.content.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
      const pixels = await page.evaluate(
        async ({ bytes, colours }) => {
          const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.width, image.height];
          const paint = canvas.getContext('2d')!;
          paint.drawImage(image, 0, 0);
          const { data } = paint.getImageData(0, 0, image.width, image.height);
          const counts = new Map<string, number>();
          for (let i = 0; i < data.length; i += 4) {
            const colour = `rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`;
            counts.set(colour, (counts.get(colour) ?? 0) + 1);
          }
          return {
            width: image.width,
            height: image.height,
            ofColours: colours.map((colour) => counts.get(colour) ?? 0),
          };
        },
        { bytes: [...png.content], colours: picture.strokes },
      );
      expect([pixels.width, pixels.height]).toEqual([2 * picture.width, 2 * picture.height]);
      expect(picture.strokes.length).toBeGreaterThanOrEqual(LEARNERS.length);
      for (const count of pixels.ofColours) expect(count).toBeGreaterThan(LEAST_PIXELS);

      const slide = await save(page, 'PNG for slides');
      expect(slide.name).toMatch(/-test-error-over-epochs-16x9\.png$/);
      // A PNG's width and height are the first numbers of its header.
      expect([slide.content.readUInt32BE(16), slide.content.readUInt32BE(20)]).toEqual([2560, 1440]);
    });
  });

test('a chart’s CSV holds the numbers of the run’s JSON', async ({ lab, page }) => {
  await finished(lab);
  const { logs } = await lab.runJson();
  const { content } = await save(page, 'CSV');
  const [head, ...rows] = content.toString('utf8').trimEnd().split('\n');
  expect(head).toBe(`epoch,${LEARNERS.join(',')},recipe`);
  expect(rows[0]).toMatch(/,problem=v3 \| .*optimiser=SGD with momentum 0\.9/);
  const expected = Array.from({ length: 31 }, (_, epoch) => {
    const errorOf = (learner: string) =>
      logs.find((log) => log.learner === learner && log.epoch === epoch)!.testError;
    return [epoch, ...LEARNERS.map(errorOf)];
  });
  expect(rows.map((row) => row.split(',').slice(0, -1).map(Number))).toEqual(expected);
});

test('the run is saved as a PyTorch script and as a notebook, with the page’s numbers in both', async ({
  lab,
  page,
}) => {
  await finished(lab);
  const { logs } = await lab.runJson();
  const last = logs.find(({ learner, epoch }) => learner === LEARNERS[0] && epoch === 30)!;
  for (const kind of ['.py script', '.ipynb notebook']) {
    await page.getByRole('button', { name: 'Python', exact: true }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: kind, exact: true }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^beyond-kernels-.*-seed7\\${kind.split(' ')[0]}$`));
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain('torch.optim.SGD');
    expect(text).toContain(`30: ${Number(last.testError.toPrecision(9))}`);
  }
});

test('the whole recipe stands on one screen, without the mouse, with a paragraph for a paper', async ({
  lab,
  page,
}) => {
  await finished(lab);
  await page.locator('.recipe > summary').click();
  await page.getByRole('button', { name: 'The whole recipe', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'The whole recipe' });
  await expect(dialog).toContainText('momentum 0.9');
  await expect(dialog.getByLabel('Methods', { exact: true }).last()).toHaveValue(/^The target is .*seed=7/);
  const [needs, has] = await dialog.evaluate((element) => [element.scrollHeight, element.clientHeight]);
  expect(needs).toBeLessThanOrEqual(has!);
  expect(await violations(page, '.whole-recipe')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('every chart of every view can be saved, by keyboard too', async ({ lab, page }) => {
  const views = {
    [SMALL]: 6,
    'view=samples&n=200&width=8&epochs=3&learners=3resnetU-all,poly-2': 2,
    'view=figure3&axis=beta&betas=0.5,1&n=60&width=8&epochs=2&lrs=0.1&wds=0.001&seeds=1&engine=wasm': 2,
  };
  for (const [query, charts] of Object.entries(views)) {
    await lab.open(query);
    await lab.untilFinished();
    await expect(page.locator('.chart')).toHaveCount(charts);
    const titles = await page.locator('.chart h2').allTextContents();
    for (const title of titles) {
      for (const kind of ['SVG', 'CSV']) {
        const { name, content } = await save(page, kind, title);
        expect(name).toMatch(new RegExp(`^beyond-kernels-.*\\.${kind.toLowerCase()}$`));
        const text = content.toString('utf8');
        if (kind === 'SVG') {
          expect((await readPicture(page, text)).root).toBe('svg');
          expect(text).not.toMatch(/var\(|class=|NaN|undefined/);
          // Whatever fills or cuts a shape is in the picture itself.
          const named = [...text.matchAll(/url\((?:&quot;|')?#(.+?)(?:&quot;|')?\)/g)].map(([, id]) => id);
          if (/has been learned|error is/.test(title)) expect(named.length).toBeGreaterThan(1);
          for (const id of named) expect(text).toContain(`id="${id}"`);
        } else expect(text.trimEnd().split('\n').length).toBeGreaterThan(1);
      }
    }
  }
  const button = page.getByRole('button', { name: 'Save chart Where the test error is', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('button', { name: 'Save chart Where the test error is as PNG', exact: true }),
  ).toBeFocused();
  expect(await violations(page, '.save:has([aria-expanded=true])')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
});
