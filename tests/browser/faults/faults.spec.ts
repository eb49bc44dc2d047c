import { expect, type Page } from '@playwright/test';
import { GOLDEN_TOLERANCE } from '../../../src/engines/golden/replay.ts';
import { NETWORK_NAMES } from '../../../src/learners/learnerNames.ts';
import { type LabPage, LONG, type RunFile, test } from '../reader/labPage.ts';

/** Networks and an exact kernel on the CPU, a second or two. */
const ON_CPU = 'n=100&width=12&epochs=30&learners=3resnetU-all,2layer-last,poly-2';
/** Small enough for a software GPU, which compiles slowly. */
const ON_GPU = 'n=60&width=8&epochs=6&batch=10&learners=2layer-all&lr=0.1&engine=webgpu';

type Logs = RunFile['logs'];

const bySubject = (logs: Logs) =>
  logs.toSorted((a, b) => a.learner.localeCompare(b.learner) || a.seed - b.seed || a.epoch - b.epoch);

/** A link's logs where nothing goes wrong. */
async function logsOf(lab: LabPage, link: string): Promise<Logs> {
  await lab.open(link);
  await lab.untilFinished();
  return bySubject((await lab.runJson()).logs);
}

/** The same learners, seeds and epochs, and numbers that agree as two engines do. */
function expectAgreement(actual: Logs, expected: Logs): void {
  const places = (logs: Logs) => logs.map(({ learner, seed, epoch }) => `${learner} ${seed} ${epoch}`);
  expect(places(actual)).toEqual(places(expected));
  actual.forEach(({ learner, epoch, trainLoss, testError }, i) => {
    for (const [number, other] of [
      [trainLoss, expected[i]!.trainLoss],
      [testError, expected[i]!.testError],
    ] as const)
      expect(Math.abs(number / other - 1), `${learner} ${epoch}`).toBeLessThan(GOLDEN_TOLERANCE);
  });
}

const engineNotice = (page: Page) => page.getByRole('status', { name: 'The engine' });

test.describe.configure({ mode: 'parallel' });

test.describe('a worker', () => {
  const remember = () => {
    const Original = Worker;
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        (window as unknown as { workers: Worker[] }).workers ??= [];
        (window as unknown as { workers: Worker[] }).workers.push(this);
      }
    };
  };

  test('that dies is told, what was drawn stays, and the reader can run again', async ({ lab, page }) => {
    await page.addInitScript(remember);
    lab.expectedErrors.push(/Cannot (read|destructure)/);
    await lab.open(LONG);
    await lab.untilEpoch(2);
    // Not a message of the protocol: the worker throws outside of any run.
    await page.evaluate(() => (window as unknown as { workers: Worker[] }).workers[0]!.postMessage(null));
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('stopped unexpectedly');
    const drawn = (await lab.runJson()).logs;
    expect(drawn.length).toBeGreaterThan(4);
    await alert.getByRole('button', { name: 'Run again' }).click();
    await expect(alert).toBeHidden();
    await lab.untilEpoch(2);
    const again = (await lab.runJson()).logs;
    const start = (logs: Logs) => bySubject(logs.filter(({ epoch }) => epoch <= 1));
    expect(start(again)).toEqual(start(drawn));
  });

  test('that is killed without a word is missed within a minute', async ({ lab, page }) => {
    await page.clock.install();
    await page.addInitScript(remember);
    await lab.open(LONG);
    await lab.untilEpoch(1);
    await page.evaluate(() => {
      for (const worker of (window as unknown as { workers: Worker[] }).workers) worker.terminate();
    });
    const alert = page.getByRole('alert');
    await page.clock.runFor(60_000);
    await expect(alert).toContainText('stopped unexpectedly');
    await alert.getByRole('button', { name: 'Run again' }).click();
    await lab.untilEpoch(1);
  });
});

test.describe('a GPU', () => {
  test('that is lost in mid-run: the run goes on on a new device, says so, and misses no epoch', async ({
    lab,
    page,
  }) => {
    const link = ON_GPU.replace('epochs=6', 'epochs=12');
    const expected = await logsOf(lab, link.replace('webgpu', 'wasm'));
    await lab.intoWorkers(`{
      const request = GPUAdapter.prototype.requestDevice;
      GPUAdapter.prototype.requestDevice = async function (...given) {
        self.device = await request.apply(this, given);
        return self.device;
      };
    }`);
    await lab.open(link);
    await lab.untilEpoch(2);
    for (const worker of page.workers())
      await worker.evaluate(() => (self as unknown as { device?: GPUDevice }).device?.destroy());
    await lab.untilFinished();
    const run = await lab.runJson();
    expect(run.engine.reason).toContain('went on from its last checkpoint on a new device');
    await expect(engineNotice(page)).toHaveText(run.engine.reason);
    expectAgreement(bySubject(run.logs), expected);
  });

  const REFUSALS = {
    'gives no adapter': [
      'GPU.prototype.requestAdapter = async () => null',
      'there is no GPU that WebGPU can use',
    ],
    'refuses its adapter': [
      'GPU.prototype.requestAdapter = () => Promise.reject(new Error("blocked by the administrator"))',
      'blocked by the administrator',
    ],
    'is not there': [
      'Object.defineProperty(WorkerNavigator.prototype, "gpu", { get: () => undefined })',
      'this browser has no WebGPU',
    ],
  } as const;
  for (const [fault, [code, cause]] of Object.entries(REFUSALS))
    test(`that ${fault}: a run that asked for it says why it is on the CPU, and comes to the same`, async ({
      lab,
      page,
    }) => {
      const expected = await logsOf(lab, `${ON_CPU}&engine=wasm`);
      await lab.intoWorkers(code);
      const forced = await logsOf(lab, `${ON_CPU}&engine=webgpu`);
      await expect(engineNotice(page)).toHaveText(
        `webgpu cannot run here (${cause}). WebAssembly SIMD is the fastest engine that runs here.`,
      );
      expect(forced).toEqual(expected);
      expect(await logsOf(lab, ON_CPU)).toEqual(expected);
      await expect(engineNotice(page)).toHaveCount(0);
      await page.locator('.engine summary').click();
      await expect(page.locator('.engine')).toContainText(`webgpu is not taken: ${cause}.`);
    });

  test('that gives no device: a run that asked for it says so, and comes to the same', async ({
    lab,
    page,
  }) => {
    const expected = await logsOf(lab, `${ON_CPU}&engine=wasm`);
    await lab.intoWorkers('GPUAdapter.prototype.requestDevice = () => Promise.reject(new Error("no"))');
    expect(await logsOf(lab, `${ON_CPU}&engine=webgpu`)).toEqual(expected);
    await expect(engineNotice(page)).toHaveText(/^webgpu cannot run here \(the GPU gave no device\)\./);
  });

  test('that gives no adapter: a figure that asked for it says so too, and comes to the same points', async ({
    lab,
    page,
  }) => {
    const figure = 'view=figure3&axis=beta&betas=0.2,1&n=60&width=8&epochs=4&lrs=0.1&wds=0.001&seeds=1';
    const pointsOn = async (engine: string) => {
      await lab.open(`${figure}&engine=${engine}`);
      await lab.untilFinished();
      return JSON.parse((await lab.download(/JSON/)).text).points;
    };
    const expected = await pointsOn('wasm');
    await expect(engineNotice(page)).toHaveCount(0);
    await lab.intoWorkers(REFUSALS['gives no adapter'][0]);
    expect(await pointsOn('webgpu')).toEqual(expected);
    await expect(engineNotice(page)).toHaveText(/^webgpu cannot run here/);
  });

  /** Spoils the shaders whose number, counted from 1 over a worker's life, meets a condition. */
  const spoil = (condition: string) => `{
    let made = 0;
    const create = GPUDevice.prototype.createShaderModule;
    GPUDevice.prototype.createShaderModule = function (descriptor) {
      const i = ++made;
      const wrong = ${condition} ? '\\nfn wrong() -> f32 { return true; }' : '';
      return create.call(this, { ...descriptor, code: descriptor.code + wrong });
    };
  }`;

  test('whose shaders do not compile: the run names one and goes on on the CPU', async ({ lab, page }) => {
    const expected = await logsOf(lab, ON_GPU.replace('webgpu', 'wasm'));
    await lab.intoWorkers(spoil('true'));
    expect(await logsOf(lab, ON_GPU)).toEqual(expected);
    await expect(engineNotice(page)).toHaveText(
      /^The GPU failed \(The WebGPU shader "[a-z ]+" does not compile: line \d+: .*\); the run went on from its last checkpoint on WebAssembly SIMD\.$/i,
    );
  });

  test('one of whose shaders does not compile once: the run goes on on a new device', async ({
    lab,
    page,
  }) => {
    const expected = await logsOf(lab, ON_GPU.replace('webgpu', 'wasm'));
    await lab.intoWorkers(spoil('i === 2'));
    expectAgreement(await logsOf(lab, ON_GPU), expected);
    await expect(engineNotice(page)).toContainText('does not compile');
    await expect(engineNotice(page)).toContainText('on a new device');
  });
});

test.describe('WebAssembly', () => {
  const SHORT = ON_CPU.replace('epochs=30', 'epochs=6');
  const REFUSALS = {
    'is not there': ['delete self.WebAssembly', 'this browser has no WebAssembly'],
    'may not be compiled, or lacks SIMD': [
      'WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError("blocked by the policy"))',
      'this browser refuses WebAssembly or lacks its SIMD instructions',
    ],
  } as const;
  for (const [fault, [code, cause]] of Object.entries(REFUSALS))
    test(`that ${fault}: the run is slower, says so, and its numbers agree`, async ({ lab, page }) => {
      const expected = await logsOf(lab, `${SHORT}&engine=wasm`);
      await lab.intoWorkers(code);
      for (const link of [SHORT, `${SHORT}&engine=wasm`]) {
        expectAgreement(await logsOf(lab, link), expected);
        await expect(engineNotice(page)).toContainText(`wasm cannot run here (${cause}).`);
        await expect(engineNotice(page)).toContainText(
          'TensorFlow.js on plain JavaScript runs everywhere, and is slow.',
        );
      }
    });
});

test.describe('memory', () => {
  const HUGE = `width=2000&seeds=10&learners=${NETWORK_NAMES.join(',')}&engine=wasm`;

  test('that a huge run cannot get: refused in advance, and a smaller run goes', async ({ lab, page }) => {
    const expected = await logsOf(lab, ON_CPU);
    // Whatever the machine has that runs this test.
    await page.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { get: () => 8 }));
    await lab.open(HUGE);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(
      /This run needs about \d+\.\d GB of memory, and about 4\.0 GB can be expected here, so nothing was trained\. It would fit with m of [\d,]+ or less/,
    );
    expect(await lab.epoch()).toBe(0);
    await expect(lab.button(/JSON/)).toBeDisabled();
    expect(await logsOf(lab, ON_CPU)).toEqual(expected);
  });

  test('that is refused while it is taken: a sentence, and the page goes on', async ({ lab, page }) => {
    const expected = await logsOf(lab, `${ON_CPU}&engine=wasm`);
    await lab.intoWorkers(
      'WebAssembly.Memory.prototype.grow = () => { throw new RangeError("Maximum memory size exceeded") }',
    );
    await lab.open(`${ON_CPU}&engine=wasm`);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(
      /One ensemble needs \d+ MB of memory, and there is not as much\. Lower m,/,
    );
    await lab.leaveWorkersAlone();
    await alert.getByRole('button', { name: 'Run again' }).click();
    await lab.untilFinished();
    expect(bySubject((await lab.runJson()).logs)).toEqual(expected);
  });
});

test('a tab that is frozen and comes back goes on, to the same numbers', async ({ lab, page, context }) => {
  const link = 'n=1000&width=60&epochs=60&learners=3resnetU-all,2layer-last&engine=wasm';
  const expected = await logsOf(lab, link);
  await lab.open(link);
  await lab.untilEpoch(2);
  const browser = await context.newCDPSession(page);
  for (let times = 0; times < 2; times++) {
    await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await browser.send('Page.setWebLifecycleState', { state: 'active' });
  }
  await lab.untilFinished();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(bySubject((await lab.runJson()).logs)).toEqual(expected);
});

test.describe('a learning rate of 10', () => {
  const link = `n=100&width=12&epochs=100&batch=10&seeds=2&learners=${NETWORK_NAMES.join(',')}&engine=wasm`;

  test('marks every learner that diverges, and no number on the page is other than finite', async ({
    lab,
    page,
  }) => {
    await lab.open(`${link}&lr=10`);
    await lab.untilFinished();
    const { text } = await lab.download(/JSON/);
    expect(text).not.toMatch(/NaN|Infinity|"testError":\s*null|"trainLoss":\s*null/);
    const run = JSON.parse(text) as RunFile;
    for (const { trainLoss, testError } of run.logs) expect(trainLoss + testError).toBeLessThan(2e6);
    expect(new Set(run.diverged.map(({ learner }) => learner))).toEqual(new Set(NETWORK_NAMES));
    for (const learner of NETWORK_NAMES)
      await expect(
        page.locator('.legend').getByRole('button', { name: learner, exact: false }).first(),
      ).toContainText(/diverged at epoch \d+/);
    await expect(page.locator('.narration')).toContainText(
      new RegExp(
        `${NETWORK_NAMES.length} learners diverged, the first at epoch \\d+: the learning rate is too large for them\\.`,
      ),
    );
    expect(await page.locator('body').innerText()).not.toMatch(/NaN|Infinity|∞|undefined|\d{8}|e\+/);
    for (const title of ['Test error over epochs', 'Training loss']) {
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
    }
    for (const path of await page.locator('.recharts-line-curve').all())
      expect(await path.getAttribute('d')).toMatch(/^M[-\d.,LMCZ]*$/);
    const csv = (await lab.download(/CSV/)).text;
    expect(csv).not.toMatch(/NaN|Infinity/);
  });
});
