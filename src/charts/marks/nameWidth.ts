/** What a letter of a learner's name takes at most, and room beside the name: times the letters' size. */
const LETTER_WIDTH = 0.6;
const BESIDE = 0.9;
/** Room for "3resnet-all". */
const LEAST_WIDTH = 7;

/**
 * Room for the longest of some learners' names beside a chart, px.
 *
 * @param textPx size of the letters.
 */
export function nameWidth(learners: readonly string[], textPx: number): number {
  const longest = Math.max(0, ...learners.map(({ length }) => length));
  return Math.ceil(textPx * Math.max(LEAST_WIDTH, longest * LETTER_WIDTH + BESIDE));
}
