import type { NetworkId, NetworkSnapshot } from '../../training/networks/networkSnapshot.ts';
import type { RunId, RunMessage } from '../../worker/messages.ts';

/** The network that the reader looks into, if any, and how it looked last. */
export interface NetworkState {
  readonly watched?: NetworkId;
  readonly snapshot?: NetworkSnapshot;
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
  return { ...state, snapshot };
}

/** A new run: the same network stays watched, and nothing of the old run is shown. */
export function withoutSnapshot({ watched }: NetworkState): NetworkState {
  return watched ? { watched } : {};
}
