import { settingsText } from '../../experiment/settings.ts';
import { LEARNERS } from '../../learners/catalogue.ts';
import { problemOf } from '../../problem/problems.ts';
import { constants, measured } from './constants.ts';
import type { PageRun } from './pageRun.ts';
import { DATA } from './parts/data.ts';
import { GENERATOR } from './parts/generator.ts';
import { KERNELS } from './parts/kernels.ts';
import { NETWORKS } from './parts/networks.ts';
import { RANDOM_FEATURES } from './parts/randomFeatures.ts';
import { REPORT } from './parts/report.ts';
import { RIDGES } from './parts/ridges.ts';
import { signalsOf } from './parts/signals.ts';
import { START } from './parts/start.ts';
import { TRAINING } from './parts/training.ts';
import type { Section } from './section.ts';

/** What a run is written as: sections, the first of which introduces the rest. */
export type PythonRun = readonly Section[];

type Kind = 'network' | 'ridge' | 'features' | 'kernel';

/** The numbers are those of docs/science.md, "The same run in PyTorch". */
const CHAOS = `How close: PyTorch adds numbers up in another order than the page, in float32, and training multiplies the difference, as it
would between two computers. On the page's default run 3resnet-all agrees to 1e-7 for two epochs, to 1 % for five and to 5 % for eight, and ends at 0.0008 here and at
0.0006 on the page; 2layer-all agrees to 1e-6 for 36 epochs; ntk and last, whose outputs are linear in what is trained, to 2e-7 throughout. So a late epoch of the others agrees in kind (found or
not, about how low), not in digits. What is solved in closed form agrees to 1e-8.`;

function introduction({ experiment, link, version, engine }: PageRun, kinds: ReadonlySet<Kind>): Section {
  const needs = kinds.has('network') ? 'numpy and torch (1.13 or newer)' : 'numpy';
  const by = engine ? `, engine ${engine}` : '';
  const words = [
    `The same run as ${link}, by Beyond Kernels ${version}${by}: ${settingsText({ ...experiment, pins: [] }, [])}`,
    `It reads no file and needs ${needs}. It draws the same examples, start and batches, and prints its test errors beside those that the page measured.`,
    ...(kinds.has('network') ? [CHAOS] : []),
  ].join('\n\n');
  const imports = [
    ...(kinds.has('features') ? ['import itertools'] : []),
    'import math',
    '',
    'import numpy as np',
    ...(kinds.has('network') ? ['import torch'] : []),
  ];
  return { title: 'Beyond Kernels: a run in Python', words, code: imports.join('\n') };
}

const RUNS: Readonly<Record<Kind, { readonly condition: string; readonly call: string }>> = {
  network: { condition: 'learner in PHASES', call: 'train(learner, seed)' },
  kernel: {
    condition: 'learner in KERNELS and (learner, seed) in FITS',
    call: 'fit_kernel(learner, seed, FITS[learner, seed])',
  },
  ridge: {
    condition: 'learner.startswith("ridge-") and (learner, seed) in FITS',
    call: 'fit_ridge(learner, seed, FITS[learner, seed])',
  },
  features: {
    condition: 'learner.startswith("features-") and (learner, seed) in FITS',
    call: 'fit_features(learner, seed, FITS[learner, seed])',
  },
};

function main(kinds: ReadonlySet<Kind>): Section {
  const branches = [...kinds].map((kind, i) => {
    const { condition, call } = RUNS[kind];
    return `        ${i === 0 ? 'if' : 'elif'} ${condition}:\n            ${call}`;
  });
  const code = ['for seed in SEEDS:', '    for learner in LEARNERS:', ...branches].join('\n');
  return { title: 'The run', code };
}

/**
 * A run as a self-contained Python program: the same examples, start and batches, torch.optim.SGD for what is trained and numpy for
 * what is solved, and the page's numbers beside its own. Ask `whyNotPython` first.
 */
export function pythonRun(run: PageRun): PythonRun {
  const kinds = new Set(run.experiment.learners.map((name): Kind => LEARNERS[name].kind));
  const has = (...some: readonly Kind[]) => some.some((kind) => kinds.has(kind));
  return [
    introduction(run, kinds),
    constants(run),
    measured(run),
    GENERATOR,
    signalsOf(problemOf(run.experiment)),
    DATA,
    ...(has('network', 'ridge') ? [START] : []),
    REPORT,
    ...(has('network') ? [NETWORKS, TRAINING] : []),
    ...(has('kernel') ? [KERNELS] : []),
    ...(has('ridge') ? [RIDGES] : []),
    ...(has('features') ? [RANDOM_FEATURES] : []),
    main(kinds),
  ];
}
