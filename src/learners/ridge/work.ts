/** Something that is worked out in pieces of some milliseconds: yields the floating-point operations of each. */
export type Work<Result> = Generator<number, Result, void>;

/** Does all of it at once. */
export function finished<Result>(work: Work<Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
