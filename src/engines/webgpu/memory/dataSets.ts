import type { Dataset, TestSet } from '../../../problem/dataset.ts';
import type { EnsembleSpec } from '../../engine.ts';

/** The distinct data sets of an ensemble, and which of them each member has. */
export interface DataSets<Kind extends Dataset> {
  readonly sets: readonly Kind[];
  /** Examples in each. */
  readonly samples: number;
  /** Index into `sets`, shape [E]. */
  readonly ofMember: readonly number[];
}

function distinct<Kind extends Dataset>(kind: string, perMember: readonly Kind[]): DataSets<Kind> {
  const sets = [...new Set(perMember)];
  const samples = sets[0]!.samples;
  const other = sets.find((set) => set.samples !== samples);
  if (other) {
    throw new RangeError(
      `WebGPU: all ${kind} sets of an ensemble need ${samples} examples, got ${other.samples}`,
    );
  }
  return { sets, samples, ofMember: perMember.map((set) => sets.indexOf(set)) };
}

export function trainingSets({ members }: EnsembleSpec): DataSets<Dataset> {
  return distinct(
    'training',
    members.map(({ train }) => train),
  );
}

export function testSets({ members }: EnsembleSpec): DataSets<TestSet> {
  return distinct(
    'test',
    members.map(({ test }) => test),
  );
}
