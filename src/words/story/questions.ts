import { alphaAgainstBeta } from './alphaAgainstBeta.ts';
import { baseFirst } from './baseFirst.ts';
import { kernels } from './kernels.ts';
import { oneAfterTheOther } from './oneAfterTheOther.ts';
import { puzzle } from './puzzle.ts';
import type { Questions } from './question.ts';
import { rungs } from './rungs.ts';
import { target } from './target.ts';
import { thenComposite } from './thenComposite.ts';
import { theorems } from './theorems.ts';

/** What each scene asks before it shows. */
export const QUESTIONS: Questions = {
  1: puzzle,
  2: target,
  3: baseFirst,
  4: thenComposite,
  5: kernels,
  6: alphaAgainstBeta,
  7: theorems,
  8: rungs,
  9: oneAfterTheOther,
};
