import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import { initialParameters } from '../../../../src/learners/initialisation.ts';
import { networkSize } from '../../../../src/learners/network.ts';
import { drawSeedData } from '../../../../src/problem/dataset.ts';
import { inputGroups } from '../../../../src/problem/inputGroups.ts';
import { problemOf } from '../../../../src/problem/problems.ts';
import { MOST_NEURONS, networkSnapshot } from '../../../../src/training/networks/networkSnapshot.ts';

const { test } = drawSeedData({ ...DEFAULT_EXPERIMENT, samples: 50 });
const GROUPS = inputGroups(problemOf(DEFAULT_EXPERIMENT));
const outputs = test.targets.slice();

function snapshotOf(width: number, learner: '2layer-all' | '2layer-ntk') {
  const size = networkSize({ ...DEFAULT_EXPERIMENT, width });
  const initial = initialParameters(1, '2layer', size);
  const inspection = { parameters: initial, outputs };
  return {
    initial,
    snapshot: networkSnapshot({ learner, seed: 1 }, 7, inspection, { initial, test }, GROUPS),
  };
}

describe('a snapshot of a network', () => {
  it('holds every neuron of a network that a picture has room for', () => {
    const { initial, snapshot } = snapshotOf(60, '2layer-all');
    expect(snapshot.W).toEqual(initial.W);
  });

  it('holds a sample of the neurons of a wider one, so that it stays small', () => {
    const { initial, snapshot } = snapshotOf(MOST_NEURONS + 500, '2layer-all');
    expect(snapshot.W).toEqual(initial.W.slice(0, MOST_NEURONS * 30));
    expect(snapshot.W.buffer.byteLength).toBe(MOST_NEURONS * 30 * 4);
  });

  it('shows the weights at which a linearised network stands', () => {
    const { initial, snapshot } = snapshotOf(MOST_NEURONS + 1, '2layer-ntk');
    expect(snapshot.W).toEqual(initial.W.slice(0, MOST_NEURONS * 30).map((start) => 2 * start));
  });
});
