import { expect } from '@playwright/test';
import { test } from '../reader/labPage.ts';

test('each link of the foot leads to a text, and each link of a text somewhere', async ({ lab, page }) => {
  await lab.open('autorun=0');
  const foot = await page
    .getByRole('contentinfo')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(foot.length).toBeGreaterThan(4);
  const seen = new Set<string>();
  const [packages] = foot.filter((address) => address.endsWith('.txt'));
  const list = await (await page.request.get(packages!)).text();
  for (const name of ['react', 'recharts', '@tensorflow/tfjs-core'])
    expect(list).toMatch(new RegExp(`^  ${name} [\\d.]+ \\(`, 'm'));
  for (const text of foot.filter((address) => address !== packages)) {
    await page.goto(text);
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
    const origin = new URL(text).origin;
    const addresses = await page
      .locator('a[href], img[src]')
      .evaluateAll((elements) =>
        elements.map((element) => (element as HTMLAnchorElement).href ?? (element as HTMLImageElement).src),
      );
    for (const address of addresses) {
      const [file, mark] = address.split('#') as [string, string | undefined];
      if (!address.startsWith(origin) || seen.has(address)) continue;
      seen.add(address);
      const answer = await page.request.get(file);
      // The preview answers a file that is not there with the page itself.
      const html = await answer.text();
      expect(html.includes('id="root"'), address).toBe(new URL(file).pathname === '/');
      if (mark) expect(html, address).toContain(`id="${decodeURIComponent(mark)}"`);
    }
  }
});
