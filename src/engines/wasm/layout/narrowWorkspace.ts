import { architectureOf } from '../../../learners/architectures.ts';
import { trainableOf } from '../../../learners/trainables.ts';
import type { EnsembleSpec } from '../../engine.ts';
import type { Arena } from './arena.ts';
import { NARROW_WORKSPACE } from './records.ts';
import { padTo4, padTo8, rowBytes } from './rows.ts';
import { placeSigns } from './signs.ts';

/** Examples of one block of an evaluation, as in assembly/narrow/structures.ts. */
const BLOCK_EXAMPLES = 64;
/** Neurons that are taken at a time, as there. */
const BLOCK_NEURONS = 64;
const FLOAT_BYTES = 4;
/** Neurons that share a table of sums, as in assembly/narrow/signs/table.ts. */
const ENTRY_NEURONS = 8;
/** Bytes of 64 marks. */
const MARKS_BYTES = 8;

/** Lays out what the members of an ensemble of narrow networks share: the architecture, and room for one batch. */
export function placeNarrowWorkspace(arena: Arena, spec: EnsembleSpec): number {
  const { inputDimension: d, width: m, outputDimension: k } = spec;
  const { movesHidden, movesOutput, linearised } = trainableOf(spec.trainable);
  const hasSecond = architectureOf(spec.architecture).second !== 'none';
  const neurons = padTo8(m);
  const capacity = padTo4(Math.max(spec.batchSize, BLOCK_EXAMPLES));
  const batchBytes = capacity * FLOAT_BYTES;

  const layer = (rows: number) => arena.reserve(rows * batchBytes);
  const byExample = (columns: number) => arena.reserve(capacity * rowBytes(columns));
  const byColumn = (columns: number) => arena.reserve(padTo4(columns) * batchBytes);
  const active = () => arena.reserve(Math.ceil(neurons / BLOCK_NEURONS) * capacity * MARKS_BYTES);
  const ofSecond = (place: () => number) => (hasSecond ? place() : 0);

  const out = byExample(k);
  const r = byExample(k);
  const rByOutput = byColumn(k);
  const y = hasSecond ? byExample(k) : out;
  return arena.record(NARROW_WORKSPACE, {
    narrow: 1,
    second: Number(hasSecond),
    movesHidden: Number(movesHidden),
    linearised: Number(linearised),
    neurons,
    inputs: d,
    outputs: k,
    inputBytes: rowBytes(d),
    outputBytes: rowBytes(k),
    batchBytes,
    keptBytes: neurons * FLOAT_BYTES,
    rows: arena.reserve(BLOCK_EXAMPLES * FLOAT_BYTES),
    x: byExample(d),
    xByInput: byColumn(d),
    h: layer(neurons),
    u: ofSecond(() => layer(neurons)),
    y,
    yByOutput: ofSecond(() => byColumn(k)),
    out,
    out1: movesHidden && !linearised ? y : ofSecond(() => byExample(k)),
    r,
    rByOutput,
    q: hasSecond ? byExample(k) : r,
    qByOutput: hasSecond ? byColumn(k) : rByOutput,
    yDotByOutput: ofSecond(() => (linearised ? byColumn(k) : 0)),
    tangent: linearised ? byExample(k) : 0,
    block: layer(BLOCK_NEURONS),
    packed: arena.reserve(padTo4(Math.max(d, k)) * 4 * FLOAT_BYTES),
    hActive: active(),
    uActive: ofSecond(active),
    marks: arena.reserve(Math.ceil(capacity / 64) * BLOCK_NEURONS * MARKS_BYTES),
    gradient: arena.reserve(ENTRY_NEURONS * Math.max(rowBytes(d), rowBytes(k))),
    outputGradients: movesOutput ? arena.reserve(neurons * rowBytes(k)) : 0,
    ...placeSigns(arena, spec, capacity),
  });
}
