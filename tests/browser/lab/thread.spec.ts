import { expect } from '@playwright/test';
import { LONG, test } from '../reader/labPage.ts';

/** What an engine needs before it can train: a compiled module, or a GPU's adapter. */
type Means = 'WebAssembly' | 'GPU';

test('a run is trained in workers: the page’s own thread compiles nothing and asks for no GPU', async ({
  lab,
  page,
}) => {
  // Runs before the page's own code, and not in its workers.
  await page.addInitScript(() => {
    const asked: Means[] = [];
    Object.assign(window, { asked });
    const note = (owner: object, name: string, means: Means) => {
      const original = Reflect.get(owner, name) as object;
      const noting = new Proxy(original, {
        apply(target, self, args) {
          asked.push(means);
          return Reflect.apply(target as () => unknown, self, args);
        },
        construct(target, args) {
          asked.push(means);
          return Reflect.construct(target as new () => object, args);
        },
      });
      Object.defineProperty(owner, name, { value: noting });
    };
    for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming', 'Module'])
      note(WebAssembly, name, 'WebAssembly');
    if (navigator.gpu) note(Object.getPrototypeOf(navigator.gpu), 'requestAdapter', 'GPU');
  });
  const asked = () => page.evaluate(() => (window as unknown as { asked: Means[] }).asked);
  await lab.open(LONG);
  await lab.untilEpoch(3);
  expect(page.workers().length).toBeGreaterThan(0);
  expect(await asked()).toEqual([]);
  // The notes are taken: the same call from the page is heard.
  await page.evaluate(() => WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
  expect(await asked()).toEqual(['WebAssembly']);
});
