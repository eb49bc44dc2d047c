import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { PAGE_PORT } from '../../../playwright.config.ts';
import { CONTENT_SECURITY_POLICY } from '../../../scripts/contentSecurityPolicy.ts';
import { VIEWS } from '../../../src/experiment/choices.ts';
import { SMALL, test } from '../reader/labPage.ts';

const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));
const TINY = 'n=60&width=8&epochs=2&batch=20&learners=2layer-all';

/** What the policy forbade in the page, by directive and address. */
async function watchViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { violations: seen });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      seen.push(`${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  return () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
}

/** Every address that the page and its workers ask for outside of their own origin. */
function watchForeign(page: Page): string[] {
  const foreign: string[] = [];
  page.context().on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(http|ws)/.test(protocol) && origin !== `http://localhost:${PAGE_PORT}`)
      foreign.push(request.url());
  });
  return foreign;
}

test('the policy stands in the page and in the header, and lets no text become code', async ({
  lab,
  page,
}) => {
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  const response = await page.goto('./?autorun=0');
  expect(response!.headers()['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(meta).toHaveAttribute('content', CONTENT_SECURITY_POLICY);
  lab.expectedErrors.push(/Content Security Policy/);
  // In a task of the page's own: what a test evaluates is exempt from the policy.
  const ran = await page.evaluate(
    () =>
      new Promise<{ evaluated: boolean; inline: boolean }>((resolve) => {
        setTimeout(() => {
          const holder = document.createElement('div');
          holder.innerHTML = '<img src="data:," onerror="window.ran = true">';
          const script = document.createElement('script');
          script.textContent = 'window.ran = true';
          document.body.append(holder, script);
          let evaluated = false;
          try {
            evaluated = Boolean(new Function('return true')());
          } catch {}
          setTimeout(() => resolve({ evaluated, inline: 'ran' in window }), 300);
        });
      }),
  );
  expect(ran).toEqual({ evaluated: false, inline: false });
});

test('nothing that is built makes code of text', () => {
  const scripts = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  expect(scripts.length).toBeGreaterThan(20);
  for (const file of scripts)
    expect(readFileSync(DIST + file, 'utf8'), file).not.toMatch(/\bnew Function\s*\(|[^\w.$]eval\s*\(/);
});

for (const engine of ['wasm', 'webgpu', 'tfjs-webgpu', 'tfjs-cpu'])
  test(`the engine ${engine} trains under the policy`, async ({ lab, page }) => {
    const violations = await watchViolations(page);
    await lab.open(`${TINY}&engine=${engine}`);
    await lab.untilFinished();
    expect((await lab.runJson()).engine.name).toBe(engine);
    expect(await violations()).toEqual([]);
  });

test('a whole session breaks no rule of the policy and asks no other host for anything', async ({
  lab,
  page,
  context,
}) => {
  const foreign = watchForeign(page);
  const violations = await watchViolations(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lab.open(SMALL);
  await lab.untilFinished();
  await lab.button(/^Use the (dark|light) theme$/).click();
  await lab.button('Share').click();
  await lab.download(/CSV/);
  await lab.download(/JSON/);
  // What opens may hold more to open.
  const closed = page.locator('details:not([open]) > summary').filter({ visible: true });
  while ((await closed.count()) > 0) await closed.first().click();
  await page.locator('.chart-main .recharts-surface').first().hover();
  expect(await violations()).toEqual([]);
  for (const view of VIEWS) {
    await lab.open(`view=${view}&n=60&width=8&epochs=2&learners=3resnetU-all,rbf&betas=0.5&widths=8&seeds=1`);
    await expect(page.locator('.meter-rest')).toHaveText(/finished|ready/, { timeout: 60_000 });
    await lab.untilStill();
    expect(await violations(), view).toEqual([]);
  }
  await page.getByRole('link', { name: 'MIT licence' }).click();
  await expect(page.getByRole('heading', { name: 'Licence' })).toBeVisible();
  expect(await violations()).toEqual([]);
  expect(foreign).toEqual([]);
});

test('inside the frame of another site it trains, keeps to itself, and the site learns nothing', async ({
  page,
}) => {
  const frame = `<iframe width="900" height="600" sandbox="allow-scripts allow-same-origin"
    src="http://localhost:${PAGE_PORT}/?${SMALL}&embed=1"></iframe>`;
  const script = 'window.heard = []; onmessage = ({ data }) => heard.push(data)';
  const host = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><title>A course page</title><script>${script}</script>${frame}`);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  try {
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
    const inside = page.frameLocator('iframe');
    await expect(inside.locator('.chart-main .recharts-line-curve').first()).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
    await expect(page).toHaveTitle('A course page');
  } finally {
    host.close();
    host.closeAllConnections();
  }
});
