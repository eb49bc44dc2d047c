import { expect } from '@playwright/test';
import { type RunFile, test } from '../reader/labPage.ts';

const RESTARTS = 1000;
/** After so many moves the slider rests long enough for its run to draw. */
const MOVES_BETWEEN_LOOKS = 25;
const QUERY = 'n=200&width=16&epochs=40&learners=3resnetU-all,2layer-last';

type Curves = readonly RunFile['logs'][number][];

test('over 1,000 restarts by a slider no old log is drawn, and nothing is left behind', async ({
  lab,
  page,
}) => {
  await lab.open(QUERY);
  await lab.untilFinished();
  const listeners = async () => {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    await session.detach();
    return metrics.find(({ name }) => name === 'JSEventListeners')!.value;
  };
  const [workersBefore, listenersBefore] = [page.workers().length, await listeners()];
  const slider = page.getByRole('slider', { name: /Composite signal/ });
  await slider.focus();

  /** The curves of each α as they were first seen whole; every later look must show the start of them. */
  const whole = new Map<unknown, Curves>();
  const seen: { readonly alpha: unknown; readonly logs: Curves }[] = [];
  let key = 'ArrowRight';
  for (let move = 1; move <= RESTARTS; move++) {
    const value = Number(await slider.inputValue());
    if (value >= 6) key = 'ArrowLeft';
    if (value <= 1) key = 'ArrowRight';
    await page.keyboard.press(key);
    if (move % MOVES_BETWEEN_LOOKS > 0) continue;
    // Looks at different moments of a run: none that has begun, some that are under way, some that are over.
    if (move % (4 * MOVES_BETWEEN_LOOKS) === 0) await lab.untilFinished();
    else await page.waitForTimeout((7 * move) % 200);
    await page.keyboard.press(key === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight');
    await page.waitForTimeout((11 * move) % 300);
    if (await lab.button('Download JSON').isDisabled()) continue;
    const { experiment, logs } = await lab.runJson();
    seen.push({ alpha: experiment.alpha, logs });
  }
  for (let position = 1; position <= 7; position++) {
    await slider.fill(String(position));
    await lab.untilFinished();
    const { experiment, logs } = await lab.runJson();
    whole.set(experiment.alpha, logs);
  }
  expect(seen.length).toBeGreaterThan(20);
  expect(seen.filter(({ logs }) => logs.length > 20).length).toBeGreaterThan(5);
  for (const { alpha, logs } of seen)
    for (const learner of ['3resnetU-all', '2layer-last']) {
      const of = (curves: Curves) => curves.filter((log) => log.learner === learner);
      const drawn = of(logs);
      expect(drawn).toEqual(of(whole.get(alpha)!).slice(0, drawn.length));
    }
  expect(page.workers()).toHaveLength(workersBefore);
  expect(await listeners()).toBeLessThanOrEqual(listenersBefore + 5);
});
