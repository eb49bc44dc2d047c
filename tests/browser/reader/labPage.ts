import { test as base, expect, type Page } from '@playwright/test';

/** How often a test looks whether the page is where it waits for it to be: `expect` alone looks once a second. */
const LOOK_EVERY_MS = 50;

/** The laboratory's page, as a reader sees it. */
export class LabPage {
  readonly page: Page;
  /** Errors in the console that a test provokes on purpose. */
  readonly expectedErrors: RegExp[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a link; an empty query is the default experiment, whatever that is. */
  async open(query = ''): Promise<void> {
    // What is unhurried before a reader would keep a test waiting.
    const unhurried = /view=story|present=1/.test(query) && !query.includes('pace=');
    const link = unhurried ? `${query}&pace=fast` : query;
    await this.page.goto(link === '' ? './' : `./?${link}`);
    await expect(this.page.getByRole('heading', { name: 'Beyond Kernels' })).toBeVisible();
  }

  /** The epoch that the progress meter shows. */
  async epoch(): Promise<number> {
    const text = await this.page.locator('.meter-epoch').textContent();
    return Number(/epoch (\d+) of/.exec(text ?? '')?.[1]);
  }

  async untilEpoch(epoch: number): Promise<void> {
    const reached = (least: number) => {
      const text = document.querySelector('.meter-epoch')?.textContent ?? '';
      return Number(/epoch (\d+) of/.exec(text)?.[1]) >= least;
    };
    await this.page.waitForFunction(reached, epoch, { timeout: 60_000, polling: LOOK_EVERY_MS });
  }

  async untilFinished(timeout = 100_000): Promise<void> {
    const finished = () => document.querySelector('.meter-rest')?.textContent?.includes('finished');
    await this.page.waitForFunction(finished, undefined, { timeout, polling: LOOK_EVERY_MS });
  }

  /** Waits until nothing on the page has changed for a while: charts have taken their turns, and no run goes on. */
  async untilStill(quietMs = 400): Promise<void> {
    await this.page.evaluate(
      (quiet) =>
        new Promise<void>((resolve) => {
          const end = () => {
            observer.disconnect();
            resolve();
          };
          let timer = setTimeout(end, quiet);
          const observer = new MutationObserver(() => {
            clearTimeout(timer);
            timer = setTimeout(end, quiet);
          });
          observer.observe(document.body, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
        }),
      quietMs,
    );
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name });
  }

  /** Saves a file through a button and returns its text. */
  async download(name: RegExp): Promise<{ name: string; text: string }> {
    const coming = this.page.waitForEvent('download');
    await this.button(name).click();
    const file = await coming;
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
  }

  /** Puts code before that of every training worker that the page opens from now on. */
  async intoWorkers(code: string): Promise<void> {
    await this.page.route('**/entry-*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${code};\n${await response.text()}` });
    });
  }

  /** Opens workers as they are from now on. */
  async leaveWorkersAlone(): Promise<void> {
    await this.page.unrouteAll({ behavior: 'wait' });
  }

  /** The run as its JSON download tells it. */
  async runJson(): Promise<RunFile> {
    return JSON.parse((await this.download(/JSON/)).text) as RunFile;
  }
}

export interface RunFile {
  readonly link: string;
  readonly seed: number;
  readonly version: string;
  readonly engine: { readonly name: string; readonly reason: string };
  readonly experiment: Record<string, unknown>;
  readonly diverged: readonly { readonly learner: string; readonly epoch: number }[];
  readonly logs: readonly {
    readonly learner: string;
    readonly seed: number;
    readonly epoch: number;
    readonly trainLoss: number;
    readonly testError: number;
    readonly base: number | null;
    readonly composite: number | null;
  }[];
}

/** A test on the laboratory's page; it fails on any error in the console that it does not expect. */
export const test = base.extend<{ lab: LabPage }>({
  lab: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    const lab = new LabPage(page);
    await use(lab);
    expect(errors.filter((text) => !lab.expectedErrors.some((pattern) => pattern.test(text)))).toEqual([]);
  },
});

/** A run that takes a second or two. */
export const SMALL = 'n=100&width=12&epochs=30&learners=3resnetU-all,2layer-last';
/** A run that will not end by itself during a test. */
export const LONG = 'n=5000&width=150&epochs=2000&learners=3resnetU-all,2layer-last';
