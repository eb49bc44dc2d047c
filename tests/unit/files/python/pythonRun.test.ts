import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { notebookText, scriptText } from '../../../../src/files/python/formats.ts';
import type { PageRun } from '../../../../src/files/python/pageRun.ts';
import { pythonRun } from '../../../../src/files/python/pythonRun.ts';
import { KERNEL_NAMES, NETWORK_NAMES, RIDGE_NAMES } from '../../../../src/learners/learnerNames.ts';
import { pageRun } from './pageRuns.ts';

/** PyTorch and WebAssembly add float32 in another order; of so few steps no more comes of it. */
const TRAINED = 1e-5;
/** Both solve in float64. */
const SOLVED = 1e-8;

const SMALL = 'n=90&batch=40&width=8&epochs=4';
/** Every learner; every problem, rung, order and start; more than one seed; a run that explodes. */
const LINKS = {
  'every network': `${SMALL}&learners=${NETWORK_NAMES.join()}`,
  'every kernel': `${SMALL}&learners=${KERNEL_NAMES.join()}`,
  'every ridge regression': `${SMALL}&learners=${RIDGE_NAMES.join()}&scale=1.5`,
  'problem v2, blocks from inside out, the paper’s start, two seeds': `${SMALL}&problem=v2&order=inner-first&freeze=3&init=paper&scale=0.7&wd=0.01&seed=7&seeds=2&learners=3resnet-all,3resnetU-hidden,2layer-all,ridge-3resnet-ntk,laplace`,
  'two rungs, blocks from outside in': `${SMALL}&rungs=2&order=outer-first&freeze=3&learners=3resnet-all,3resnetU-all,3resnet-hidden,poly-4`,
  'no rung, W frozen': `${SMALL}&rungs=0&freeze=2&alpha=0.5&learners=3resnet-all,3resnetU-hidden`,
  'problem hard, normal inputs': `${SMALL}&problem=hard&inputs=gaussian&learners=2layer-ntk,3resnetU-all,ridge-3layer-ntk,${KERNEL_NAMES.join()}`,
  'problem hard, a chain of inputs': `${SMALL}&problem=hard&inputs=correlated&learners=3resnet-all,laplace,rbf`,
  'problem hard, constant inputs': `${SMALL}&problem=hard&inputs=constant&rungs=3&learners=3resnet-all,poly-2`,
  'problem hard, uniform inputs': `${SMALL}&problem=hard&learners=3resnet-all,exact-ck-3layer`,
  'problem smooth': `${SMALL}&problem=smooth&learners=3resnet-all,3layer-ntk,ridge-2layer-ntk,features-products,rbf,exact-ntk-3layer`,
  'problem quartic': `${SMALL}&problem=quartic&init=paper&learners=3resnetU-hidden,2layer-last,features-relu,laplace,poly-4`,
  'random features, few': `${SMALL}&features=40&learners=features-products,features-relu`,
  'random features, many': `${SMALL}&features=700&seeds=2&learners=features-products,features-relu`,
  'a run that explodes': `${SMALL}&lr=10&beta=0&learners=3resnet-all`,
} as const;
type Case = keyof typeof LINKS;
const CASES = Object.keys(LINKS) as Case[];

const BETWEEN = '=== next ===';
const RUN_ALL = `
import runpy, sys
import torch
torch.set_num_threads(1)
for path in sys.argv[1:]:
    runpy.run_path(path)
    print("${BETWEEN}")
`;
const VALIDATE = 'import sys, nbformat\nfor path in sys.argv[1:]: nbformat.validate(nbformat.read(path, 4))';

const python = (code: string, ...args: string[]) =>
  ['/usr/bin/python3', 'python3'].map(
    (program) => () => spawnSync(program, ['-c', code, ...args], { encoding: 'utf8' }),
  );
/** The first Python that can import something; undefined where none can. */
function pythonWith(module: string): ((code: string, ...args: string[]) => string) | undefined {
  const place = python(`import ${module}`).findIndex((run) => run().status === 0);
  if (place < 0) return undefined;
  return (code, ...args) => {
    const { status, stdout, stderr } = python(code, ...args)[place]!();
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
}
const withTorch = pythonWith('numpy, torch');
const withNotebooks = pythonWith('nbformat');

/** What a script printed: an error here and one of the page for each curve and epoch. */
function tableOf(printed: string): Map<string, { readonly here: number; readonly page: string }> {
  const rows = new Map<string, { here: number; page: string }>();
  let curve = '';
  for (const line of printed.split('\n')) {
    const cells = line.trim().split(/\s+/);
    if (/, seed \d+$/.test(line)) curve = line;
    else if (/^\d+$/.test(cells[0]!))
      rows.set(`${curve}, epoch ${cells[0]}`, { here: Number(cells[1]), page: cells[2]! });
    else if (/^ {2}ridge/.test(line)) rows.get(`${curve}, epoch 0`)!.here = Number(cells.at(-1));
  }
  return rows;
}

const folder = mkdtempSync(join(tmpdir(), 'python-'));
const runs = new Map<Case, PageRun>();
const printed = new Map<Case, string>();

beforeAll(async () => {
  for (const name of CASES) runs.set(name, await pageRun(LINKS[name]));
  if (!withTorch) return;
  const files = CASES.map((name, i) => {
    const file = join(folder, `${i}.py`);
    writeFileSync(file, scriptText(pythonRun(runs.get(name)!)));
    return file;
  });
  withTorch(RUN_ALL, ...files)
    .split(`${BETWEEN}\n`)
    .forEach((text, i) => {
      if (CASES[i]) printed.set(CASES[i], text);
    });
});

describe.skipIf(!withTorch)('a run as a Python script (skipped where no Python has PyTorch)', () => {
  it.each(CASES)('has the page’s errors: %s', (name) => {
    const { logs, fits } = runs.get(name)!;
    const table = tableOf(printed.get(name)!);
    for (const { learner, seed, epoch, testError } of [...logs, ...fits]) {
      const row = table.get(`${learner}, seed ${seed}, epoch ${epoch}`);
      const isSolved = fits.some((fit) => fit.learner === learner);
      expect(row, `${learner} ${epoch}`).toBeDefined();
      expect(Math.abs(row!.here / testError - 1)).toBeLessThan(isSolved ? SOLVED : TRAINED);
      expect(Number(row!.page)).toBeCloseTo(testError, 5);
    }
    expect([...table.values()].filter(({ page }) => page !== '-').length).toBe(logs.length + fits.length);
  });

  it('says that a run explodes where the page’s does', () => {
    expect(runs.get('a run that explodes')!.diverged).toEqual([expect.objectContaining({ epoch: 1 })]);
    expect(printed.get('a run that explodes')).toContain('diverged in epoch 1; on the page: in epoch 1');
  });
});

describe('a run as a notebook', () => {
  it('holds the code of the script, and words between', () => {
    const run = pythonRun(runs.get('every network')!);
    const { cells, nbformat } = JSON.parse(notebookText(run));
    expect(nbformat).toBe(4);
    const code = cells.flatMap((cell: { cell_type: string; source: string[] }) =>
      cell.cell_type === 'code' ? [cell.source.join('')] : [],
    );
    expect(code).toEqual(run.map((section) => section.code.trim()));
    const script = scriptText(run);
    for (const each of code) expect(script).toContain(each);
    expect(new Set(cells.map(({ id }: { id: string }) => id)).size).toBe(cells.length);
  });

  it.skipIf(!withNotebooks)('is valid by nbformat (skipped where no Python has it)', () => {
    const files = CASES.map((name, i) => {
      const file = join(folder, `${i}.ipynb`);
      writeFileSync(file, notebookText(pythonRun(runs.get(name)!)));
      return file;
    });
    expect(() => withNotebooks!(VALIDATE, ...files)).not.toThrow();
  });
});
