import { parameterShapes } from '../../../learners/network.ts';
import type { EnsembleMember, EnsembleSpec } from '../../engine.ts';
import type { EnsembleSize } from '../../ensembleSize.ts';
import { Arena } from './arena.ts';
import { KEEPABLE_BYTES } from './examples.ts';
import { placeEnsemble } from './layout.ts';

/** An ensemble of a size with nothing in it: every member has data and a start of its own. */
function outlineOf({ members, samples, testSamples, ...size }: EnsembleSize): EnsembleSpec {
  const dataset = (count: number) => {
    const nothing = new Float32Array();
    return { samples: count, inputs: nothing, targets: nothing, base: nothing, composite: nothing };
  };
  const member = (): EnsembleMember => ({
    learningRate: 0,
    weightDecay: 0,
    train: dataset(samples),
    test: dataset(testSamples),
    initial: Object.fromEntries(
      parameterShapes(size.architecture, size).map(({ name }) => [name, new Float32Array()]),
    ) as unknown as EnsembleMember['initial'],
  });
  return { ...size, members: Array.from({ length: members }, member) };
}

/** How many bytes an ensemble's linear memory has, before anything of it exists: its layout is made and thrown away. */
export function wasmEnsembleBytes(size: EnsembleSize, keepableBytes = KEEPABLE_BYTES): number {
  const arena = new Arena();
  placeEnsemble(arena, outlineOf(size), keepableBytes);
  return arena.bytes;
}
