import type { EnsembleSpec } from '../../engine.ts';
import type { Arena } from './arena.ts';
import { ExamplesPlacer, type KeptLayers } from './examples.ts';
import { LayerPlacer, type PlacedVariables } from './layers.ts';
import { floatBits, MEMBER } from './records.ts';
import { placeWorkspace } from './workspace.ts';

/** Row numbers that are handed to the module in one go, about. */
export const ROWS_PER_CALL = 65536;

interface PlacedMember {
  readonly address: number;
  readonly variables: PlacedVariables;
  readonly train: KeptLayers;
  readonly test: KeptLayers;
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
}

/** Lays out an ensemble. @param keepableBytes how much memory fixed hidden layers may take. */
export function placeEnsemble(arena: Arena, spec: EnsembleSpec, keepableBytes: number): Layout {
  const { architecture, batchSize, members } = spec;
  const layers = new LayerPlacer(arena, spec);
  const examples = new ExamplesPlacer(arena, spec, keepableBytes);
  const workspace = placeWorkspace(arena, spec);
  const stepsPerCall = Math.max(1, Math.floor(ROWS_PER_CALL / (members.length * batchSize)));
  const samples = Math.max(...members.flatMap(({ train, test }) => [train.samples, test.samples]));
  const placed = members.map((member): PlacedMember => {
    const variables: PlacedVariables = new Map();
    const train = examples.place(member.train, member);
    const test = examples.place(member.test, member);
    const address = arena.record(MEMBER, {
      W: layers.place('W', member, variables),
      U: architecture === '2layer' ? 0 : layers.place('U', member, variables),
      A: layers.place('A', member, variables),
      weightDecay: floatBits(member.weightDecay),
      train: train.examples,
      test: test.examples,
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
    outputs: arena.floats(samples * spec.outputDimension + 3),
  };
}
