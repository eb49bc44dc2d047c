import { expect } from '@playwright/test';
import { LEDGER, today } from '../../unit/experiment/versions/corpus.ts';
import { test } from '../reader/labPage.ts';

/** A figure as version 0.3.0 wrote its link, and the units that its ledger kept. */
const FIGURE =
  'v=1&view=figure3&betas=0.3,1&n=100&width=8&learners=3resnet-all,exact-ntk-3resnet&lrs=0.05,0.1&wds=0.001&epochs=4&seeds=2&engine=wasm';
interface Kept {
  readonly key: string;
  readonly result: { readonly last: { readonly learner: string; readonly testError: number } };
}
const kept: Kept[] = LEDGER.trim()
  .split('\n')
  .map((line) => JSON.parse(line));

test('what version 0.3.0 kept of a figure still counts, under the names of today', async ({ lab, page }) => {
  // Numbers that no run comes to: what is shown was kept.
  const marked = kept.map(({ key, result: { last } }, i) => ({
    key,
    result: { last: { ...last, testError: 7 + i / 100 } },
  }));
  await lab.open('autorun=0');
  await page.evaluate(async (entries) => {
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('beyond-kernels 0.3.0');
      opening.onupgradeneeded = () => opening.result.createObjectStore('units');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const writing = opening.result.transaction('units', 'readwrite');
        for (const { key, result } of entries) writing.objectStore('units').put(result, key);
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
        writing.onabort = () => reject(writing.error);
      };
    });
  }, marked);
  await lab.open(FIGURE);
  await lab.untilFinished();
  const file = JSON.parse((await lab.download(/JSON/)).text);
  const shown = Object.values(file.units as Record<string, Kept['result']>);
  const errors = (results: readonly Kept['result'][]) => results.map(({ last }) => last.testError).sort();
  expect(errors(shown)).toEqual(errors(marked.map(({ result }) => result)));
  expect(new Set(shown.map(({ last }) => last.learner))).toEqual(
    new Set(today(kept).map(({ result }) => result.last.learner)),
  );
  for (const key of Object.keys(file.units)) expect(key).toMatch(/^v=2&/);
  // Taken over once: the next visit finds them in this version's own storage.
  await page.reload();
  await lab.untilFinished();
  const again = JSON.parse((await lab.download(/JSON/)).text);
  expect(again.units).toEqual(file.units);
});
