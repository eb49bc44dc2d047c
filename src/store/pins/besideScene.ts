import type { Scene } from '../../experiment/choices.ts';
import type { Experiment, Pin } from '../../experiment/experiment.ts';
import { FIELDS } from '../../experiment/fields.ts';
import { pinOf } from '../../experiment/pick.ts';

/** The same run with other numbers of rungs, the whole ladder first. */
function otherRungs(experiment: Experiment): Pin[] {
  const { max, min } = FIELDS.rungs;
  return Array.from({ length: max - min + 1 }, (_, i) => max - i)
    .filter((rungs) => rungs !== experiment.rungs)
    .map((rungs) => ({ ...pinOf(experiment), rungs }));
}

/** The same run with both blocks at once; where that is the run itself, with block 1 first. */
function otherOrder(experiment: Experiment): Pin[] {
  return [{ ...pinOf(experiment), order: experiment.order === 'together' ? 'inner-first' : 'together' }];
}

/** What some scenes show beside their own run: the same run with one thing changed. */
const BESIDE: Partial<Record<Scene, (experiment: Experiment) => Pin[]>> = { 8: otherRungs, 9: otherOrder };

/** The runs that stand beside the live one: those that the link pins, or those that the scene of the story is about. */
export function pinsBeside(experiment: Experiment): readonly Pin[] {
  if (experiment.view !== 'story') return experiment.pins;
  return BESIDE[experiment.scene]?.(experiment) ?? [];
}
