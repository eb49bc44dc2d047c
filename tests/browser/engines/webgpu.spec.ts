import { expect, type Page, test } from '@playwright/test';
import { HARNESS_PORT } from '../../../playwright.config.ts';
import { GOLDEN_TOLERANCE } from '../../../src/engines/golden/replay.ts';
import { NETWORK_NAMES, type NetworkName } from '../../../src/learners/learnerNames.ts';
import { hasDiverged } from '../../../src/training/run/divergence.ts';
import { EpochLoss } from '../../../src/training/run/epochLoss.ts';
import type { SmallSize } from '../../agreement/smallEnsembles.ts';
import type { Cut } from '../harness/webgpu.ts';

/**
 * How far two runs of the same arithmetic may be apart: an ensemble's size may change the tiles, and with them the
 * order in which float32 sums are taken.
 */
const REORDERING_TOLERANCE = 1e-5;

/** The most dispatches that a step may take. */
const MAX_DISPATCHES = 5;

/** Far above any loss of a network that learns. */
const DIVERGED_LOSS = 1e6;

/** With a free U, and between them every shader: with and without the skip, the derivative and the trained output. */
const FREE: readonly NetworkName[] = ['3resnetU-all', '3resnetU-ntk', '3layer-hidden', '3layer-last'];
/** With narrow matrices, likewise. */
const NARROW: readonly NetworkName[] = ['3resnet-all', '3resnet-last', '3resnet-ntk', '2layer-ntk'];
const SOME: readonly NetworkName[] = [...FREE.slice(0, 3), ...NARROW];
const DEEPEST = [...FREE.slice(0, 2), ...NARROW.slice(0, 3)];
/** Those whose width goes up to 100,000. */
const WIDEST: readonly NetworkName[] = ['3resnet-all', '2layer-all'];

interface Case {
  readonly cut: Cut;
  readonly size: SmallSize;
  readonly names: readonly NetworkName[];
}

/**
 * Sizes that are multiples of nothing, more than one tile of each kind, one that needs no padding, and shares of the
 * neurons of more than one chunk.
 */
const CASES: readonly Case[] = [
  { cut: 'gpu', size: sized(10, 5, 5, 1, 9), names: DEEPEST },
  { cut: 'small', size: sized(30, 15, 33, 7, 70), names: DEEPEST },
  { cut: 'medium', size: sized(22, 11, 47, 35, 61), names: DEEPEST },
  { cut: 'large', size: sized(70, 35, 101, 50, 61), names: DEEPEST },
  { cut: 'software', size: sized(30, 15, 101, 50, 40), names: SOME },
  { cut: 'software', size: sized(16, 8, 31, 32, 64), names: SOME },
  { cut: 'software', size: sized(10, 5, 21, 11, 30), names: NETWORK_NAMES },
  { cut: 'small', size: sized(31, 15, 203, 7, 12), names: NARROW },
];

function sized(d: number, k: number, width: number, batchSize: number, samples: number): SmallSize {
  return { inputDimension: d, outputDimension: k, width, batchSize, samples };
}

// The longest of all: it must not be left to one worker at the end.
test.describe.configure({ mode: 'parallel' });

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await page.goto(`http://localhost:${HARNESS_PORT}/`);
});
test.afterAll(() => page.close());

for (const { cut, size, names } of CASES) {
  const { width, batchSize, inputDimension } = size;
  test(`WebGPU with ${cut} tiles follows the definition at width ${width}, batch ${batchSize}, d = ${inputDimension}`, async () => {
    for (const name of names) {
      const error = await page.evaluate(([n, s, c]) => window.webgpu.errorAgainstOracle(n, s, c), [
        name,
        size,
        cut,
      ] as const);
      expect(error, name).toBeLessThan(GOLDEN_TOLERANCE);
    }
  });
}

test('WebGPU agrees with WebAssembly at a width of 100,000', async () => {
  for (const name of WIDEST) {
    const size = sized(30, 15, 100_000, 4, 6);
    const error = await page.evaluate(([n, s]) => window.webgpu.errorOfWide(n, s), [name, size] as const);
    expect(error, name).toBeLessThan(GOLDEN_TOLERANCE);
  }
});

test('WebGPU trains each member of an ensemble as if it were alone', async () => {
  for (const name of SOME) {
    const error = await page.evaluate((n) => window.webgpu.errorAgainstSingles(n, 'gpu'), name);
    expect(error, name).toBeLessThan(REORDERING_TOLERANCE);
  }
});

for (const name of NETWORK_NAMES)
  test(`WebGPU keeps a learning rate of 10 to its own member of ${name}`, async () => {
    const error = await page.evaluate((n) => window.webgpu.errorBesideDiverging(n, 10), name);
    expect(error).toBe(0);
  });

test('WebGPU continues from a state as if it had never stopped', async () => {
  for (const name of SOME) {
    const error = await page.evaluate((n) => window.webgpu.errorOfResumed(n, 'software'), name);
    expect(error, name).toBeLessThan(REORDERING_TOLERANCE);
  }
});

test('WebGPU leaves frozen layers as they are, and trains the others as WebAssembly does', async () => {
  for (const [name, frozen] of [
    ['3resnet-all', ['W', 'A']],
    ['3resnet-all', ['V']],
    ['3resnetU-all', ['W']],
    ['3resnet-hidden', ['W', 'V']],
  ] as const) {
    const error = await page.evaluate(([n, f]) => window.webgpu.errorOfFrozen(n, f), [name, frozen] as const);
    expect(error, `${name} without ${frozen}`).toBeLessThan(GOLDEN_TOLERANCE);
  }
});

test(`WebGPU takes an SGD step in at most ${MAX_DISPATCHES} dispatches`, async () => {
  for (const name of NETWORK_NAMES) {
    const dispatches = await page.evaluate((n) => window.webgpu.dispatchesPerStep(n), name);
    expect(dispatches, name).toBeGreaterThanOrEqual(3);
    expect(dispatches, name).toBeLessThanOrEqual(MAX_DISPATCHES);
  }
});

test('WebGPU takes a plan in submits as short as it asks for, with the same losses to the bit', async () => {
  const [whole, ...parts] = await page.evaluate(() =>
    window.webgpu.submitsOfPlan('3resnetU-all', 12, [null, 12, 5, 1, 0.3]),
  );
  const submits = [whole!, ...parts].map((each) => each.submits - whole!.submits + 1);
  expect(submits.slice(0, 4)).toEqual([1, 1, 3, 12]);
  expect(submits[4]! % 12).toBe(0);
  expect(submits[4]!).toBeGreaterThan(12);
  for (const { losses } of parts) expect(losses).toEqual(whole!.losses);
});

test('WebGPU shows a diverged network for one, even where its output layer is fixed', async () => {
  for (const name of ['3resnet-hidden', '2layer-all', '3layer-ntk'] as const) {
    const losses = await page.evaluate((n) => window.webgpu.lossesOfDivergence(n, false), name);
    expect(losses.at(-1)! < DIVERGED_LOSS, `${name}: ${losses.at(-1)}`).toBe(false);
  }
});

test('a diverged network is known for one though a compiler lets its ReLU hide what is not a number', async () => {
  const endings: number[] = [];
  for (const name of ['3resnet-hidden', '2layer-hidden', '3layer-hidden', '3resnet-all'] as const) {
    const losses = await page.evaluate((n) => window.webgpu.lossesOfDivergence(n, true), name);
    const epoch = new EpochLoss(1);
    epoch.add(
      Float32Array.from(losses),
      Int32Array.from(losses, () => 11),
    );
    expect(hasDiverged(epoch.mean(0)), `${name}: ${losses}`).toBe(true);
    endings.push(losses.at(-1)!);
  }
  // The last loss alone would not tell.
  expect(endings.some((loss) => loss < DIVERGED_LOSS)).toBe(true);
});

test('WebGPU reads the results of many calls together', async () => {
  const reads = await page.evaluate(() => window.webgpu.readsOfManyCalls(100));
  // The first call's alone, and those of all that were made meanwhile.
  expect(reads).toBe(2);
});

test('WebGPU leaks no buffer, and frees all of them in the end', async () => {
  const { warm, later, disposed } = await page.evaluate(() => window.webgpu.liveBuffers());
  expect(warm).toBeGreaterThan(0);
  expect(later).toBe(warm);
  expect(disposed).toBe(0);
});

test('WebGPU says so when its device is lost, and never hangs', async () => {
  const messages = await page.evaluate(() => window.webgpu.messagesOfLoss());
  expect(messages).toHaveLength(4);
  for (const message of messages) expect(message).toMatch(/^GpuLostError: The GPU was lost/);
});

test('WebGPU names the shader that does not compile, and the line', async () => {
  const message = await page.evaluate(() => window.webgpu.messageOfBadShader());
  expect(message).toMatch(/The WebGPU shader "[a-z ]+" does not compile: line \d+: /i);
});

test('WebGPU refuses in advance what does not fit, in megabytes', async () => {
  const message = await page.evaluate(() => window.webgpu.messageOfTooLarge());
  expect(message).toMatch(/^RangeError: .* parameters need \d+ MB in one buffer, 128 MB are allowed/);
});
