import { expect } from '@playwright/test';
import { errorText } from '../../../src/words/numberText.ts';
import { type RunFile, test } from '../reader/labPage.ts';

/** The composite signal is found at about epoch 20, while the two kernel methods flatten above kα². */
const STAGES = 'n=5000&width=100&lr=0.05&wd=0.001&epochs=60&learners=3resnetU-all,3resnetU-ntk,2layer-ntk';
/** A screen reader is told something new no more often than this. */
const SPEAK_EVERY_MS = 6000;
/** What a timer of a busy page may be early or late. */
const TIMER_SLACK_MS = 1000;
/** How far the page's clock is set forward at a time. */
const STRIDE_MS = 500;
/** The rules by which the sentence calls a signal learned, and found. */
const BASE_LEARNED = 0.9;
const COMPOSITE_FOUND = 0.5;

function logsOf({ logs }: RunFile, learner: string) {
  return logs.filter((log) => log.learner === learner);
}

test('the sentence follows the run with the numbers of the download', async ({ lab, page }) => {
  await lab.open(STAGES);
  const narration = page.locator('.narration > div');
  await expect(narration).toContainText(/found the composite signal \(half of it\) at epoch/, {
    timeout: 100_000,
  });
  await lab.untilEpoch(40);
  await lab.button('Pause').click();
  await expect(page.locator('.meter-rest')).toHaveText('paused');
  await lab.untilStill();
  const run = await lab.runJson();
  const text = (await narration.textContent())!;
  const way =
    /3resnetU-all learned the base signal \(90\s%\) by epoch (\d+) and found the composite signal \(half of it\) at epoch (\d+)\./.exec(
      text,
    );
  expect(way, text).not.toBeNull();
  const resnetLogs = logsOf(run, '3resnetU-all');
  expect(Number(way![1])).toBe(resnetLogs.find(({ base }) => base! >= BASE_LEARNED)!.epoch);
  expect(Number(way![2])).toBe(resnetLogs.find(({ composite }) => composite! >= COMPOSITE_FOUND)!.epoch);
  // “a has flattened at 10.9 and b at 6.3, above kα² = 1.35.”
  expect(text).toMatch(/has flattened at .*, above kα²\s=\s1\.35/);
  for (const [, learner, error] of text.matchAll(/(\S+-ntk) (?:has flattened )?at ([\d.]+\d)/g)) {
    expect(error).toBe(errorText(logsOf(run, learner!).at(-1)!.testError));
    expect(Number(error)).toBeGreaterThan(1.35);
  }
});

test('the live region is polite, and speaks now and then only', async ({ lab, page }) => {
  await page.clock.install();
  await lab.open(STAGES);
  await lab.untilEpoch(1);
  const changes = await page.evaluateHandle(() => {
    const shown = document.querySelector('.narration > div')!;
    const live = document.querySelector('.narration [role="status"]')!;
    const seen = { shown: 0, spoken: [] as number[] };
    const last = { shown: shown.textContent, spoken: live.textContent };
    const observer = new MutationObserver(() => {
      if (shown.textContent !== last.shown) seen.shown++;
      if (live.textContent !== last.spoken) seen.spoken.push(performance.now());
      Object.assign(last, { shown: shown.textContent, spoken: live.textContent });
    });
    observer.observe(shown.parentElement!, { subtree: true, childList: true, characterData: true });
    return seen;
  });
  // The workers train as fast as ever; the page's clock runs ahead, in strides that leave it time to redraw.
  for (let ms = 0; ms < 3.5 * SPEAK_EVERY_MS; ms += STRIDE_MS) {
    await lab.untilEpoch(1 + Math.floor(ms / 2000));
    await page.clock.runFor(STRIDE_MS);
  }
  const { shown, spoken } = await changes.jsonValue();
  // What is heard changes no more often than what is read with the eyes.
  expect(shown).toBeGreaterThanOrEqual(spoken.length);
  expect(spoken.length).toBeGreaterThanOrEqual(2);
  for (let i = 1; i < spoken.length; i++)
    expect(spoken[i]! - spoken[i - 1]!).toBeGreaterThan(SPEAK_EVERY_MS - TIMER_SLACK_MS);
  await expect(page.locator('.narration > div')).toHaveAttribute('aria-hidden', 'true');
  await expect(page.locator('.narration [role="status"]')).not.toBeEmpty();
});
