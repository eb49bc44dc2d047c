import { describe, expect, it } from 'vitest';
import { planEvaluation } from '../../../../../src/engines/webgpu/memory/evaluationPlan.ts';
import { type Layout, layoutOf } from '../../../../../src/engines/webgpu/memory/layout.ts';
import {
  evaluationShaders,
  inspectionShaders,
  stepShaders,
} from '../../../../../src/engines/webgpu/shaders/passes.ts';
import type { Shader } from '../../../../../src/engines/webgpu/shaders/shader.ts';
import { GPU_TUNING, SOFTWARE_TUNING } from '../../../../../src/engines/webgpu/shaders/tuning.ts';
import { NETWORK_NAMES, type NetworkName, parseLearner } from '../../../../../src/learners/learnerNames.ts';

/** What every WebGPU device allows: workgroups in each dimension, storage buffers of a shader. */
const MAX_WORKGROUPS = 65535;
const MAX_STORAGE_BUFFERS = 8;

const size = { inputDimension: 30, outputDimension: 15 };
function layoutFor(
  name: NetworkName,
  width: number,
  members: number,
  batchSize: number,
  tuning = GPU_TUNING,
) {
  return layoutOf({ ...parseLearner(name), ...size, width, members, batchSize }, tuning);
}
function shadersOf(layout: Layout): Shader[] {
  const { capacity } = planEvaluation(layout, { train: 10_000, test: 2000 });
  return [
    ...stepShaders(layout),
    ...evaluationShaders(layout, capacity),
    ...inspectionShaders(layout, capacity),
  ];
}

describe.each(NETWORK_NAMES)('the shaders of %s', (name) => {
  it('stay within what every device allows, up to the widest network and the largest batch', () => {
    const widest = layoutFor(name, 4, 1, 1).narrow ? 100_000 : 2000;
    for (const tuning of [GPU_TUNING, SOFTWARE_TUNING]) {
      for (const [width, members, batchSize] of [
        [4, 4096, 1],
        [widest, 1, 1],
        [widest, 32, 10_000],
      ] as const) {
        for (const { label, bindings, workgroups } of shadersOf(
          layoutFor(name, width, members, batchSize, tuning),
        )) {
          expect(Math.max(...workgroups), label).toBeLessThanOrEqual(MAX_WORKGROUPS);
          const storage = Object.values(bindings).filter((access) => access !== 'uniform');
          expect(storage.length, label).toBeLessThanOrEqual(MAX_STORAGE_BUFFERS);
        }
      }
    }
  });

  it('are the same for all widths, members and batches that are cut alike', () => {
    const codes = (layout: Layout) => shadersOf(layout).map(({ code }) => code);
    const once = codes(layoutFor(name, 100, 1, 50, SOFTWARE_TUNING));
    expect(codes(layoutFor(name, 731, 7, 33, SOFTWARE_TUNING))).toEqual(once);
  });
});
