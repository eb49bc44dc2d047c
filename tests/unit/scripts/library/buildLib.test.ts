import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildLib } from '../../../../scripts/library/buildLib.ts';
import type * as Engine from '../../../../src/lib/index.ts';
import { pageRun } from '../../files/python/pageRuns.ts';

const PROJECT = fileURLToPath(new URL('../../../..', import.meta.url));
const SMALL = 'n=90&width=8&epochs=3&learners=3resnet-all,poly-2';

const folder = mkdtempSync(join(tmpdir(), 'lib-'));
let engine: typeof Engine;
beforeAll(async () => {
  await buildLib(folder);
  engine = await import(pathToFileURL(join(folder, 'beyond-kernels.js')).href);
});

const node = (args: readonly string[]) =>
  spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

/** The code of a page of Observable Framework, cell by cell. */
const cellsOf = (page: string) => [...page.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code!);

describe('the library', () => {
  it('is one module that imports nothing', () => {
    const text = readFileSync(join(folder, 'beyond-kernels.js'), 'utf8');
    expect(text).not.toMatch(/(^|[;\s])import\s*[{*'"(]|require\(|from\s*['"]/);
    expect(text).not.toMatch(/react|recharts|tensorflow/i);
    expect(readdirSync(folder).sort()).toEqual([
      'README.md',
      'beyond-kernels.js',
      'examples',
      'package.json',
      'types',
    ]);
  });

  it('gives the page’s numbers to the bit', async () => {
    const { logs, fits } = await pageRun(SMALL);
    const events: Engine.LabEvent[] = [];
    for await (const event of engine.labRun(engine.experiment(SMALL))) events.push(event);
    const records = events.filter((event) => event.type === 'log');
    expect(records.map(({ testError }) => testError)).toEqual(
      [...logs, ...fits].map(({ testError }) => testError),
    );
    const alone = await engine.solveKernel('poly-2', engine.experiment(SMALL));
    expect(alone).toEqual(fits[0]);
  });

  it('names what is wrong with a link, and refuses what is no single run', async () => {
    expect(() => engine.experiment('n=ten&foo=1')).toThrow(/n must be .* “foo” is not a field/);
    const run = engine.labRun(engine.experiment('view=figure3'));
    await expect(run.next()).rejects.toThrow(/view=figure3/);
  });

  it('runs its example for Node', () => {
    const { status, stdout, stderr } = node(['examples/node.mjs', SMALL]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^poly-2 after 0 epochs: [\d.]+\npoly-2 with ridge [\d.]+: [\d.]+\nthe base signal alone/,
    );
  });

  it('runs its example for Observable: logs so far, and a chart of them', () => {
    const [first, second, third] = cellsOf(readFileSync(join(folder, 'examples/observable.md'), 'utf8'));
    const harness = [
      first!
        .replace('./beyond-kernels.js', '../beyond-kernels.js')
        .replace(/experiment\('.*'\)/, `experiment('${SMALL}')`),
      second!.replace('const logs', 'const growing'),
      // Observable hands a generator's latest value to the cells that name it.
      'let logs; let lengths = []; for await (logs of growing) lengths.push(logs.length);',
      'const mark = (...given) => given; let drawn;',
      'const Plot = { plot: (options) => options, ruleY: mark, lineY: mark, dot: mark };',
      'const display = (plot) => { drawn = plot; };',
      third,
      'console.log(JSON.stringify({ lengths, drawn }));',
    ].join('\n');
    const file = join(folder, 'examples/harness.mjs');
    writeFileSync(file, harness);
    const { status, stdout, stderr } = node([file]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const { lengths, drawn } = JSON.parse(stdout);
    expect(lengths).toEqual([1, 2, 3, 4, 5]);
    const [rule, line, dots] = drawn.marks;
    expect(rule[0][0]).toBeCloseTo(1.35, 9);
    expect(line[0]).toHaveLength(5);
    expect(dots[0].map(({ learner }: { learner: string }) => learner)).toEqual(['poly-2']);
  });

  it('has types that another project compiles against', () => {
    const consumer = join(folder, 'consumer.ts');
    writeFileSync(
      consumer,
      `import { experiment, labRun, solveKernel } from './types/lib/index.js';
       const error: number = (await solveKernel('rbf', experiment(''))).testError;
       for await (const event of labRun({ ...experiment(''), samples: 100 }))
         if (event.type === 'log') console.log(event.learner.length, event.testError + error);
       // @ts-expect-error there is no such kernel
       await solveKernel('cubic', experiment(''));
       // @ts-expect-error a number, not a text
       labRun({ ...experiment(''), samples: '100' });`,
    );
    const tsc = join(PROJECT, 'node_modules/typescript/bin/tsc');
    const options = [
      '--noEmit',
      '--strict',
      '--target',
      'es2023',
      '--module',
      'nodenext',
      '--lib',
      'es2023,dom',
    ];
    const { stdout } = node([tsc, ...options, consumer]);
    expect(stdout).toBe('');
  });
});
