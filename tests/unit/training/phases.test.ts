import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engines/engine.ts';
import { loadInNode } from '../../../src/engines/wasm/loadInNode.ts';
import { createWasmEngine } from '../../../src/engines/wasm/wasmEngine.ts';
import { TRAINING_ORDERS } from '../../../src/experiment/choices.ts';
import { DEFAULT_EXPERIMENT } from '../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../src/experiment/experiment.ts';
import { NETWORK_NAMES, type NetworkName, parseLearner } from '../../../src/learners/learnerNames.ts';
import type { Log } from '../../../src/training/events.ts';
import { hasPhases, phasesOf, rateIn } from '../../../src/training/phases.ts';
import { drawJobData } from '../../../src/training/run/ensembleSpec.ts';
import { trainLearner } from '../../../src/training/run/trainLearner.ts';

const SMALL = { ...DEFAULT_EXPERIMENT, samples: 100, width: 30, learningRate: 0.02, epochs: 8 };

let engine: Engine;
beforeAll(async () => {
  engine = createWasmEngine(await loadInNode());
});

async function logsOf(changes: Partial<Experiment>, learner: NetworkName = '3resnet-all'): Promise<Log[]> {
  const experiment = { ...SMALL, ...changes };
  const job = { learner, seeds: [1] };
  const supply = {
    current: async () => engine,
    replace: async (_: Engine, cause: unknown) => {
      throw cause;
    },
  };
  const logs: Log[] = [];
  for await (const event of trainLearner(supply, experiment, job, drawJobData(experiment, [job])))
    if (event.type === 'log') logs.push(event.log);
  return logs;
}

const block1 = ({ block1Base, block1Composite, block1Error }: Log) => [
  block1Base,
  block1Composite,
  block1Error,
];

describe('the phases of a run', () => {
  it('follow each other without a gap, whatever the order, and have the whole schedule in each half', () => {
    const recipe = fc.record({
      epochs: fc.integer({ min: 1, max: 2000 }),
      order: fc.constantFrom(...TRAINING_ORDERS),
      freeze: fc.nat(2000),
    });
    fc.assert(
      fc.property(recipe, fc.constantFrom(...NETWORK_NAMES), (asked, name) => {
        const phases = phasesOf(parseLearner(name), asked);
        const edges = phases.flatMap(({ from, to }) => [from, to]);
        expect(edges[0]).toBe(0);
        expect(edges.at(-1)).toBe(asked.epochs);
        for (let i = 1; i + 1 < edges.length; i += 2) expect(edges[i]).toBe(edges[i + 1]);
        for (const phase of phases) {
          expect(phase.to).toBeGreaterThan(phase.from);
          expect(rateIn(phase, phase.schedule.from)).toBe(1);
          const isFrozen = hasPhases(parseLearner(name)) && asked.freeze > 0 && phase.from >= asked.freeze;
          if (isFrozen) expect(phase.frozen).toContain('W');
        }
        if (!hasPhases(parseLearner(name))) expect(phases).toHaveLength(1);
      }),
    );
  });

  it('are for the networks of two blocks that are trained from inside', () => {
    expect(NETWORK_NAMES.filter((name) => hasPhases(parseLearner(name))).sort()).toEqual(
      ['3resnet-all', '3resnet-hidden', '3resnetU-all', '3resnetU-hidden'].sort(),
    );
  });
});

describe('one block after the other', () => {
  it('inner first: block 2 says nothing until block 1 stands still, to the bit', async () => {
    const logs = await logsOf({ order: 'inner-first' });
    const [early, late] = [logs.filter(({ epoch }) => epoch <= 4), logs.filter(({ epoch }) => epoch >= 4)];
    for (const log of early) expect(log).toMatchObject({ block2Base: 0, block2Composite: 0 });
    for (const log of late) expect(block1(log)).toEqual(block1(late[0]!));
    expect(new Set(late.map(({ testError }) => testError)).size).toBe(late.length);
    expect(block1(early[0]!)).not.toEqual(block1(late[0]!));
  });

  it('outer first: block 1 stays at its start, to the bit, until its turn', async () => {
    const logs = await logsOf({ order: 'outer-first' });
    for (const log of logs)
      if (log.epoch <= 4) expect(block1(log)).toEqual(block1(logs[0]!));
      else expect(block1(log)).not.toEqual(block1(logs[0]!));
  });

  it('is no other run for a network of one block', async () => {
    expect(await logsOf({ order: 'inner-first', freeze: 3 }, '2layer-all')).toEqual(
      await logsOf({}, '2layer-all'),
    );
  });
});

describe('W that is frozen in mid-run', () => {
  it('changes nothing before, nothing at all where it is the last epoch, and all that follows else', async () => {
    const [together, frozen, never] = [
      await logsOf({}),
      await logsOf({ freeze: 5 }),
      await logsOf({ freeze: SMALL.epochs }),
    ];
    expect(never).toEqual(together);
    for (const [i, log] of frozen.entries())
      if (log.epoch <= 5) expect(log).toEqual(together[i]);
      else expect(log.testError).not.toBe(together[i]!.testError);
  });
});
