/**
 * Times the WebAssembly engine on one core: milliseconds per SGD step (batch 50), and the rate of the whole
 * step beside that of the same kernel in a bare loop of products, [m, m]·[m, 50]. Rates are in GFLOP/s,
 * minima over repeats.
 *
 * `tsx bench/wasmStep.ts [learner…] [width…]`
 */
import { loadInNode } from '../src/engines/wasm/loadInNode.ts';
import { createWasmEngine } from '../src/engines/wasm/wasmEngine.ts';
import { LEARNER_NAMES, type LearnerName, parseLearner } from '../src/experiment/learnerNames.ts';
import { initialParameters } from '../src/learners/initialisation.ts';
import { INPUT_DIMENSION, OUTPUT_DIMENSION, sampleTask } from '../src/target/dataset.ts';
import { openStream } from '../src/target/streams.ts';
import { fastest } from './fastest.ts';
import { bareProductRate } from './wasmPeak.ts';

const BATCH = 50;
const SAMPLES = 5000;
const module = await loadInNode();
const engine = createWasmEngine(module);
const task = sampleTask(1, SAMPLES, 1, 0.3);

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
  const evaluateMs = await fastest(async (count) => {
    for (let i = 0; i < count; i++) await ensemble.evaluate();
  }, 1);
  ensemble.dispose();
  return { createMs, stepMs, evaluateMs };
}

const asked = process.argv.slice(2);
const named = LEARNER_NAMES.filter((name) => asked.includes(name));
const names = named.length > 0 ? named : LEARNER_NAMES;
const widths = asked.map(Number).filter((width) => width > 0);
for (const width of widths.length > 0 ? widths : [50, 100, 200, 500, 1000]) {
  const bare = await bareProductRate(module, width, BATCH);
  for (const name of names) {
    const { createMs, stepMs, evaluateMs } = await time(name, width);
    const rate = stepFlops(name, width) / stepMs / 1e6;
    console.log(
      `m=${String(width).padEnd(5)}${name.padEnd(15)} step ${stepMs.toFixed(4)} ms  ${rate.toFixed(1)} GFLOP/s = ` +
        `${((100 * rate) / bare).toFixed(0)} % of ${bare.toFixed(1)}  evaluate ${evaluateMs.toFixed(2)} ms  create ${createMs.toFixed(0)} ms`,
    );
  }
}
