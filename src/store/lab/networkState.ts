import type { NetworkId, NetworkSnapshot } from '../../training/networks/networkSnapshot.ts';
import type { RunId, RunMessage } from '../../worker/messages.ts';

/** The network that the reader looks into, if any, how it looked last, and how it looked before. */
export interface NetworkState {
  readonly watched?: NetworkId;
  readonly snapshot?: NetworkSnapshot;
  /** Snapshots of this run, the earliest first; the last is `snapshot`. Left out while there is none. */
  readonly past?: readonly NetworkSnapshot[];
}

/** What the snapshots of a run may take together, bytes. */
export const MOST_SNAPSHOT_BYTES = 32e6;

/** About what a snapshot takes: its weights, and its parts. */
export function snapshotBytes({ W, machine: { first, second } }: NetworkSnapshot): number {
  const numbers = [first, second].reduce(
    (sum, layer) => sum + (layer?.reads.length ?? 0) + (layer?.writes.length ?? 0),
    0,
  );
  return W.byteLength + 4 * numbers + PARTS_BYTES;
}
/** What all else of a snapshot takes at most, bytes. */
const PARTS_BYTES = 4000;

/** Snapshots with another behind them; where they grow too many every second one goes. */
function kept(past: readonly NetworkSnapshot[], snapshot: NetworkSnapshot): readonly NetworkSnapshot[] {
  const before = past.filter(({ stepsDone }) => stepsDone < snapshot.stepsDone);
  const all = [...before, snapshot];
  if (all.length * snapshotBytes(snapshot) <= MOST_SNAPSHOT_BYTES) return all;
  return all.filter((_, i) => i % 2 === 0 || i === all.length - 1);
}

/** The snapshot that shows a network as it was after so many steps: the last one until then, else the earliest. */
export function snapshotAt(
  { past, snapshot }: NetworkState,
  steps: number | undefined,
): NetworkSnapshot | undefined {
  if (steps === undefined) return snapshot;
  return past?.findLast(({ stepsDone }) => stepsDone <= steps) ?? past?.[0];
}

/** True where two are the same network. */
export function isSameNetwork(one: NetworkId | undefined, other: NetworkId | undefined): boolean {
  return one?.learner === other?.learner && one?.seed === other?.seed;
}

/** Looks into another network, or into none: what was seen before is dropped. */
export function watchNetwork(state: NetworkState, watched: NetworkId | undefined): NetworkState {
  if (isSameNetwork(state.watched, watched)) return state;
  return watched ? { watched } : {};
}

/** Takes a snapshot in, unless it is of another run or of a network that is not watched any more. */
export function takeSnapshot(
  state: NetworkState,
  current: RunId,
  { runId, snapshot }: Extract<RunMessage, { type: 'snapshot' }>,
): NetworkState {
  if (runId !== current || !isSameNetwork(state.watched, snapshot)) return state;
  return { ...state, snapshot, past: kept(state.past ?? [], snapshot) };
}

/** A new run: the same network stays watched, and nothing of the old run is shown. */
export function withoutSnapshot({ watched }: NetworkState): NetworkState {
  return watched ? { watched } : {};
}
