import { isFitted, type NetworkName } from '../../learners/learnerNames.ts';
import { median } from '../../training/averages.ts';
import type { Log } from '../../training/events.ts';
import type { Movement } from '../../training/movement/movement.ts';
import { byLearner, lastSharedEpoch } from './learnerCurves.ts';
import type { Curve } from './state.ts';

/** How far a network has come from its start; medians over its seeds. */
export interface MovedNetwork extends Movement {
  readonly learner: NetworkName;
  /** The last epoch, of those that all of its seeds have reached, that says it. */
  readonly epoch: number;
}

const says = (log: Log): log is Log & Movement => log.movement !== undefined && log.alignment !== undefined;

/** How far each network of a run has come; those that say nothing of it, as in runs of older versions, are left out. */
export function movementsOf(curves: readonly Curve[]): MovedNetwork[] {
  return byLearner(curves).flatMap(({ learner, curves: seeds }) => {
    if (isFitted(learner)) return [];
    const reached = lastSharedEpoch(seeds);
    const said = seeds.flatMap(({ logs }) => logs.filter((log) => log.epoch <= reached).filter(says));
    const epoch = Math.max(...said.map((log) => log.epoch));
    const last = said.filter((log) => log.epoch === epoch);
    if (last.length === 0) return [];
    return [
      {
        learner,
        epoch,
        movement: median(last.map((log) => log.movement)),
        alignment: median(last.map((log) => log.alignment)),
      },
    ];
  });
}
