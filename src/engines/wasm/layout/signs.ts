import { architectureOf } from '../../../learners/architectures.ts';
import type { EnsembleSpec } from '../../engine.ts';
import type { Arena } from './arena.ts';

/** Bytes of the sums of 4 signed numbers for 8 neurons, and of one of the 16, as in assembly/narrow/signs/table.ts. */
const GROUP_BYTES = 512;
const ENTRY_BYTES = 32;
const ADDRESS_BYTES = 4;

const groupsOf = (count: number) => Math.ceil(count / 4);

/**
 * Whether sums over the inputs are looked up: where each is 1 or −1. A network with one hidden layer keeps the order of its sums
 * all the same, since numbers of version 0.3.0 hold on it to the bit.
 */
function sumsSigns({ architecture, members }: EnsembleSpec): boolean {
  if (architectureOf(architecture).second === 'none') return false;
  const sets = new Set(members.flatMap(({ train, test }) => [train.inputs, test.inputs]));
  return [...sets].every((inputs) => inputs.every((x) => x === 1 || x === -1));
}

/** Lays out the room for looking sums over the inputs up, as it is in the workspace of narrow networks. */
export function placeSigns(arena: Arena, spec: EnsembleSpec, capacity: number) {
  if (!sumsSigns(spec)) return { signs: 0, signSums: 0, noSums: 0, exampleCodes: 0, inputCodes: 0 };
  const inputs = groupsOf(spec.inputDimension);
  const examples = groupsOf(capacity);
  const codes = () => arena.reserve(inputs * examples * 4 * ADDRESS_BYTES);
  return {
    signs: 1,
    signSums: arena.reserve(Math.max(inputs, examples) * GROUP_BYTES),
    noSums: arena.reserve(ENTRY_BYTES),
    exampleCodes: codes(),
    inputCodes: codes(),
  };
}
