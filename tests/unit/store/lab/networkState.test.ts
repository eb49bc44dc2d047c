import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../../../src/experiment/link.ts';
import { initialState, type LabAction, reduce } from '../../../../src/store/lab/reduce.ts';
import type { LabState } from '../../../../src/store/lab/state.ts';
import type { NetworkId } from '../../../../src/training/networks/networkSnapshot.ts';
import { EMPTY_MACHINE } from '../../training/machine/emptyMachine.ts';

const RESNET: NetworkId = { learner: '3resnet-all', seed: 1 };
const OTHER: NetworkId = { learner: '2layer-last', seed: 1 };

const pageAfter = (actions: readonly LabAction[], from = initialState(decodeLink(''))): LabState =>
  actions.reduce(reduce, from);

function shown(network: NetworkId, stepsDone: number, runId = 1): LabAction {
  const arrays = { W: new Float32Array(1), machine: EMPTY_MACHINE };
  return {
    type: 'message',
    message: { type: 'snapshot', runId, snapshot: { ...network, stepsDone, ...arrays } },
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
});
