import { missingRungs } from '../../problem/problems.ts';
import { type Curve, latest, type PinnedRun, type Run } from '../../store/lab/state.ts';
import { tellBlocks, tellFreeze } from './blocks.ts';
import { tellComparison } from './comparison.ts';
import { tellEnding } from './ending.ts';
import { tellFeatures } from './features.ts';
import { tellKernelTheorem } from './kernelTheorem.ts';
import { tellNow } from './now.ts';
import { tellRichness } from './richness.ts';
import { summarise } from './summary.ts';

/** What could not be fitted, and why. */
function onRefusals(curves: readonly Curve[]): string[] {
  const sentences = curves.flatMap(({ refusal }) => refusal ?? []);
  return [...new Set(sentences)];
}

/**
 * Says in plain words what a run is doing, or has done and why: computed from its numbers alone.
 *
 * @param pinned what a finished run is compared with.
 * @returns one to a few sentences; the first is the news.
 */
export function narrate(run: Run, pinned: readonly PinnedRun[] = []): string[] {
  const { experiment, curves, status } = run;
  const drawn = curves.some(latest);
  const { learners, samples, alpha, beta, rungs } = experiment;
  if (!drawn && status !== 'finished') {
    const cast = learners.length === 1 ? learners[0]! : `${learners.length} learners`;
    const gap = missingRungs(experiment).length > 0 ? ` with ${rungs} of the rungs` : '';
    const lesson = `${samples.toLocaleString('en')} examples of H(x) = ${beta} F(x) + ${alpha} G(F(x))${gap}`;
    if (status === 'idle') return [`Ready: ${cast} will learn from ${lesson}. Press Run.`];
    if (status === 'paused') return [`Paused before the first epoch: ${cast}, ${lesson}.`];
    if (status === 'failed') return [`Nothing was drawn yet: ${cast}, ${lesson}.`];
    return [`Setting up ${cast} and ${lesson}.`];
  }
  const summaries = summarise(curves, experiment);
  const begun = summaries.filter(({ epoch }) => epoch >= 0);
  if (begun.length === 0) return onRefusals(curves);
  if (begun.every(({ epoch, fitted, divergedAt }) => epoch === 0 && !fitted && divergedAt === null))
    return [
      `The start: ${learners.length === 1 ? 'the learner knows' : 'the learners know'} neither signal.`,
    ];
  if (status !== 'finished') return [...tellNow(begun, experiment), ...onRefusals(curves)];
  const { news, why, others } = tellEnding(summaries, experiment);
  const compared = tellComparison(summaries, experiment, pinned);
  const blocks = [...tellBlocks(curves, experiment), ...tellFreeze(curves, experiment)];
  const theorem = [...tellKernelTheorem(summaries, experiment), ...tellFeatures(summaries, experiment)];
  const richness = tellRichness(curves, summaries, experiment);
  return [...news, ...compared, why, ...theorem, ...blocks, ...richness, ...others, ...onRefusals(curves)];
}
