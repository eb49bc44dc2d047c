import type { Run } from '../state.ts';
import { tellEnding } from './ending.ts';
import { tellNow } from './now.ts';
import { summarise } from './summary.ts';

/**
 * Says in plain words what a run is doing, or has done and why: computed from its numbers alone.
 *
 * @returns one to a few sentences; the first is the news.
 */
export function narrate(run: Run): string[] {
  const { experiment, curves, status } = run;
  const drawn = curves.some((curve) => curve.logs.length > 0);
  const { learners, samples, alpha, beta } = experiment;
  if (!drawn) {
    const cast = learners.length === 1 ? learners[0]! : `${learners.length} learners`;
    const task = `${samples.toLocaleString('en')} examples of H(x) = ${beta} F(x) + ${alpha} G(F(x))`;
    if (status === 'idle') return [`Ready: ${cast} will learn from ${task}. Press Run.`];
    if (status === 'paused') return [`Paused before the first epoch: ${cast}, ${task}.`];
    if (status === 'failed') return [`Nothing was drawn yet: ${cast}, ${task}.`];
    return [`Setting up ${cast} and ${task}.`];
  }
  const summaries = summarise(curves, experiment);
  const begun = summaries.filter(({ epoch }) => epoch >= 0);
  if (begun.every(({ epoch, divergedAt }) => epoch === 0 && divergedAt === null))
    return [
      `The start: ${learners.length === 1 ? 'the learner knows' : 'the learners know'} neither signal.`,
    ];
  return status === 'finished' ? tellEnding(summaries, experiment) : tellNow(begun, experiment);
}
