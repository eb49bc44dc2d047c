import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { architectureOf } from '../src/learners/architectures.ts';
import { parseLearner } from '../src/learners/learnerNames.ts';
import { trainableOf } from '../src/learners/trainables.ts';
import type { Contender } from './race.ts';
import { BATCH_SIZE, type Workload } from './workload.ts';

/** The Pythons to look for PyTorch in: the reader's own, then the system's. */
const PYTHONS = ['python3', '/usr/bin/python3'];
const SCRIPT = fileURLToPath(new URL('pytorch.py', import.meta.url));
/** Whatever multiplies matrices for PyTorch must keep to one thread too. */
const ONE_THREAD = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

/** A Python's PyTorch, as it describes itself. */
export interface PyTorchDescription {
  readonly version: string;
  /** What multiplies its matrices on the CPU. The reference BLAS is an order of magnitude slower than OpenBLAS. */
  readonly blas: string;
  /** The GPU's name. */
  readonly cuda: string | null;
}

type PyTorchDevice = 'cpu' | 'cuda';

/** A Python process with PyTorch in it. */
export interface PyTorch {
  readonly description: PyTorchDescription;
  /** One step of every network, one network after the other. One contender of a device at a time. */
  step(device: PyTorchDevice, workload: Workload): Promise<Contender>;
  end(): void;
}

async function start(python: string): Promise<PyTorch | undefined> {
  const process_ = spawn(python, [SCRIPT], {
    env: { ...process.env, ...ONE_THREAD },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const missing = new Promise<undefined>((resolve) => {
    process_.once('error', () => resolve(undefined));
    process_.once('exit', () => resolve(undefined));
  });
  const lines = createInterface({ input: process_.stdout })[Symbol.asyncIterator]();
  const hear = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${python} ended while it was measured`);
    return JSON.parse(value) as unknown;
  };
  const ask = (question: object) => {
    process_.stdin.write(`${JSON.stringify(question)}\n`);
    return hear();
  };
  const description = await Promise.race([missing, hear().catch(() => undefined)]);
  if (!description) return undefined;
  return {
    description: description as PyTorchDescription,
    async step(device, { learner, width, members, samples }) {
      const { architecture, trainable } = parseLearner(learner);
      const { second, skip } = architectureOf(architecture);
      const { movesHidden, movesOutput } = trainableOf(trainable);
      const network = { second, skip, movesHidden, movesOutput };
      await ask({ device, network, width, members, batch: BATCH_SIZE, samples });
      return {
        name: `pytorch-${device}`,
        time: async (steps) => ((await ask({ device, steps })) as { ms: number }).ms,
        dispose: () => {},
      };
    },
    end: () => process_.stdin.end(),
  };
}

/** Starts PyTorch; undefined where no Python here has it. */
export async function findPyTorch(): Promise<PyTorch | undefined> {
  for (const python of PYTHONS) {
    const found = await start(python);
    if (found) return found;
  }
  return undefined;
}
