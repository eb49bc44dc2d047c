import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floorOf } from '../../../../src/charts/frame/axes/axis.ts';
import { epochAxis } from '../../../../src/charts/frame/axes/horizontalAxis.ts';
import { tooltipLines } from '../../../../src/charts/frame/cursor/tooltipLines.ts';
import { heightAt } from '../../../../src/charts/frame/heightAt.ts';
import { epochSeries } from '../../../../src/charts/series/epochSeries.ts';
import { learnedRows } from '../../../../src/charts/series/learned.ts';
import { bandKey } from '../../../../src/charts/series/learnerRows.ts';
import { legendEntries } from '../../../../src/charts/series/legendEntries.ts';
import { pinnedSeries, shownPins } from '../../../../src/charts/series/pinnedSeries.ts';
import { type Quantity, TEST_ERROR, TRAINING_LOSS } from '../../../../src/charts/series/quantities.ts';
import { bundles } from '../../../../src/charts/series/seeds/bundles.ts';
import { learnerTable } from '../../../../src/charts/tables/numbersTable.ts';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import { pinOf } from '../../../../src/experiment/pick.ts';
import {
  type Curve,
  freshRun,
  type Letter,
  type PinnedRun,
  type Run,
} from '../../../../src/store/lab/state.ts';
import { curveOf, fitOf } from '../../store/logs.ts';

const LIVE: Experiment = { ...DEFAULT_EXPERIMENT, learners: ['3resnet-all'], epochs: 30 };

function runOf(experiment: Experiment, curves: readonly Curve[], status: Run['status'] = 'finished'): Run {
  return { ...freshRun(1, experiment, 'idle'), status, curves };
}
function pinnedRun(letter: Letter, changes: Partial<Experiment>, curves: readonly Curve[]): PinnedRun {
  const experiment = { ...LIVE, ...changes };
  return { letter, pin: pinOf(experiment), run: runOf(experiment, curves) };
}
const testError = (log: { testError: number }) => log.testError;
const falling = (epochs: number, from: number) =>
  curveOf(epochs, (epoch) => ({ testError: from - epoch / 100, trainLoss: from / 2 }));

describe('pinned lines', () => {
  it('of a longer run are cut where the live run’s axis ends, those of a shorter one end earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 }), (live, pinned) => {
        const pin = pinnedRun('A', { epochs: pinned }, [falling(pinned, 20)]);
        const { rows } = pinnedSeries([pin], live, testError)[0]!;
        const end = Math.min(live, pinned);
        expect(rows.at(-1)).toEqual({ x: end, '3resnet-all': 20 - end / 100 });
        expect(rows[0]!.x).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('of an exact kernel go as far as its run', () => {
    const pin = pinnedRun('A', { learners: ['exact-ntk-3resnetU'], epochs: 10 }, [fitOf({ testError: 2 })]);
    const rows = pinnedSeries([pin], 30, testError)[0]!.rows;
    expect(rows).toEqual([0, 10].map((x) => ({ x, 'exact-ntk-3resnetU': 2 })));
  });

  it('have bands where they have seeds', () => {
    const seeds = [1, 2, 3].map((seed) => curveOf(3, () => ({ testError: seed }), { seed }));
    const [series] = pinnedSeries([pinnedRun('A', { seeds: 3 }, seeds)], 30, testError);
    expect(series!.rows[2]).toMatchObject({ '3resnet-all': 2, [bandKey('3resnet-all')]: [1, 3] });
  });

  it('follow the reader who hides a learner, but for learners that the live run does not have', () => {
    const curves = [falling(3, 9), curveOf(3, () => ({}), { learner: '2layer-all' })];
    const series = pinnedSeries(
      [pinnedRun('A', { learners: ['3resnet-all', '2layer-all'] }, curves)],
      3,
      testError,
    );
    expect(shownPins(series, ['3resnet-all'], [])[0]!.learners).toEqual(['2layer-all']);
    expect(shownPins(series, ['3resnet-all'], ['3resnet-all'])[0]!.learners).toHaveLength(2);
  });

  it('are held by the axes, each as far as its own run’s axis would', () => {
    const live = { ...LIVE, beta: 0.2 };
    const pins = [
      pinnedRun('A', { beta: 1 }, [curveOf(30, (e) => ({ testError: 16 - e / 2, trainLoss: 8 }))]),
    ];
    const curves = [curveOf(30, () => ({ testError: 2, trainLoss: 1 }))];
    for (const scale of ['log', 'linear'] as const) {
      const axisOf = (quantity: Quantity, beside: readonly PinnedRun[]) => {
        const lines = pinnedSeries(beside, 30, quantity.value, floorOf(scale));
        return epochSeries(quantity, curves, live, scale, lines).axis.domain;
      };
      const [low, high] = axisOf(TEST_ERROR, pins);
      expect(low).toBeLessThanOrEqual(1);
      expect(high).toBeGreaterThanOrEqual(16);
      expect(axisOf(TRAINING_LOSS, pins)[1]).toBeGreaterThanOrEqual(8);
      const wild = [pinnedRun('A', { beta: 1 }, [curveOf(30, () => ({ testError: 1e9, trainLoss: 1e9 }))])];
      expect(axisOf(TEST_ERROR, wild)[1]).toBeLessThanOrEqual(100);
      expect(axisOf(TEST_ERROR, [])[1]).toBeLessThanOrEqual(5);
    }
  });
});

describe('the letters of pinned lines', () => {
  it('stand on their lines: a line of straight pieces has its points and the straight between them', () => {
    const points = [0, 3, 10].map((x) => ({ x, y: x * x }));
    expect([-1, 0, 1.5, 3, 6.5, 10, 11].map((x) => heightAt(points, x))).toEqual([
      0, 0, 4.5, 9, 54.5, 100, 100,
    ]);
  });

  it('never overlap, and every line has one', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 12 }), (heights) => {
        const made = bundles(
          heights.map((y) => ({ y })),
          16,
        );
        expect(made.flatMap(({ items }) => items.map(({ y }) => y))).toEqual(
          [...heights].sort((a, b) => a - b),
        );
        for (const [i, { y }] of made.entries())
          if (i > 0) expect(y - made[i - 1]!.y).toBeGreaterThanOrEqual(16);
      }),
    );
  });
});

describe('the numbers of pinned runs', () => {
  const longer = pinnedRun('A', { epochs: 700, beta: 0.5 }, [falling(700, 20)]);
  const shorter = pinnedRun('B', { epochs: 7 }, [falling(7, 9)]);
  const live = epochSeries(TEST_ERROR, [falling(30, 12)], LIVE, 'linear');
  const pins = shownPins(pinnedSeries([longer, shorter], 30, testError), ['3resnet-all'], ['3resnet-all']);

  it('stand in the table beside the live ones, each at its own epoch', () => {
    const table = learnerTable('', epochAxis(30), live.rows, ['3resnet-all'], pins);
    expect(table.head).toEqual(['Epoch', '3resnet-all', 'A: 3resnet-all', 'B: 3resnet-all']);
    expect(table.rows[0]).toEqual(['0', '12.0', '20.0', '9.00']);
    expect(table.rows.find(([epoch]) => epoch === '7')).toEqual(['7', '11.9', '19.9', '8.93']);
    expect(table.rows.at(-1)).toEqual(['30', '11.7', '19.7', '–']);
  });

  it('stand in the tooltip behind their letters, also where the live run has not come yet', () => {
    const begun = live.rows.slice(0, 4);
    expect(tooltipLines(2, begun, ['3resnet-all'], pins)).toMatchObject({
      x: 2,
      lines: [
        {
          value: 11.98,
          pinned: [
            { letter: 'A', value: 19.98 },
            { letter: 'B', value: 8.98 },
          ],
        },
      ],
    });
    expect(tooltipLines(20, begun, ['3resnet-all'], pins)).toMatchObject({
      x: 20,
      lines: [{ value: undefined, pinned: [{ letter: 'A', value: 19.8 }] }],
    });
    expect(tooltipLines(20, begun, ['3resnet-all'], [])).toBeUndefined();
  });
});

describe('the legend', () => {
  it('names a pinned run by what sets it apart, with the errors at its own end and its own kα²', () => {
    const pin = pinnedRun('B', { alpha: 0.1, epochs: 40 }, [falling(40, 3)]);
    expect(legendEntries(runOf(LIVE, []), [pin]).pins).toEqual([
      {
        letter: 'B',
        name: 'α = 0.1, 40 epochs',
        notes: ['its kα²\u00a0=\u00a00.15'],
        isDue: false,
        lines: [{ learner: '3resnet-all', error: '2.60', remarks: [] }],
      },
    ]);
  });

  it('says how far a pin is that is trained again, and what a file holds', () => {
    const notes = (change: Partial<PinnedRun>) =>
      legendEntries(runOf(LIVE, []), [{ ...pinnedRun('A', { beta: 0.5 }, [falling(12, 3)]), ...change }])
        .pins[0]!.notes;
    const progress = {
      stepsDone: 40,
      stepsTotal: 100,
      epochsDone: 1,
      elapsedMs: 1,
      stepsPerSecond: 1,
      fitsDone: 0,
      fitsTotal: 0,
    };
    expect(notes({})).toEqual([]);
    expect(notes({ run: { ...runOf(LIVE, [], 'running'), progress } })).toEqual([
      'being trained …, 40\u00a0%',
    ]);
    expect(notes({ run: runOf(LIVE, [], 'idle') })[0]).toContain('to be trained');
    const isDue = (status: Run['status']) =>
      legendEntries(runOf(LIVE, []), [{ ...pinnedRun('A', { beta: 0.5 }, []), run: runOf(LIVE, [], status) }])
        .pins[0]!.isDue;
    expect((['idle', 'running', 'finished', 'failed'] as const).map(isDue)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(notes({ run: { ...runOf(LIVE, [], 'failed'), failure: 'The worker died.' } })[0]).toContain(
      'died',
    );
    expect(notes({ fromFile: true })).toEqual(['from a file', 'stopped at epoch 12']);
  });
});

describe('what has been learned, over seeds', () => {
  it('reaches from the least to the most, and is one number for one seed', () => {
    const seeds = [0.2, 0.9, 0.5].map((base, i) =>
      curveOf(2, () => ({ baseCoefficient: base, compositeCoefficient: -base }), { seed: i + 1 }),
    );
    const [row] = learnedRows(seeds, { alpha: 1, beta: 1 });
    expect(row).toMatchObject({ base: 0.5, baseRange: [0.2, 0.9], compositeRange: [0, 0] });
    expect(learnedRows(seeds, { alpha: 0, beta: 1 })[0]!.compositeRange).toBeNull();
    expect(learnedRows(seeds.slice(0, 1), { alpha: 1, beta: 1 })[0]!.baseRange).toBeNull();
  });
});
