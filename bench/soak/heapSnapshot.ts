import type { CDPSession } from '@playwright/test';

/** How many there are of something in a heap, and what they take themselves. */
export interface Held {
  readonly count: number;
  readonly bytes: number;
}

/** The part of a V8 heap snapshot that is read here. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly (readonly string[])[];
    };
  };
  /** A row of `node_fields` for each node. */
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** All that a page's heap holds, by kind and name: "object Object", "code system / Code". */
export async function heapByKind(session: CDPSession): Promise<Map<string, Held>> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes, strings } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field)) as [
    number,
    number,
    number,
  ];
  const held = new Map<string, Held>();
  for (let node = 0; node < nodes.length; node += fields.length) {
    const kind = `${types[type]![nodes[node + type]!]} ${strings[nodes[node + name]!]!.slice(0, 60)}`;
    const { count, bytes } = held.get(kind) ?? { count: 0, bytes: 0 };
    held.set(kind, { count: count + 1, bytes: bytes + nodes[node + size]! });
  }
  return held;
}

/** What there is more of in the second heap than in the first, the largest first. */
export function growth(first: ReadonlyMap<string, Held>, second: ReadonlyMap<string, Held>) {
  return [...second]
    .map(([kind, { count, bytes }]) => {
      const before = first.get(kind) ?? { count: 0, bytes: 0 };
      return { kind, count: count - before.count, bytes: bytes - before.bytes };
    })
    .filter(({ bytes }) => bytes > 0)
    .sort((a, b) => b.bytes - a.bytes);
}
