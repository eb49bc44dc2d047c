import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGINE_CHOICES, type EngineName } from '../../../../src/experiment/choices.ts';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import { FIELDS } from '../../../../src/experiment/fields.ts';
import { LEARNER_NAMES, NETWORK_NAMES } from '../../../../src/learners/learnerNames.ts';
import { refuseRun, tabMemoryBytes } from '../../../../src/training/memory/refuseRun.ts';
import { runBytes } from '../../../../src/training/memory/runMemory.ts';

const HUGE: Experiment = { ...DEFAULT_EXPERIMENT, learners: NETWORK_NAMES, seeds: 10, width: 2000 };
const GIGABYTE = 1e9;

const numberIn = (key: 'width' | 'seeds' | 'samples' | 'batchSize') => fc.integer(FIELDS[key]);
const experiments = fc.record({
  width: numberIn('width'),
  seeds: numberIn('seeds'),
  samples: numberIn('samples'),
  batchSize: numberIn('batchSize'),
  learners: fc.subarray([...LEARNER_NAMES], { minLength: 1 }),
});
const engines = fc.constantFrom(...ENGINE_CHOICES.filter((name): name is EngineName => name !== 'auto'));

const WAYS = ['width', 'seeds', 'samples', 'learners'] as const;

/** A wider layout may be padded a little less than a narrower one. */
const PADDING = 0.01;

describe('a run that would not fit into memory', () => {
  it('is refused with what it needs, what there is, and what to lower', () => {
    expect(refuseRun(HUGE, 'wasm', 4, tabMemoryBytes(8))).toMatch(
      /^This run needs about \d+\.\d GB of memory, and about 4\.0 GB can be expected here, so nothing was trained\. It would fit with m of [\d,]+ or less, or with \d seeds or fewer, or with fewer learners\.$/,
    );
  });

  it('is one of the paper’s widest ResNets on many seeds, but not one such network alone', () => {
    const widest: Experiment = { ...DEFAULT_EXPERIMENT, learners: ['3resnet-all'], width: FIELDS.width.max };
    for (const engine of ['wasm', 'webgpu'] as const) {
      expect(refuseRun(widest, engine, 4, tabMemoryBytes(2))).toBeUndefined();
      expect(refuseRun({ ...widest, seeds: 10 }, engine, 4, tabMemoryBytes(2))).toMatch(
        /^This run needs about \d\.\d GB of memory, and about 1\.0 GB can be expected here, so nothing was trained\. It would fit with m of [\d,]+ or less, or with \d seeds or fewer\.$/,
      );
    }
  });

  it('is refused with all that there is to lower where no single thing would do', () => {
    expect(refuseRun(HUGE, 'wasm', 4, 1e6)).toMatch(/Lower m, the seeds, the learners and N together\.$/);
  });

  it('fits with any single one of the ways out', () => {
    /** How often each way was tried. */
    const tried = { width: 0, seeds: 0, samples: 0, learners: 0, none: 0 };
    fc.assert(
      fc.property(
        experiments,
        engines,
        fc.double({ min: 0.02, max: 4, noNaN: true }),
        (fields, engine, gigabytes) => {
          const experiment = { ...DEFAULT_EXPERIMENT, ...fields };
          const memory = gigabytes * GIGABYTE;
          const fits = (changes: Partial<Experiment>) =>
            refuseRun({ ...experiment, ...changes }, engine, 3, memory) === undefined;
          const sentence = refuseRun(experiment, engine, 3, memory);
          fc.pre(sentence !== undefined);
          const said = (pattern: RegExp) => {
            const found = pattern.exec(sentence)?.[1];
            return found === undefined ? undefined : Number(found.replaceAll(',', ''));
          };
          const width = said(/m of ([\d,]+) or less/);
          const seeds = /one seed/.test(sentence) ? 1 : said(/(\d+) seeds or fewer/);
          const samples = said(/N of ([\d,]+) or less/);
          const ways = {
            width: width === undefined ? [] : [{ width }],
            seeds: seeds === undefined ? [] : [{ seeds }],
            samples: samples === undefined ? [] : [{ samples }],
            learners: /fewer learners/.test(sentence)
              ? experiment.learners.map((learner) => ({ learners: [learner] }))
              : [],
          };
          for (const way of WAYS)
            for (const changes of ways[way]) {
              expect(fits(changes), way).toBe(true);
              tried[way]++;
            }
          if (width !== undefined) expect(fits({ width: width + 1 })).toBe(false);
          if (WAYS.some((way) => ways[way].length > 0)) return;
          tried.none++;
          expect(sentence).toMatch(/Lower m, the seeds, the learners and N together\.$/);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
    for (const [way, times] of Object.entries(tried)) expect(times, way).toBeGreaterThan(5);
  });

  it('is not the default, on any engine, with any learners at five seeds, where a browser tells nothing', () => {
    for (const engine of ENGINE_CHOICES.filter((name): name is EngineName => name !== 'auto'))
      expect(
        refuseRun({ ...DEFAULT_EXPERIMENT, learners: NETWORK_NAMES, seeds: 5 }, engine, 8, tabMemoryBytes()),
      ).toBeUndefined();
  });

  it('needs no less when any of m, the seeds and the learners grows, but for the padding of its layout', () => {
    fc.assert(
      fc.property(experiments, engines, (settings, engine) => {
        const experiment = { ...DEFAULT_EXPERIMENT, ...settings };
        const bytes = (changes: Partial<Experiment>) => runBytes({ ...experiment, ...changes }, engine, 3);
        const needs = (1 - PADDING) * bytes({});
        expect(bytes({ width: settings.width + 1 })).toBeGreaterThanOrEqual(needs);
        expect(bytes({ seeds: settings.seeds + 1 })).toBeGreaterThanOrEqual(needs);
        expect(bytes({ learners: LEARNER_NAMES })).toBeGreaterThanOrEqual(needs);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
