import { type Layout, roundUp } from '../memory/layout.ts';
import { ROWS_AT_ONCE } from '../memory/partialSums.ts';
import { backwardThroughU } from './free/backward.ts';
import { firstLayer, secondLayer } from './free/forward.ts';
import { outputLayer } from './free/outputLayer.ts';
import { freeOutputRows } from './free/outputRows.ts';
import { measure } from './measure.ts';
import { memberOutputs } from './memberOutputs.ts';
import { backwardThroughA, backwardThroughV, residualOnly } from './narrow/backward.ts';
import { firstBlock, secondBlock } from './narrow/forward.ts';
import { narrowOutputRows } from './narrow/outputRows.ts';
import type { OutputRows } from './outputRows.ts';
import type { Shader } from './shader.ts';
import { update } from './update.ts';

function freeStep(layout: Layout, capacity: number): Shader[] {
  return [
    firstLayer(layout, { capacity, gathered: true }),
    secondLayer(layout, capacity),
    outputLayer(layout),
    ...(layout.movesHidden ? [backwardThroughU(layout)] : []),
  ];
}

function narrowStep(layout: Layout, capacity: number): Shader[] {
  const { second, movesHidden } = layout;
  const bottleneck = second === 'bottleneck';
  return [
    firstBlock(layout, { capacity, gathered: true }, true),
    ...(bottleneck ? [secondBlock(layout, capacity, true)] : []),
    ...(movesHidden ? [] : [residualOnly(layout)]),
    ...(movesHidden && bottleneck ? [backwardThroughV(layout)] : []),
    ...(movesHidden ? [backwardThroughA(layout)] : []),
  ];
}

/** The shaders of one SGD step, in order: at most 5. */
export function stepShaders(layout: Layout): Shader[] {
  const capacity = roundUp(layout.batchSize);
  const before = layout.narrow ? narrowStep(layout, capacity) : freeStep(layout, capacity);
  return [...before, update(layout)];
}

/** The shaders of an evaluation or an inspection that go before the one that reads the outputs. */
function forwardShaders(layout: Layout, capacity: number): Shader[] {
  const rows = { capacity, gathered: false };
  if (!layout.narrow) return [firstLayer(layout, rows), secondLayer(layout, capacity)];
  const first = firstBlock(layout, rows, false);
  return layout.second === 'bottleneck' ? [first, secondBlock(layout, capacity, false)] : [first];
}

/** How the outputs are read after a forward pass, with block 1's where they are asked for. */
function outputRows(layout: Layout, blocks: boolean): OutputRows {
  return layout.narrow ? narrowOutputRows(layout, blocks) : freeOutputRows(layout, ROWS_AT_ONCE, blocks);
}

/** The shaders of an evaluation: a forward pass over a block of rows, and the sums over it. */
export function evaluationShaders(layout: Layout, capacity: number): Shader[] {
  return [...forwardShaders(layout, capacity), measure(layout, capacity, outputRows(layout, layout.skip))];
}

/** The shaders of an inspection: a forward pass over a block of rows, and one member's outputs. */
export function inspectionShaders(layout: Layout, capacity: number): Shader[] {
  const read = outputRows(layout, layout.skip);
  return [...forwardShaders(layout, capacity), memberOutputs(layout, capacity, read)];
}
