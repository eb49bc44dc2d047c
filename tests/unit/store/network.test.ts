import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../../src/experiment/link.ts';
import { initialState, type LabAction, reduce } from '../../../src/store/reduce.ts';
import type { LabState } from '../../../src/store/state.ts';
import type { NetworkId } from '../../../src/training/networks/networkSnapshot.ts';
import { momentText, spanText, specialistsDo } from '../../../src/views/network/networkSentences.ts';

const RESNET: NetworkId = { learner: '3resnet-all', seed: 1 };
const OTHER: NetworkId = { learner: '2layer-last', seed: 1 };

const after = (actions: readonly LabAction[], from = initialState(decodeLink(''))): LabState =>
  actions.reduce(reduce, from);

function shown(network: NetworkId, stepsDone: number, runId = 1): LabAction {
  const arrays = { W: new Float32Array(1), base: new Float64Array(1), composite: new Float64Array(1) };
  return {
    type: 'message',
    message: { type: 'snapshot', runId, snapshot: { ...network, stepsDone, ...arrays } },
  };
}

describe('the network that is looked into', () => {
  it('is shown as it was last, and not at all once it is closed', () => {
    const open = after([{ type: 'watch', network: RESNET }, shown(RESNET, 1), shown(RESNET, 2)]);
    expect(open.network).toMatchObject({ watched: RESNET, snapshot: { stepsDone: 2 } });
    expect(after([{ type: 'watch', network: undefined }, shown(RESNET, 3)], open).network).toEqual({});
  });

  it('never shows a snapshot of another run, or of a network that is not watched any more', () => {
    const other = after([
      { type: 'watch', network: RESNET },
      shown(RESNET, 1),
      { type: 'watch', network: OTHER },
      shown(RESNET, 2),
      shown(OTHER, 1, 0),
    ]);
    expect(other.network).toEqual({ watched: OTHER });
  });

  it('stays watched over a new run, whose first picture is its own', () => {
    const before = after([{ type: 'run' }, { type: 'watch', network: RESNET }, shown(RESNET, 9)]);
    for (const action of [{ type: 'reset' }, { type: 'edit', changes: { alpha: 0.5 } }] as const) {
      const fresh = after([action], before);
      expect(fresh.network).toEqual({ watched: RESNET });
      expect(after([shown(RESNET, 9)], fresh).network.snapshot).toBeUndefined();
      expect(after([shown(RESNET, 0, 2)], fresh).network.snapshot?.stepsDone).toBe(0);
    }
  });

  it('leaves the run alone', () => {
    const before = after([{ type: 'run' }]);
    expect(after([{ type: 'watch', network: RESNET }, shown(RESNET, 1)], before).run).toBe(before.run);
  });
});

describe('what is said of a network', () => {
  it('tells the moment to the step', () => {
    const recipe = { samples: 1010, batchSize: 50 };
    expect([0, 21, 21 * 12, 21 * 12 + 5].map((steps) => momentText(steps, recipe))).toEqual([
      'at its start',
      'after epoch 1',
      'after epoch 12',
      'in epoch 13, after 5 of its 21 steps',
    ]);
  });

  it('counts one neuron as one, and tells equal shares once', () => {
    expect([0, 1, 62].map(specialistsDo)).toEqual([
      'put more than half of their weight on one pair of inputs.',
      'puts more than half of its weight on one pair of inputs.',
      'put more than half of their weight on one pair of inputs.',
    ]);
    expect(spanText([0.4, 0.97, 0.5])).toBe('40\u00a0% to 97\u00a0%');
    expect(spanText([0.971, 0.969])).toBe('97\u00a0%');
  });
});
