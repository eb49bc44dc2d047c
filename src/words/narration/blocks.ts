import type { Experiment } from '../../experiment/experiment.ts';
import { BASE_LEARNED, type BlockPoint, blockCourse, COMPOSITE_FOUND } from '../../store/lab/signalCourse.ts';
import type { Curve } from '../../store/lab/state.ts';
import { errorText, percentText } from '../numberText.ts';

/** When block 1 had the base signal and block 2 the composite one; undefined where either never came. */
function turns(course: readonly BlockPoint[]) {
  const base = course.find(({ block1Base }) => (block1Base ?? 0) >= BASE_LEARNED);
  const composite = course.find(({ block2Composite }) => (block2Composite ?? 0) >= COMPOSITE_FOUND);
  return base && composite && { base, composite, end: course[course.length - 1]! };
}

/** What is neither signal in block 1's output, as a share of β² as the chart has it; bare at β = 0. */
function errorsText(error: number, beta: number): string {
  return beta === 0 ? errorText(error) : `${percentText(error / beta ** 2)} of β²`;
}

/** What became of block 1's errors when W was frozen: for the first learner of two blocks. */
export function tellFreeze(curves: readonly Curve[], experiment: Experiment): string[] {
  const { learners, freeze, epochs, beta } = experiment;
  if (freeze === 0 || freeze >= epochs) return [];
  for (const learner of learners) {
    const course = blockCourse(curves, learner);
    const before = course.findLast(({ epoch }) => epoch <= freeze);
    const end = course[course.length - 1];
    if (!before || !end || end.epoch <= freeze) continue;
    const [then, now] = [errorsText(before.block1Error, beta), errorsText(end.block1Error, beta)];
    const found = (end.block2Composite ?? 0) >= COMPOSITE_FOUND ? 'found' : 'has not found';
    return [
      `In ${learner} W has stood still from epoch ${freeze} on: block 1’s errors were ${then} then and are ${then === now ? 'that still' : `${now} in the end`}, and block 2 ${found} the composite signal.`,
    ];
  }
  return [];
}

/** Which block found which signal, and what became of the rest of block 1's output: for the first learner that has both. */
export function tellBlocks(
  curves: readonly Curve[],
  { learners, beta }: Pick<Experiment, 'learners' | 'beta'>,
): string[] {
  for (const learner of learners) {
    const found = turns(blockCourse(curves, learner));
    if (!found) continue;
    const { base, composite, end } = found;
    const [then, now] = [errorsText(composite.block1Error, beta), errorsText(end.block1Error, beta)];
    const after = end.epoch > composite.epoch ? `, and ${now} at epoch ${end.epoch}` : '';
    return [
      `In ${learner} block 1 had ${percentText(BASE_LEARNED)} of the base signal at epoch ${base.epoch}, and block 2 half of the composite signal at epoch ${composite.epoch}. Block 1’s errors, the part of its output that is neither signal, were ${then} then${after}.`,
    ];
  }
  return [];
}
