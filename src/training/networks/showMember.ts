import type { Ensemble, EnsembleSpec } from '../../engines/engine.ts';
import type { InputGroup } from '../../problem/inputGroups.ts';
import { type NetworkId, networkSnapshot } from './networkSnapshot.ts';
import type { VisibleNetworks } from './visibleNetworks.ts';

interface Shown {
  readonly id: NetworkId;
  /** Its place in the ensemble. */
  readonly e: number;
  readonly spec: EnsembleSpec;
  /** The inputs as F reads them. */
  readonly groups: readonly InputGroup[];
  readonly ensemble: Ensemble;
  /** SGD steps that the ensemble has been given since the start. */
  readonly stepsGiven: () => number;
  /** Time that an inspection keeps the engine from training, ms, given how long it took to come. */
  readonly costOf: (elapsedMs: number) => number;
}

/** Lets a member be looked at for as long as its ensemble lives; a look takes its turn among the engine's calls. */
export function showMember(
  visible: VisibleNetworks,
  { id, e, spec, groups, ensemble, stepsGiven, costOf }: Shown,
): void {
  const member = spec.members[e]!;
  const look = async () => {
    const stepsDone = stepsGiven();
    const startedAt = performance.now();
    const inspection = await ensemble.inspect(e);
    const engineMs = performance.now() - startedAt;
    const snapshot = networkSnapshot(id, stepsDone, inspection, member, groups);
    const ownMs = performance.now() - startedAt - engineMs;
    return { snapshot, costMs: costOf(engineMs) + ownMs };
  };
  visible.show(id, { stepsDone: stepsGiven, look });
}
