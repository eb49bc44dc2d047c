import type { ArchitectureRecord } from '../../learners/architectures.ts';
import type { TrainableRecord } from '../../learners/trainables.ts';
import type { InputGroup } from '../../problem/inputGroups.ts';
import type { DrawnNeurons, MachineParts, OutputParts } from '../../training/machine/machineParts.ts';

/** The columns of a machine, from the input to the output. */
export type ColumnName = 'x' | 'h' | 'out1' | 'u' | 'out2' | 'out';

export interface Column {
  readonly name: ColumnName;
  /** Its middle, px. */
  readonly x: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A connection that is drawn. */
interface Wire {
  readonly from: Place;
  readonly to: Place;
  /** How strong it is beside the others of its layer, from 0 to 1. */
  readonly strength: number;
}

/** The weights between two columns. */
export interface Wiring {
  readonly matrix: 'W' | 'U' | 'V' | 'A';
  readonly wires: readonly Wire[];
  /** It stays as it was drawn at the start. */
  readonly frozen: boolean;
  /** In the middle between its columns, px. */
  readonly x: number;
}

/** An input of the network, a neuron, or an output of a block. */
interface PlacedNeuron extends Place {
  /** Its number in its layer. */
  readonly neuron: number;
  /** Its place among the drawn ones. */
  readonly index: number;
}

/** An output of the whole network or of one of its blocks. */
interface PlacedTile extends Place {
  readonly output: number;
}

export interface MachineLayout {
  readonly columns: readonly Column[];
  readonly wirings: readonly Wiring[];
  readonly inputs: readonly (Place & { readonly input: number })[];
  readonly first: readonly PlacedNeuron[];
  readonly second: readonly PlacedNeuron[];
  /** By column. */
  readonly tiles: Readonly<Partial<Record<'out1' | 'out2' | 'out', readonly PlacedTile[]>>>;
  /** Height of a row, px. */
  readonly row: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
  /** Size of the letters, px. */
  readonly textPx: number;
}

/** px above the first row, for the skip arc. */
export const ABOVE = 30;
/** px below the last row, for three lines: a column's name, and what it holds of either signal. */
export const belowRows = (textPx: number) => 4.7 * textPx + 17;
/** px at the left, for the inputs' names. */
const leftOf = (textPx: number) => 3.8 * textPx + 12;
/** px at the right, for half of the last column's names. */
const rightOf = (textPx: number) => 2.4 * textPx;

/** The columns of an architecture. A free U reads the first layer itself; V reads the outputs of block 1. */
export function columnNames({ second, skip }: ArchitectureRecord): ColumnName[] {
  if (second === 'none') return ['x', 'h', 'out'];
  if (!skip) return ['x', 'h', 'u', 'out'];
  return second === 'bottleneck'
    ? ['x', 'h', 'out1', 'u', 'out2', 'out']
    : ['x', 'h', 'u', 'out1', 'out2', 'out'];
}

const MOST_WIRES_PER_NEURON = 5;
const FAINTEST = 0.06;

/** The strongest connections of each drawn neuron: of `weights`, shape [neurons, others], beside the strongest neuron's. */
function wiresOf(
  neurons: readonly Place[],
  others: readonly Place[],
  weights: Float32Array,
  outward: boolean,
): Wire[] {
  const count = others.length;
  const squares = weights.map((weight) => weight ** 2);
  const strongest = squares.reduce((most, square) => Math.max(most, square), 0);
  if (strongest === 0) return [];
  return neurons.flatMap((neuron, n) => {
    const ofNeuron = squares.subarray(n * count, (n + 1) * count);
    const order = [...ofNeuron.keys()].sort((a, b) => ofNeuron[b]! - ofNeuron[a]!);
    return order.slice(0, MOST_WIRES_PER_NEURON).flatMap((other) => {
      const strength = Math.sqrt(ofNeuron[other]! / strongest);
      if (strength < FAINTEST) return [];
      const [from, to] = outward ? [neuron, others[other]!] : [others[other]!, neuron];
      return [{ from, to, strength }];
    });
  });
}

/** Places that share a row stand a little above and below its middle. */
function spread(count: number, at: number, row: number): number {
  return count === 1 ? 0 : ((at + 0.5) / count - 0.5) * row * 0.86;
}

/**
 * Where everything of a machine is drawn.
 *
 * @param groups the inputs as F reads them: a row for each.
 */
export function machineLayout(
  parts: MachineParts,
  architecture: ArchitectureRecord,
  { movesHidden, movesOutput }: TrainableRecord,
  groups: readonly InputGroup[],
  room: Room,
): MachineLayout {
  const names = columnNames(architecture);
  const left = leftOf(room.textPx);
  const step = (room.width - left - rightOf(room.textPx)) / (names.length - 1);
  const columns = names.map((name, i) => ({ name, x: left + i * step }));
  const xOf = (name: ColumnName) => columns.find((column) => column.name === name)?.x ?? 0;
  const row = (room.height - ABOVE - belowRows(room.textPx)) / groups.length;
  const middle = (group: number) => ABOVE + (group + 0.5) * row;
  const inputs = groups.flatMap((group, g) =>
    group.inputs.map((input, i) => ({
      input,
      x: xOf('x'),
      y: middle(g) + spread(group.inputs.length, i, row),
    })),
  );
  const ofInput = [...inputs].sort((a, b) => a.input - b.input);
  const { first: drawn, second: drawnSecond, whole, blocks } = parts;
  const first = drawn.neurons.map((neuron, index): PlacedNeuron => {
    const group = drawn.groups[index]!;
    const inGroup = drawn.groups.flatMap((other, i) => (other === group ? [i] : []));
    const y = middle(group) + spread(inGroup.length, inGroup.indexOf(index), row);
    return { neuron, index, x: xOf('h'), y };
  });
  const rows = groups.length;
  const secondNeurons = drawnSecond?.neurons ?? [];
  const second = secondNeurons.map((neuron, index): PlacedNeuron => {
    const y = ABOVE + ((index + 0.5) / secondNeurons.length) * rows * row;
    return { neuron, index, x: xOf('u'), y };
  });
  const rowOfOutput = groups.map(({ output }) => output);
  const tilesOf = (name: ColumnName, { base }: OutputParts): PlacedTile[] =>
    [...base.keys()].map((output) => {
      const at = rowOfOutput.indexOf(output);
      return { output, x: xOf(name), y: middle(at < 0 ? output : at) };
    });
  const tiles = {
    out: tilesOf('out', whole),
    ...(blocks && { out1: tilesOf('out1', blocks[0]), out2: tilesOf('out2', blocks[1]) }),
  };
  const between = (from: ColumnName, to: ColumnName) => (xOf(from) + xOf(to)) / 2;
  // Its wires may pass another column; its name stands beside none.
  const before = (to: ColumnName) => between(names[names.indexOf(to) - 1]!, to);
  const ofA = (of: DrawnNeurons, places: readonly Place[], to: 'out1' | 'out2' | 'out') => ({
    matrix: 'A' as const,
    wires: wiresOf(places, tiles[to] ?? [], of.writes, true),
    frozen: !movesOutput,
    x: before(to),
  });
  const wirings: Wiring[] = [
    {
      matrix: 'W',
      wires: wiresOf(first, ofInput, drawn.reads, false),
      frozen: !movesHidden,
      x: between('x', 'h'),
    },
  ];
  if (names.includes('out1')) wirings.push(ofA(drawn, first, 'out1'));
  if (drawnSecond) {
    const isNarrow = architecture.second === 'bottleneck';
    const others = isNarrow ? (tiles.out1 ?? []) : first;
    wirings.push({
      matrix: isNarrow ? 'V' : 'U',
      wires: wiresOf(second, others, drawnSecond.reads, false),
      frozen: !movesHidden,
      x: between(isNarrow ? 'out1' : 'h', 'u'),
    });
    wirings.push(ofA(drawnSecond, second, names.includes('out2') ? 'out2' : 'out'));
  } else wirings.push(ofA(drawn, first, 'out'));
  return { columns, wirings, inputs, first, second, tiles, row };
}
