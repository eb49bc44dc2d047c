import { expect, type Page } from '@playwright/test';
import { type LabPage, test } from '../reader/labPage.ts';

const FIGURE =
  'view=figure3&axis=beta&panel=a&betas=0,0.5,1&n=200&width=12&epochs=40&lrs=0.05,0.1&wds=0.001&seeds=2&engine=wasm';

/** What the page says where nothing is kept. */
const NOT_KEPT = 'This browser does not keep what is measured here';

const storageNotice = (page: Page) => page.getByRole('status', { name: 'The storage' });

async function points(lab: LabPage): Promise<unknown> {
  await lab.untilFinished();
  return JSON.parse((await lab.download(/JSON/)).text).points;
}

/** The figure's points where nothing goes wrong; the storage holds its units afterwards. */
async function undisturbed(lab: LabPage): Promise<unknown> {
  await lab.open(FIGURE);
  const measured = await points(lab);
  await expect(storageNotice(lab.page)).toHaveCount(0);
  return measured;
}

/** Empties the page's own database; it cannot be deleted as long as the page has it open. */
const forgetAll = (page: Page) =>
  page.evaluate(async () => {
    const [shelf] = await indexedDB.databases();
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(shelf!.name!);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const units = opening.result.transaction('units', 'readwrite');
        units.objectStore('units').clear();
        units.oncomplete = () => resolve();
        units.onabort = () => reject(units.error);
      };
    });
  });

test.describe('a browser whose IndexedDB', () => {
  const FAULTS = {
    'is not there': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    'is forbidden and throws': () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    },
    'is forbidden and answers with an error': () => {
      IDBFactory.prototype.open = () => {
        const request = new EventTarget() as IDBOpenDBRequest;
        Object.defineProperty(request, 'error', { value: new DOMException('', 'InvalidStateError') });
        setTimeout(() => request.onerror?.(new Event('error')));
        return request;
      };
    },
    'never answers': () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    },
    'is full': () => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        const request = put.apply(this, given);
        this.transaction.abort();
        return request;
      };
    },
  };
  for (const [fault, inject] of Object.entries(FAULTS))
    test(`${fault}: the figure is measured all the same, and the page says that nothing is kept`, async ({
      lab,
      page,
    }) => {
      const expected = await undisturbed(lab);
      await forgetAll(page);
      await page.addInitScript(inject);
      await lab.open(FIGURE);
      expect(await points(lab)).toEqual(expected);
      await expect(storageNotice(page)).toContainText(NOT_KEPT);
      await page.reload();
      expect(await points(lab)).toEqual(expected);
    });

  test('has no quota left says so and measures the figure; with quota again it is kept', async ({
    lab,
    page,
    context,
  }) => {
    await lab.open('autorun=0');
    const browser = await context.newCDPSession(page);
    const { origin } = new URL(page.url());
    await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await lab.open(FIGURE);
    const unkept = await points(lab);
    await expect(storageNotice(page)).toContainText(NOT_KEPT);
    await browser.send('Storage.overrideQuotaForOrigin', { origin });
    expect(await undisturbed(lab)).toEqual(unkept);
  });
});

test('a localStorage that throws, or holds junk, leaves the page its theme', async ({ lab, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await lab.open('autorun=0');
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  await page.evaluate(() => localStorage.setItem('theme', 'purple'));
  await page.reload();
  expect(await theme()).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(theme).toBe('light');
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    }),
  );
  await page.reload();
  expect(await theme()).toBe('light');
  await page.getByRole('button', { name: /dark/i }).click();
  expect(await theme()).toBe('dark');
});

test('a storage from an older version, and junk in this one’s, are put away and measured anew', async ({
  lab,
  page,
}) => {
  const expected = await undisturbed(lab);
  const spoiled = await page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const older of ['beyond-kernels 0.0.1', 'beyond-kernels 0.0.2-beta'])
      (await answer(indexedDB.open(older))).close();
    (await answer(indexedDB.open('of another program'))).close();
    const names = (await indexedDB.databases()).map(({ name }) => name!);
    const name = names.find((each) => /^beyond-kernels (?!0\.0\.)/.test(each))!;
    const database = await answer(indexedDB.open(name));
    const units = database.transaction('units', 'readwrite').objectStore('units');
    const keys = await answer(units.getAllKeys());
    const first = await answer(units.get(keys[0]!));
    const wrong = { ...first.last, testError: 0.001 };
    const junk = [
      'not a result',
      {},
      null,
      { last: { ...wrong, testError: Number.NaN } },
      { last: { ...wrong, seed: 99 } },
      { last: { ...wrong, epoch: 1 } },
      { last: { learner: '3resnetU-all' } },
    ];
    for (const [i, key] of keys.entries()) await answer(units.put(junk[i % junk.length], key));
    database.close();
    return keys.length;
  });
  expect(spoiled).toBeGreaterThan(7);
  await page.reload();
  expect(await points(lab)).toEqual(expected);
  await expect(page.locator('.meter-rest')).toHaveText(/finished in/);
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(names.filter((name) => /^beyond-kernels /.test(name!))).toHaveLength(1);
  expect(names).toContain('of another program');
});

test('a figure that is reloaded at any moments comes to the same points', async ({ lab, page }) => {
  const slower = FIGURE.replace('n=200&width=12&epochs=40', 'n=400&width=24&epochs=80');
  // Moments that differ and are the same in every run of this test.
  let state = 20_260;
  const randomMs = (from: number, to: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return from + ((to - from) * state) / 2 ** 31;
  };
  await lab.open(slower);
  for (let reloads = 0; reloads < 8; reloads++) {
    await page.waitForTimeout(randomMs(0, 900));
    await page.reload();
  }
  const disturbed = await points(lab);
  await forgetAll(page);
  await page.reload();
  await lab.button('Reset').click();
  expect(await points(lab)).toEqual(disturbed);
});
