import { architectureOf } from '../../../learners/architectures.ts';
import type { LayerName } from '../../../learners/network.ts';
import type { EnsembleSpec } from '../../engine.ts';
import type { Arena } from './arena.ts';
import { ExamplesPlacer, type PlacedExamples } from './examples.ts';
import { placeFreeWorkspace } from './freeWorkspace.ts';
import { LayerPlacer, type PlacedVariables } from './layers.ts';
import { placeNarrowWorkspace } from './narrowWorkspace.ts';
import { FREE_MEMBER, floatBits, NARROW_MEMBER } from './records.ts';

/** Row numbers that are handed to the module in one go, about. */
const ROWS_PER_CALL = 65536;

interface PlacedMember {
  readonly address: number;
  readonly variables: PlacedVariables;
  readonly train: PlacedExamples;
  readonly test: PlacedExamples;
}

/** Where everything of an ensemble lies in memory. */
export interface Layout {
  readonly workspace: number;
  readonly members: readonly PlacedMember[];
  /** Steps whose rows, sizes and losses there is room for. */
  readonly stepsPerCall: number;
  readonly rows: number;
  readonly sizes: number;
  readonly losses: number;
  /** Room for the outputs of the largest data set. */
  readonly outputs: number;
  /** Room for what block 1 says on the largest test set, 0 where there is one block only. */
  readonly outputs1: number;
}

/** Lays out an ensemble. @param keepableBytes how much memory fixed hidden layers may take. */
export function placeEnsemble(arena: Arena, spec: EnsembleSpec, keepableBytes: number): Layout {
  const { batchSize, members, outputDimension: k } = spec;
  const layers = new LayerPlacer(arena, spec);
  const examples = new ExamplesPlacer(arena, spec, keepableBytes);
  const { second, skip: hasBlocks } = architectureOf(spec.architecture);
  const isFree = second === 'free';
  const workspace = isFree ? placeFreeWorkspace(arena, spec) : placeNarrowWorkspace(arena, spec);
  const stepsPerCall = Math.max(1, Math.floor(ROWS_PER_CALL / (members.length * batchSize)));
  const testSamples = Math.max(...members.map(({ test }) => test.samples));
  const samples = Math.max(testSamples, ...members.map(({ train }) => train.samples));
  const placed = members.map((member): PlacedMember => {
    const variables: PlacedVariables = new Map();
    const train = examples.place(member.train, member, false);
    const test = examples.place(member.test, member, hasBlocks);
    const place = (name: LayerName) => layers.place(name, member, variables);
    const shared = {
      W: place('W'),
      A: place('A'),
      weightDecay: floatBits(member.weightDecay),
      train: train.examples,
      test: test.examples,
    };
    const address = isFree
      ? arena.record(FREE_MEMBER, { ...shared, U: place('U') })
      : arena.record(NARROW_MEMBER, {
          ...shared,
          V: second === 'none' ? 0 : place('V'),
          reader: layers.placeReader(member, variables),
        });
    return { address, variables, train, test };
  });
  return {
    workspace,
    members: placed,
    stepsPerCall,
    rows: arena.floats(stepsPerCall * members.length * batchSize),
    sizes: arena.floats(stepsPerCall),
    losses: arena.floats(stepsPerCall * members.length),
    // A row's last vector may reach past the table's end.
    outputs: arena.floats(samples * k + 3),
    outputs1: hasBlocks ? arena.floats(testSamples * k + 3) : 0,
  };
}
