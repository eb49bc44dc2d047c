import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../../../src/experiment/link.ts';
import { samplePoints } from '../../../../src/store/sweep/samplePoints.ts';
import { samplesUnits } from '../../../../src/training/sweep/units.ts';
import { LINK, memoryShelf, openView, resultOf, settled } from './sweepView.ts';

describe('a view that sweeps', () => {
  it('asks for every N up to the link’s, the smallest first', async () => {
    const { started } = await openView();
    expect(started[0]!.units.map(({ experiment }) => experiment.samples)).toEqual([
      100, 100, 200, 200, 300, 300, 500, 500, 700, 700, 1000, 1000, 2000, 2000,
    ]);
  });

  it('keeps its points when a slider comes back, and measures only what is new', async () => {
    const { view, clock, started, measure, state } = await openView();
    const [first] = started[0]!.units;
    measure(first!, resultOf(first!));
    expect(samplePoints(state())).toHaveLength(1);
    view.edit({ alpha: 0.5 });
    clock.turn(1000);
    await settled();
    expect(samplePoints(state())).toHaveLength(0);
    view.edit({ alpha: 0.3 });
    clock.turn(1000);
    await settled();
    expect(samplePoints(state())).toHaveLength(1);
    expect(started.at(-1)!.units).toHaveLength(13);
    expect(started.at(-1)!.units.every(({ key }) => key !== first!.key)).toBe(true);
  });

  it('drops units by all that is known at that moment, whatever the page has drawn', async () => {
    const { started, tell } = await openView(LINK, memoryShelf(), (experiment, results) =>
      results.size > 0 ? new Set(samplesUnits(experiment)) : new Set(),
    );
    const { id, units, needless } = started[0]!;
    expect(needless().size).toBe(0);
    tell({ type: 'unit', sweepId: id, key: units[0]!.key, result: resultOf(units[0]!) });
    expect(needless().size).toBe(units.length);
  });

  it('is finished at once when all its points are known', async () => {
    const { view, clock, started, measure, hear, state } = await openView();
    for (const unit of started[0]!.units) measure(unit, resultOf(unit));
    hear({ type: 'finished', sweepId: 1 });
    view.edit({ samples: 1000 });
    clock.turn(1000);
    await settled();
    expect(state().sweep.status).toBe('finished');
    expect(started).toHaveLength(1);
    expect(samplePoints(state())).toHaveLength(12);
  });

  it('ends on cancel, keeps its points, and measures the rest when it is run again', async () => {
    const { view, calls, started, measure, state } = await openView();
    measure(started[0]!.units[0]!, resultOf(started[0]!.units[0]!));
    view.cancel();
    expect(calls).toEqual(['stop 1']);
    expect(state().sweep.status).toBe('idle');
    expect(samplePoints(state())).toHaveLength(1);
    view.run();
    await settled();
    expect(started.at(-1)!.units).toHaveLength(13);
  });

  it('forgets them on reset', async () => {
    const { view, started, measure, state } = await openView();
    measure(started[0]!.units[0]!, resultOf(started[0]!.units[0]!));
    view.reset();
    await settled();
    expect(state().results.size).toBe(0);
    expect(started.at(-1)!.units).toHaveLength(14);
  });

  it('pauses and resumes the sweep that is on the page', async () => {
    const { view, calls, hear, engine, state } = await openView();
    hear({ type: 'engine', sweepId: 1, engine });
    view.pause();
    expect(state().sweep.status).toBe('paused');
    view.run();
    expect(state().sweep.status).toBe('running');
    expect(calls).toEqual(['pause 1', 'resume 1']);
  });

  it('draws no progress, end or failure of a sweep that was replaced', async () => {
    const { view, clock, hear, state } = await openView();
    view.edit({ alpha: 0.5 });
    clock.turn(1000);
    await settled();
    hear({ type: 'progress', sweepId: 1, share: 0.9, elapsedMs: 5 });
    hear({ type: 'finished', sweepId: 1 });
    hear({ type: 'failed', sweepId: 1, sentence: 'too late' });
    expect(state().sweep).toMatchObject({ id: 2, status: 'starting', share: 0 });
  });

  it('waits when the link says so, and writes the link when a control is released', async () => {
    const { view, started, written } = await openView(`${LINK}&autorun=0`);
    expect(started).toHaveLength(0);
    view.edit({ samples: 500 });
    view.commit();
    expect(decodeLink(written[0]!).experiment).toMatchObject({ view: 'samples', samples: 500 });
    view.run();
    await settled();
    expect(started).toHaveLength(1);
  });

  it('finds over a reload what was measured before it, and measures only the rest', async () => {
    const shelf = memoryShelf();
    const before = await openView(LINK, shelf);
    for (const unit of before.started[0]!.units.slice(0, 4)) before.measure(unit, resultOf(unit));
    before.view.dispose();
    const after = await openView(LINK, shelf);
    expect(after.started[0]!.units).toHaveLength(10);
    expect(samplePoints(after.state())).toEqual(samplePoints(before.state()));
  });

  it('is finished at once over a reload when all was measured', async () => {
    const shelf = memoryShelf();
    const before = await openView(LINK, shelf);
    for (const unit of before.started[0]!.units) before.measure(unit, resultOf(unit));
    const after = await openView(LINK, shelf);
    expect(after.state().sweep.status).toBe('finished');
    expect(after.started).toHaveLength(0);
  });

  it('forgets on reset what was kept, too', async () => {
    const shelf = memoryShelf();
    const { view, started, measure } = await openView(LINK, shelf);
    for (const unit of started[0]!.units) measure(unit, resultOf(unit));
    view.reset();
    expect(shelf.kept.size).toBe(0);
  });

  it('does not wait for a storage that never answers', async () => {
    const never = () => new Promise<never>(() => {});
    const { clock, started, state } = await openView(LINK, { recall: never, keep: never, forget: never });
    expect(started).toHaveLength(0);
    clock.turn(3000);
    await settled();
    expect(started[0]!.units).toHaveLength(14);
    expect(state().isKept).toBe(false);
  });

  it('says so once a full storage takes no more, and not before', async () => {
    const full = { ...memoryShelf(), keep: () => Promise.reject(new DOMException('', 'QuotaExceededError')) };
    const { started, measure, state } = await openView(LINK, full);
    expect(state().isKept).toBe(true);
    for (const unit of started[0]!.units) measure(unit, resultOf(unit));
    await settled();
    expect(state().isKept).toBe(false);
    expect(samplePoints(state())).toHaveLength(14);
  });

  it('works where the browser keeps nothing, and says so', async () => {
    const refuse = () => Promise.reject(new Error('forbidden'));
    const { started, measure, state } = await openView(LINK, {
      recall: refuse,
      keep: refuse,
      forget: refuse,
    });
    measure(started[0]!.units[0]!, resultOf(started[0]!.units[0]!));
    expect(started[0]!.units).toHaveLength(14);
    expect(samplePoints(state())).toHaveLength(1);
    expect(state().isKept).toBe(false);
  });

  it('reloaded at any moments comes to the same points, and measures nothing twice that was kept', async () => {
    const undisturbed = await openView(LINK);
    for (const unit of undisturbed.started[0]!.units) undisturbed.measure(unit, resultOf(unit));
    const points = samplePoints(undisturbed.state());
    // Lives of a page: in each, so many of the units that it is given are measured, some of them in another order.
    const lives = fc.array(fc.record({ measured: fc.nat(6), late: fc.boolean() }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(lives, async (some) => {
        const shelf = memoryShelf();
        const kept: string[] = [];
        for (const { measured, late } of some) {
          const page = await openView(LINK, shelf);
          const given = page.started[0]?.units ?? [];
          expect(given.filter(({ key }) => kept.includes(key))).toEqual([]);
          for (const unit of (late ? given.toReversed() : given).slice(0, measured)) {
            page.measure(unit, resultOf(unit));
            kept.push(unit.key);
          }
          page.view.dispose();
        }
        const last = await openView(LINK, shelf);
        for (const unit of last.started[0]?.units ?? []) last.measure(unit, resultOf(unit));
        expect(samplePoints(last.state())).toEqual(points);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});
