import type { Page } from 'puppeteer-core';

/** Waits for the end of the run on a page. @throws when it takes longer. */
export async function finishedRun(page: Page, timeoutMs: number): Promise<void> {
  const isFinished = () => document.querySelector('.meter-rest')?.textContent?.includes('finished');
  await page.waitForFunction(isFinished, { timeout: timeoutMs, polling: 100 });
}

/** What the page's button "JSON" saves. */
export function savedJson(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const original = URL.createObjectURL;
    const saved = new Promise<Blob>((resolve) => {
      URL.createObjectURL = (blob) => {
        resolve(blob as Blob);
        return original.call(URL, blob);
      };
    });
    document.querySelector<HTMLButtonElement>('button[aria-label*="JSON"]')!.click();
    return (await saved).text();
  });
}
