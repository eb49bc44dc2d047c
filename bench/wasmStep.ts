/**
 * Times the WebAssembly engine on one core: milliseconds per SGD step (batch 50), and the rate of the whole step beside that of
 * the same kernel in a bare loop of products, [m, m]·[m, 50]. Rates are in GFLOP/s, minima over repeats.
 *
 * `tsx bench/wasmStep.ts [learner…] [width…]`
 */
import { Arena } from '../src/engines/wasm/arena.ts';
import { instantiateKernels } from '../src/engines/wasm/kernels.ts';
import { loadInNode } from '../src/engines/wasm/loadInNode.ts';
import { evenPanelsOf, panelStride, panelsOf } from '../src/engines/wasm/panels.ts';
import { MATRIX, WORKSPACE } from '../src/engines/wasm/records.ts';
import { createWasmEngine } from '../src/engines/wasm/wasmEngine.ts';
import { LEARNER_NAMES, type LearnerName, parseLearner } from '../src/experiment/learnerNames.ts';
import { initialParameters } from '../src/learners/initialisation.ts';
import { INPUT_DIMENSION, OUTPUT_DIMENSION, sampleTask } from '../src/target/dataset.ts';
import { openStream } from '../src/target/streams.ts';

const BATCH = 50;
const SAMPLES = 5000;
const REPEATS = 7;
const module = await loadInNode();
const engine = createWasmEngine(module);
const task = sampleTask(1, SAMPLES, 1, 0.3);

/** The fastest of some repeats of some 60 ms each, in ms per call of `work(count)`'s count. */
async function fastest(work: (count: number) => unknown): Promise<number> {
  await work(20);
  const began = performance.now();
  await work(20);
  const count = Math.max(4, Math.ceil((60 * 20) / (performance.now() - began)));
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < REPEATS; i++) {
    const start = performance.now();
    await work(count);
    best = Math.min(best, (performance.now() - start) / count);
  }
  return best;
}

/** Floating-point operations of one step, counted as multiplications and additions of its products. */
function stepFlops(name: LearnerName, m: number): number {
  const { architecture, trainable } = parseLearner(name);
  const deep = architecture === '2layer' ? 0 : 1;
  const [W, U, A] = {
    all: [2, 3, 3],
    hidden: [2, 3, 2],
    last: [0, 0, 2],
    ntk: [2, 4, 4],
  }[trainable] as [number, number, number];
  return 2 * BATCH * m * (W * INPUT_DIMENSION + deep * U * m + A * OUTPUT_DIMENSION);
}

/** Rate of [m, m]·[m, 50] alone. */
async function bareRate(m: number): Promise<number> {
  const kernels = await instantiateKernels(module);
  const arena = new Arena();
  const numbers = (bytes: number) =>
    arena.floats(bytes / 4, (target) => {
      for (let i = 0; i < target.length; i++) target[i] = Math.sin(i);
    });
  const matrix = (columns: number) =>
    arena.record(MATRIX, {
      data: numbers(panelStride(m) * evenPanelsOf(columns)),
      stride: panelStride(m),
      rowBlocks: panelsOf(m),
      panels: panelsOf(m),
    });
  const [c, a, b] = [matrix(BATCH), matrix(m), matrix(BATCH)];
  const none = Object.fromEntries(WORKSPACE.map((field) => [field, 0])) as Record<
    (typeof WORKSPACE)[number],
    number
  >;
  const workspace = arena.record(WORKSPACE, { ...none, zeros: arena.floats(m + 4) });
  arena.commit(kernels.memory);
  const ms = await fastest((count) => {
    for (let i = 0; i < count; i++) kernels.multiplyAlone(workspace, c, a, b, panelsOf(BATCH));
  });
  return (2 * BATCH * m * m) / ms / 1e6;
}

async function time(name: LearnerName, width: number) {
  const size = { inputDimension: INPUT_DIMENSION, width, outputDimension: OUTPUT_DIMENSION };
  const learner = parseLearner(name);
  const initial = initialParameters(1, learner.architecture, size);
  const member = { learningRate: 0.05, weightDecay: 1e-3, ...task, initial };
  const began = performance.now();
  const ensemble = await engine.createEnsemble({ ...learner, ...size, batchSize: BATCH, members: [member] });
  const createMs = performance.now() - began;
  const stream = openStream(1, 'batches');
  const stepMs = await fastest((steps) =>
    ensemble.advance({
      steps,
      batchSizes: new Int32Array(steps).fill(BATCH),
      rows: Int32Array.from({ length: steps * BATCH }, () => stream.below(SAMPLES)),
      learningRateFactor: 1,
    }),
  );
  let evaluateMs = Number.POSITIVE_INFINITY;
  for (let i = 0; i < REPEATS; i++) {
    const start = performance.now();
    await ensemble.evaluate();
    evaluateMs = Math.min(evaluateMs, performance.now() - start);
  }
  ensemble.dispose();
  return { createMs, stepMs, evaluateMs };
}

const asked = process.argv.slice(2);
const named = LEARNER_NAMES.filter((name) => asked.includes(name));
const names = named.length > 0 ? named : LEARNER_NAMES;
const widths = asked.map(Number).filter((width) => width > 0);
for (const width of widths.length > 0 ? widths : [50, 100, 200, 500, 1000]) {
  const bare = await bareRate(width);
  for (const name of names) {
    const { createMs, stepMs, evaluateMs } = await time(name, width);
    const rate = stepFlops(name, width) / stepMs / 1e6;
    console.log(
      `m=${String(width).padEnd(5)}${name.padEnd(15)} step ${stepMs.toFixed(4)} ms  ${rate.toFixed(1)} GFLOP/s = ` +
        `${((100 * rate) / bare).toFixed(0)} % of ${bare.toFixed(1)}  evaluate ${evaluateMs.toFixed(2)} ms  create ${createMs.toFixed(0)} ms`,
    );
  }
}
