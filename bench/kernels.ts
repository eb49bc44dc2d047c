/**
 * Times one exact kernel with its whole search for ridge and bandwidth on one core. `npm run -s bench:kernels`,
 * `-- --samples 5000` for one N.
 */
import { parseArgs } from 'node:util';
import { NODE_ENGINES } from '../src/cli/nodeEngines.ts';
import type { KernelName } from '../src/learners/learnerNames.ts';
import { drawSeedData } from '../src/problem/dataset.ts';
import { problemOf } from '../src/problem/problems.ts';
import { fitKernel } from '../src/training/fits/fitKernel.ts';
import { describeMachine } from './machine.ts';

const SIZES = [1000, 2000, 5000];
/** One without a bandwidth to choose, and the one whose search is longest. */
const KERNELS: readonly KernelName[] = ['exact-ntk-3resnetU', 'laplace'];

/** The target, as by default. */
const TARGET = { problem: 'v3', rungs: 4, alpha: 0.3, beta: 1 } as const;

const { values } = parseArgs({ options: { samples: { type: 'string', multiple: true } } });
const sizes = values.samples?.map(Number) ?? SIZES;
const solver = await NODE_ENGINES.solver();

const rows = [];
for (const samples of sizes)
  for (const kernel of KERNELS) {
    const data = drawSeedData({ ...TARGET, seed: 1, samples });
    const startedAt = performance.now();
    let work = 0;
    for await (const event of fitKernel(solver, kernel, data, problemOf(TARGET))) {
      if (event.type === 'work') work = event.workDone;
      else {
        const seconds = (performance.now() - startedAt) / 1000;
        rows.push({
          kernel,
          samples,
          seconds: Number(seconds.toFixed(2)),
          gigaflopsPerSecond: Number((work / 1e9 / seconds).toFixed(1)),
          residual: event.fit.residual,
          testError: event.fit.testError,
        });
      }
    }
  }
console.log(JSON.stringify({ machine: describeMachine(), rows }, null, 1));
