import { readdirSync, readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { fieldTable } from '../../../scripts/readmeFields.ts';
import { floorLines } from '../../../src/charts/series/floorLines.ts';
import type { Engine } from '../../../src/engines/engine.ts';
import { createTfjsEngine } from '../../../src/engines/tfjs/tfjsEngine.ts';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../src/experiment/experiment.ts';
import { decodeLink, encodeLink } from '../../../src/experiment/link.ts';
import type { KernelName, NetworkName } from '../../../src/learners/learnerNames.ts';
import { createPlainRidgeSolver } from '../../../src/learners/ridge/plainRidgeSolver.ts';
import { Formula } from '../../../src/pages/controls/Formula.tsx';
import { ExperimentContext } from '../../../src/pages/shared/experimentContext.ts';
import { inputGroups, unreadInputs } from '../../../src/problem/inputGroups.ts';
import type { ProblemName } from '../../../src/problem/problems.ts';
import type { FittingEvent, Log } from '../../../src/training/events.ts';
import { runFit } from '../../../src/training/fits/fits.ts';
import { ensembleJobs } from '../../../src/training/jobs.ts';
import { logRecord } from '../../../src/training/run/records.ts';
import { runExperiment } from '../../../src/training/run/runExperiment.ts';
import { batchJob, trainTogether, Unit } from '../../../src/training/sweep/units.ts';
import { SMOOTH, TOY } from './toyProblem.ts';

vi.mock('../../../src/problem/table.ts', async (original) => {
  const { withToys } = await import('./toyProblem.ts');
  return withToys(original);
});

const SOURCE = new URL('../../../src/', import.meta.url);
const NETWORK: NetworkName = '2layer-all';
const KERNEL: KernelName = 'rbf';
const experimentOn = (problem: string): Experiment => ({
  ...DEFAULT_EXPERIMENT,
  problem: problem as ProblemName,
  samples: 60,
  width: 12,
  epochs: 20,
  batchSize: 10,
  learners: [NETWORK],
});

let engine: Engine;
beforeAll(async () => {
  engine = await createTfjsEngine('cpu', 'tfjs-cpu', 'TensorFlow.js');
});

async function logsOf(experiment: Experiment): Promise<Log[]> {
  const supply = {
    current: async () => engine,
    replace: (_: Engine, cause: unknown) => Promise.reject(cause),
  };
  const logs: Log[] = [];
  for await (const event of runExperiment(supply, experiment, ensembleJobs(experiment)))
    if (event.type === 'log') logs.push(event.log);
  return logs;
}

async function fitOf(experiment: Experiment): Promise<FittingEvent[]> {
  const events: FittingEvent[] = [];
  for await (const event of runFit(createPlainRidgeSolver(), experiment, { learner: KERNEL, seed: 1 }))
    events.push(event);
  return events.filter(({ type }) => type !== 'fitting');
}

describe('a new problem needs a row, and then', () => {
  const experiment = experimentOn('toy');

  it('a link carries it, and README tells of it', () => {
    const link = encodeLink(experiment);
    expect(link).toContain('problem=toy');
    expect(decodeLink(link)).toEqual({ experiment, issues: [] });
    const row = fieldTable()
      .split('\n')
      .find((line) => line.startsWith('| `problem`'));
    expect(row).toMatch(/`v3` `v2` .*`toy`/);
    expect(row).toContain('toy is a toy');
  });

  it('networks train on it, and the parts of their errors add up', async () => {
    const logs = await logsOf(experiment);
    const [first, last] = [logs[0]!, logs.at(-1)!];
    expect(logs.length).toBeGreaterThan(5);
    expect(last.testError).toBeLessThan(first.testError / 2);
    // Projected onto both signals, the base one is nearly whole although G has a part of it.
    expect(last.baseCoefficient).toBeGreaterThan(0.8);
    for (const log of logs) {
      const { missingBase, missingComposite, noise } = logRecord(log, experiment);
      expect(missingBase + missingComposite + noise).toBeCloseTo(log.testError, 10);
      expect(Math.min(missingBase, missingComposite)).toBeGreaterThanOrEqual(0);
    }
  });

  it('exact kernels are fitted to it', async () => {
    const [event] = await fitOf(experiment);
    expect(event?.type).toBe('fit');
    if (event?.type === 'fit') expect(event.fit.testError).toBeLessThan(0.05);
  });

  it('networks of two problems are no ensemble', () => {
    const units = ['toy', 'v3'].map((name) => new Unit(experimentOn(name), NETWORK, 1));
    expect(trainTogether(units[0]!, units[0]!)).toBe(true);
    expect(trainTogether(units[0]!, units[1]!)).toBe(false);
    expect(batchJob([units[0]!]).seeds).toEqual([1]);
  });

  it('its levels are drawn, its formulas shown, and its inputs grouped', () => {
    expect(floorLines(experiment).map(({ symbol }) => symbol)).toEqual(['k(α² + β²)', 'kα²', 'kα⁴']);
    const store = createStore(() => ({ experiment }));
    const page = { store, edit: () => {}, commit: () => {}, dismissIssues: () => {} };
    const markup = renderToStaticMarkup(
      createElement(ExperimentContext, { value: page as never }, createElement(Formula)),
    );
    expect(markup).toContain('<msub><mi>F</mi><mi>i</mi></msub>');
    expect(inputGroups(TOY).map(({ inputs }) => inputs)).toEqual([[0], [1], [2], [3]]);
    expect(unreadInputs(TOY)).toEqual([3]);
  });
});

/** The files of the source that name a problem in their code. */
function filesNaming(name: string): string[] {
  const inCode = new RegExp(`['"\`]${name}['"\`]|/${name}\\.ts|PROBLEMS\\.${name}\\b|[{,] ${name}\\b`);
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && inCode.test(readFileSync(new URL(file, SOURCE), 'utf8')))
    .sort();
}

describe('the problem of version 2', () => {
  it('stands in its own file and in a line of the table, and nothing but the paper’s own figures asks for its name', () => {
    // A figure of the paper belongs to one of its versions: its sizes, its points, its claims and its files.
    const figures = [
      'cli/reproduce/options.ts',
      'experiment/choices.ts',
      'experiment/defaults/figures.ts',
      'files/published.ts',
      'files/references.ts',
      'pages/figures/FigureChoice.tsx',
      'words/narration/sweeps/claims.ts',
    ];
    expect(filesNaming('v2')).toEqual([...figures, 'problem/table.ts', 'problem/v2.ts'].sort());
    const architecture = readFileSync(new URL('../docs/architecture.md', SOURCE), 'utf8');
    const row = architecture.split('\n').find((line) => line.startsWith('| a problem |'));
    expect(row).toContain('`v2.ts`');
    expect(row).toContain('`src/problem/table.ts`');
  });
});

describe('a problem that is not on the cube', () => {
  const experiment = experimentOn('smooth');

  it('is trained by networks, with the levels that its own row computes', async () => {
    const last = (await logsOf(experiment)).at(-1)!;
    expect(last.testError).toBeLessThan(SMOOTH.levels({ alpha: 0.3, beta: 1 }).zeroPredictor / 2);
    expect(last.baseCoefficient).toBeGreaterThan(0.7);
  });

  it('is fitted by exact kernels of its inputs', async () => {
    const [event] = await fitOf(experiment);
    expect(event?.type).toBe('fit');
    if (event?.type === 'fit') expect(event.fit.testError).toBeLessThan(1e-3);
  });
});
