import { describe, expect, it } from 'vitest';
import {
  columnNames,
  type MachineLayout,
  machineLayout,
} from '../../../../src/charts/machine/machineLayout.ts';
import { architectureOf } from '../../../../src/learners/architectures.ts';
import { NETWORK_NAMES, type NetworkName, parseLearner } from '../../../../src/learners/learnerNames.ts';
import { trainableOf } from '../../../../src/learners/trainables.ts';
import { GROUPS, trainedParts } from './machines.ts';

const ROOM = { width: 800, height: 470, textPx: 12 };

async function layoutFor(name: NetworkName): Promise<MachineLayout> {
  const { architecture, trainable } = parseLearner(name);
  const parts = await trainedParts(name);
  return machineLayout(parts, architectureOf(architecture), trainableOf(trainable), GROUPS, ROOM);
}

describe('the drawing of a network', () => {
  it('has the columns that its architecture has, in the order in which it computes', () => {
    expect(columnNames(architectureOf('2layer'))).toEqual(['x', 'h', 'out']);
    expect(columnNames(architectureOf('3layer'))).toEqual(['x', 'h', 'u', 'out']);
    expect(columnNames(architectureOf('3resnetU'))).toEqual(['x', 'h', 'u', 'out1', 'out2', 'out']);
    expect(columnNames(architectureOf('3resnet'))).toEqual(['x', 'h', 'out1', 'u', 'out2', 'out']);
  });

  it.each(NETWORK_NAMES)(
    'keeps every part of %s in its room, and every wire between two of them',
    async (name) => {
      const layout = await layoutFor(name);
      const { inputs, first, second, tiles, wirings } = layout;
      const places = [...inputs, ...first, ...second, ...Object.values(tiles).flat()];
      for (const { x, y } of places) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(ROOM.width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(ROOM.height);
      }
      expect(inputs).toHaveLength(30);
      expect(first).toHaveLength(30);
      const there = new Set(places.map(({ x, y }) => `${x} ${y}`));
      for (const { wires } of wirings) {
        expect(wires.length).toBeGreaterThan(0);
        for (const { from, to, strength } of wires) {
          expect(there.has(`${from.x} ${from.y}`) && there.has(`${to.x} ${to.y}`)).toBe(true);
          expect(from.x).toBeLessThan(to.x);
          expect(strength).toBeGreaterThan(0);
          expect(strength).toBeLessThanOrEqual(1);
        }
      }
    },
  );

  it('draws what does not move as at rest', async () => {
    const frozen = async (name: NetworkName) =>
      (await layoutFor(name)).wirings.map(({ matrix, frozen }) => `${matrix}${frozen ? ' at rest' : ''}`);
    expect(await frozen('3resnet-all')).toEqual(['W', 'A', 'V', 'A']);
    expect(await frozen('3resnet-hidden')).toEqual(['W', 'A at rest', 'V', 'A at rest']);
    expect(await frozen('3resnet-last')).toEqual(['W at rest', 'A', 'V at rest', 'A']);
    expect(await frozen('3layer-last')).toEqual(['W at rest', 'U at rest', 'A']);
    expect(await frozen('2layer-ntk')).toEqual(['W', 'A']);
  });
});
