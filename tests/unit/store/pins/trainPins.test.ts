import { describe, expect, it } from 'vitest';
import { labAt } from '../lab/labAt.ts';

const TWO = '?alpha=0.5&pins=alpha:0.1;seed:1,alpha:0.2;seed:1';
const statuses = ({ state }: ReturnType<typeof labAt>) => state().pinned.map(({ run }) => run.status);

/** A page on which the live run has finished and the first pin is being trained. */
function training() {
  const page = labAt(TWO);
  page.notebooks[0]!.say({ type: 'finished', runId: 1 });
  return page;
}

describe('the pins of a link', () => {
  it('wait for the live run, and are then trained one after the other by workers of their own', () => {
    const page = labAt(TWO);
    expect(page.workers()).toBe(1);
    page.notebooks[0]!.say({ type: 'finished', runId: 1 });
    const [live, pins] = page.notebooks;
    expect(pins!.asked).toEqual(['start 1 alpha 0.1']);
    pins!.say({ type: 'finished', runId: 1 });
    expect(pins!.asked).toEqual(['start 1 alpha 0.1', 'stop 1', 'start 2 alpha 0.2']);
    pins!.say({ type: 'finished', runId: 2 });
    expect(pins!.asked.slice(3)).toEqual(['stop 2', 'dispose']);
    expect(live!.asked).toEqual(['start 1 alpha 0.5']);
    expect(statuses(page)).toEqual(['finished', 'finished']);
  });

  it('give way when a slider moves, and are trained again when the new run has finished', () => {
    const page = training();
    page.lab.edit({ beta: 0.2 });
    const [live, pins] = page.notebooks;
    expect(pins!.asked).toEqual(['start 1 alpha 0.1', 'stop 1']);
    expect(statuses(page)).toEqual(['idle', 'idle']);
    page.clock.turn(1000);
    expect(live!.asked.at(-1)).toBe('start 2 alpha 0.5');
    live!.say({ type: 'finished', runId: 2 });
    expect(pins!.asked.at(-1)).toBe('start 2 alpha 0.1');
    // The dropped training's last words come late.
    pins!.say({ type: 'finished', runId: 1 });
    expect(statuses(page)).toEqual(['starting', 'idle']);
  });

  it('that are finished stay when a slider moves', () => {
    const page = training();
    page.notebooks[1]!.say({ type: 'finished', runId: 1 });
    page.lab.edit({ beta: 0.2 });
    expect(statuses(page)).toEqual(['finished', 'idle']);
  });

  it('are not trained on when they are unpinned', () => {
    const page = training();
    page.lab.unpin('A');
    expect(page.notebooks[1]!.asked).toEqual(['start 1 alpha 0.1', 'stop 1', 'start 2 alpha 0.2']);
    expect(page.location.search).toBe('?v=2&alpha=0.5&pins=alpha:0.2;seed:1');
  });

  it('say why one of them failed, and go on with the next on new workers', () => {
    const page = training();
    page.notebooks[1]!.say({ type: 'failed', runId: 1, sentence: 'The worker died.' });
    expect(page.notebooks[1]!.asked.at(-1)).toBe('dispose');
    expect(page.notebooks[2]!.asked).toEqual(['start 2 alpha 0.2']);
    expect(statuses(page)).toEqual(['failed', 'starting']);
  });

  it('wait where the link does not start its run', () => {
    expect(labAt(`${TWO}&autorun=0`).notebooks).toEqual([]);
  });
});

describe('pinning', () => {
  it('writes the link at once, and going back takes the pin away', () => {
    const page = labAt('?alpha=0.5');
    page.say({ type: 'finished', runId: 1 });
    page.lab.pin();
    expect(page.location.search).toBe('?v=2&alpha=0.5&pins=alpha:0.5;seed:1');
    page.goTo('?alpha=0.5');
    expect(page.state().pinned).toEqual([]);
    page.goTo('?v=2&alpha=0.5&pins=alpha:0.5;seed:1');
    expect(statuses(page)).toEqual(['finished']);
    expect(page.asked).toEqual(['start 1 alpha 0.5']);
  });

  it('a bad file changes nothing but the notice, which can be put away', async () => {
    const page = labAt('?alpha=0.5');
    const { run } = page.state();
    await page.lab.importFile({ name: 'notes.json', size: 3, text: async () => 'no' });
    expect(page.state()).toMatchObject({ run, pinned: [] });
    expect(page.state().importNotice).toBe('The file “notes.json” is not pinned: it is not JSON.');
    page.lab.dismissImport();
    expect(page.state().importNotice).toBeUndefined();
  });
});
