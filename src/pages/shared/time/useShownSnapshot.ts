import { isSameNetwork, snapshotAt } from '../../../store/lab/networkState.ts';
import type { NetworkId, NetworkSnapshot } from '../../../training/networks/networkSnapshot.ts';
import { stepsPerEpoch } from '../../../training/run/recipe.ts';
import { useLab } from '../labContext.ts';

/** How a network looks, or looked at the epoch that the reader looks back to; undefined while nothing is known. */
export function useShownSnapshot(network: NetworkId): NetworkSnapshot | undefined {
  const state = useLab((lab) => lab.network);
  const viewed = useLab((lab) => lab.viewed);
  const experiment = useLab(({ run }) => run.experiment);
  const snapshot = snapshotAt(state, viewed === undefined ? undefined : viewed * stepsPerEpoch(experiment));
  return isSameNetwork(snapshot, network) ? snapshot : undefined;
}
