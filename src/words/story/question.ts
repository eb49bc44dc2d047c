import type { Scene } from '../../experiment/choices.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { LearnerName } from '../../learners/learnerNames.ts';
import type { Curve, PinnedRun, Run } from '../../store/lab/state.ts';
import { type LearnerSummary, summarise } from '../narration/summary.ts';

/** One of the answers that a reader can predict. */
export interface Choice {
  readonly id: string;
  readonly text: string;
}

/** The parts of a finished run from which a scene's answer follows. */
export interface RunFacts {
  readonly experiment: Experiment;
  readonly curves: readonly Curve[];
  readonly summaries: readonly LearnerSummary[];
  /** The runs beside it, however far they are. */
  readonly pinned: readonly PinnedRun[];
}

/** What a run showed. */
export interface Outcome {
  /** The choice that the run's numbers confirm; null where they decide nothing. */
  readonly shown: string | null;
  /** What was just seen, with its numbers. */
  readonly sentences: readonly [string, string];
}

/** A scene's question: all of it follows from the experiment, whatever a link makes of that. */
export interface Question {
  ask(experiment: Experiment): string;
  /** Two to four. */
  choices(experiment: Experiment): readonly Choice[];
  /** Pure: the same run has the same outcome. */
  outcome(facts: RunFacts): Outcome;
}

export function factsOf({ experiment, curves }: Run, pinned: readonly PinnedRun[] = []): RunFacts {
  return { experiment, curves, summaries: summarise(curves, experiment), pinned };
}

/** A run that decides nothing, and why. */
export function undecided(...sentences: readonly [string, string]): Outcome {
  return { shown: null, sentences };
}

/** Why a run decides nothing about some learners; undefined where all of them were measured to the end. */
export function excuse({ summaries }: RunFacts, learners: readonly LearnerName[]): Outcome | undefined {
  for (const learner of learners) {
    const summary = summaries.find((candidate) => candidate.learner === learner);
    if (!summary)
      return undecided(
        `This run does not hold ${learner}, which the question is about.`,
        'So it does not answer the question.',
      );
    if (summary.divergedAt !== null)
      return undecided(
        `In this run ${learner} diverged at epoch ${summary.divergedAt}, so it does not answer the question.`,
        'With a smaller learning rate it will train.',
      );
    if (!Number.isFinite(summary.testError))
      return undecided(
        `In this run ${learner} could not be measured.`,
        'So it does not answer the question.',
      );
  }
  return undefined;
}

/** The summary of a learner that `excuse` let pass. */
export function summaryOf({ summaries }: RunFacts, learner: LearnerName): LearnerSummary {
  return summaries.find((candidate) => candidate.learner === learner)!;
}

/** What a scene asks, by its number. */
export type Questions = Readonly<Record<Scene, Question>>;
