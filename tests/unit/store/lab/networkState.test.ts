import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../../../src/experiment/link.ts';
import { MOST_SNAPSHOT_BYTES, snapshotAt, snapshotBytes } from '../../../../src/store/lab/networkState.ts';
import { initialState, type LabAction, reduce } from '../../../../src/store/lab/reduce.ts';
import type { LabState } from '../../../../src/store/lab/state.ts';
import type { NetworkId, NetworkSnapshot } from '../../../../src/training/networks/networkSnapshot.ts';
import { EMPTY_MACHINE } from '../../training/machine/emptyMachine.ts';

const RESNET: NetworkId = { learner: '3resnet-all', seed: 1 };
const OTHER: NetworkId = { learner: '2layer-last', seed: 1 };

const pageAfter = (actions: readonly LabAction[], from = initialState(decodeLink(''))): LabState =>
  actions.reduce(reduce, from);

function shownSnapshot(network: NetworkId, stepsDone: number): NetworkSnapshot {
  return { ...network, stepsDone, W: new Float32Array(1), machine: EMPTY_MACHINE };
}

function shown(network: NetworkId, stepsDone: number, runId = 1): LabAction {
  return {
    type: 'message',
    message: { type: 'snapshot', runId, snapshot: shownSnapshot(network, stepsDone) },
  };
}

describe('the network that is looked into', () => {
  it('is shown as it was last, and not at all once it is closed', () => {
    const open = pageAfter([{ type: 'watch', network: RESNET }, shown(RESNET, 1), shown(RESNET, 2)]);
    expect(open.network).toMatchObject({ watched: RESNET, snapshot: { stepsDone: 2 } });
    expect(pageAfter([{ type: 'watch', network: undefined }, shown(RESNET, 3)], open).network).toEqual({});
  });

  it('never shows a snapshot of another run, or of a network that is not watched any more', () => {
    const other = pageAfter([
      { type: 'watch', network: RESNET },
      shown(RESNET, 1),
      { type: 'watch', network: OTHER },
      shown(RESNET, 2),
      shown(OTHER, 1, 0),
    ]);
    expect(other.network).toEqual({ watched: OTHER });
  });

  it('stays watched over a new run, whose first picture is its own', () => {
    const before = pageAfter([{ type: 'run' }, { type: 'watch', network: RESNET }, shown(RESNET, 9)]);
    for (const action of [{ type: 'reset' }, { type: 'edit', changes: { alpha: 0.5 } }] as const) {
      const fresh = pageAfter([action], before);
      expect(fresh.network).toEqual({ watched: RESNET });
      expect(pageAfter([shown(RESNET, 9)], fresh).network.snapshot).toBeUndefined();
      expect(pageAfter([shown(RESNET, 0, 2)], fresh).network.snapshot?.stepsDone).toBe(0);
    }
  });

  it('leaves the run alone', () => {
    const before = pageAfter([{ type: 'run' }]);
    expect(pageAfter([{ type: 'watch', network: RESNET }, shown(RESNET, 1)], before).run).toBe(before.run);
  });

  it('is remembered as it was, within a memory that is stated, and shown as it was then', () => {
    const many = Array.from({ length: 400 }, (_, i) => shown(RESNET, 10 * i));
    const { network } = pageAfter([{ type: 'watch', network: RESNET }, ...many]);
    expect(network.past!.length).toBe(400);
    expect(snapshotAt(network, 55)!.stepsDone).toBe(50);
    expect(snapshotAt(network, undefined)!.stepsDone).toBe(3990);
    const late = pageAfter([{ type: 'watch', network: RESNET }, shown(RESNET, 70)]);
    expect(snapshotAt(late.network, 20)!.stepsDone).toBe(70);
    expect(pageAfter([{ type: 'reset' }], late).network).toEqual({ watched: RESNET });

    // Large ones are thinned out: the first and the last stay, and gaps are even.
    const large = { ...shownSnapshot(RESNET, 0), W: new Float32Array(1e6) };
    let state = pageAfter([{ type: 'watch', network: RESNET }]);
    for (let stepsDone = 0; stepsDone < 50; stepsDone++)
      state = pageAfter(
        [{ type: 'message', message: { type: 'snapshot', runId: 1, snapshot: { ...large, stepsDone } } }],
        state,
      );
    const { past } = state.network;
    expect(past!.length * snapshotBytes(large)).toBeLessThanOrEqual(MOST_SNAPSHOT_BYTES);
    expect(past!.length).toBeGreaterThan(3);
    expect([past![0]!.stepsDone, past!.at(-1)!.stepsDone]).toEqual([0, 49]);
  });
});
