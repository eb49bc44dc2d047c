import type { OneShotAnswer, OneShotQuestion } from '../../theory/costOfOneShot.ts';

/** What every part of the panel is drawn from. */
export interface Answered {
  readonly question: OneShotQuestion;
  readonly answer: OneShotAnswer;
}
