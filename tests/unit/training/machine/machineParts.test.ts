import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../src/engines/engine.ts';
import { loadInNode } from '../../../../src/engines/wasm/loadInNode.ts';
import { createWasmEngine } from '../../../../src/engines/wasm/wasmEngine.ts';
import { architectureOf } from '../../../../src/learners/architectures.ts';
import { NETWORK_NAMES, type NetworkName, parseLearner } from '../../../../src/learners/learnerNames.ts';
import { trainableOf } from '../../../../src/learners/trainables.ts';
import { coefficients, meanSquare } from '../../../../src/problem/decomposition.ts';
import { machineParts } from '../../../../src/training/machine/machineParts.ts';
import { smallEnsemble, smallPlan } from '../../../agreement/smallEnsembles.ts';

/** So few neurons that all of both layers are drawn. */
const SIZE = { inputDimension: 16, outputDimension: 8, width: 12, batchSize: 10, samples: 60 };
const PAIRS = Array.from({ length: 8 }, (_, i) => ({ inputs: [2 * i, 2 * i + 1], output: i }));
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
const mean = (values: Float64Array) => sum(values) / values.length;

let engine: Engine;
beforeAll(async () => {
  engine = createWasmEngine(await loadInNode());
});

async function trained(name: NetworkName) {
  const spec = smallEnsemble(name, SIZE, [3]);
  const ensemble = await engine.createEnsemble(spec);
  await ensemble.advance(smallPlan(SIZE, 1, 30));
  const inspection = await ensemble.inspect(0);
  const { initial, test } = spec.members[0]!;
  const parts = machineParts(parseLearner(name), inspection, initial, test, PAIRS);
  return { parts, inspection, test };
}

describe.each(NETWORK_NAMES)('the parts of %s', (name) => {
  const { architecture, trainable } = parseLearner(name);
  const { skip, hiddenLayers } = architectureOf(architecture);

  it('hold together what the whole network holds, block by block', async () => {
    const { parts, inspection, test } = await trained(name);
    const whole = coefficients(inspection.outputs, test);
    expect(mean(parts.whole.base)).toBeCloseTo(whole.baseCoefficient, 6);
    const { alone } = parts.whole;
    const squares = alone.rest.map(
      (rest, i) =>
        rest + alone.base[i]! * parts.whole.base[i]! + alone.composite[i]! * parts.whole.composite[i]!,
    );
    expect(mean(squares)).toBeCloseTo(meanSquare(inspection.outputs), 6);
    expect(parts.blocks === undefined).toBe(!skip);
    if (!parts.blocks) return;
    const [one, two] = parts.blocks;
    for (const signal of ['base', 'composite'] as const)
      parts.whole[signal].forEach((value, i) => {
        expect(one[signal][i]! + two[signal][i]!).toBeCloseTo(value, 6);
      });
  });

  it('are made of neurons that add up to them, and that read what the network reads', async () => {
    const { parts } = await trained(name);
    const { first, second, whole, blocks } = parts;
    expect(first.neurons.length).toBe(SIZE.width);
    expect(first.reads.length).toBe(SIZE.width * SIZE.inputDimension);
    expect(second === undefined).toBe(hiddenLayers === 1);
    if (trainableOf(trainable).linearised) {
      expect([first.adds, second?.adds]).toEqual([undefined, undefined]);
      return;
    }
    const reads = { none: 0, free: SIZE.width, bottleneck: SIZE.outputDimension };
    expect(second?.reads.length ?? 0).toBe(SIZE.width * reads[architectureOf(architecture).second]);
    for (const signal of ['base', 'composite'] as const) {
      if (blocks) {
        expect(sum(first.adds![signal])).toBeCloseTo(mean(blocks[0][signal]), 5);
        expect(sum(second!.adds![signal])).toBeCloseTo(mean(blocks[1][signal]), 5);
      } else expect(sum((second ?? first).adds![signal])).toBeCloseTo(mean(whole[signal]), 5);
    }
  });
});
