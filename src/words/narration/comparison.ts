import type { Experiment } from '../../experiment/experiment.ts';
import type { RunKey } from '../../experiment/keys.ts';
import { pinOf } from '../../experiment/pick.ts';
import { differingKeys, settingText } from '../../experiment/pinDifference.ts';
import { type Asked, levelsOf } from '../../problem/problems.ts';
import type { PinnedRun } from '../../store/lab/state.ts';
import { errorText } from '../numberText.ts';
import { type LearnerSummary, summarise } from './summary.ts';
import { listText } from './wording.ts';

/** Errors smaller than this count as equal. */
const NO_ERROR = 1e-5;
/** With more differences than this a sentence names the run alone. */
const SETTINGS_IN_A_SENTENCE = 3;

/** One learner in the live and in a pinned run. */
interface Pair {
  readonly pinned: PinnedRun;
  readonly now: LearnerSummary;
  readonly then: LearnerSummary;
}

function ends({ testError, divergedAt }: LearnerSummary): boolean {
  return Number.isFinite(testError) && divergedAt === null;
}

/**
 * The logarithm of the ratio of two errors, each over the error of predicting zero on its own target: a weaker target
 * alone makes every error smaller.
 */
function distance({ now, then, pinned }: Pair, live: Experiment): number {
  const size = ({ testError }: LearnerSummary, target: Asked & Pick<Experiment, 'alpha' | 'beta'>) => {
    const { zeroPredictor } = levelsOf(target);
    return Math.log(Math.max(NO_ERROR, testError) / (zeroPredictor || 1));
  };
  return Math.abs(size(now, live) - size(then, pinned.pin));
}

/**
 * Compares a finished run with the pinned ones, for the learner whose test error differs most for its target:
 * "With β = 1 (A) 3resnetU-all ended at 0.003; now, with β = 0.2, at 2.1."
 *
 * @returns one sentence; none unless a finished pinned run of another experiment has other numbers.
 */
export function tellComparison(
  summaries: readonly LearnerSummary[],
  experiment: Experiment,
  pinned: readonly PinnedRun[],
): string[] {
  const pairs = pinned
    .filter(({ run }) => run.status === 'finished')
    .flatMap((entry): Pair[] =>
      summarise(entry.run.curves, entry.run.experiment).flatMap((then) => {
        const now = summaries.find(({ learner }) => learner === then.learner);
        return now && ends(now) && ends(then) ? [{ pinned: entry, now, then }] : [];
      }),
    )
    .filter(({ now, then }) => errorText(now.testError) !== errorText(then.testError));
  const [first, ...others] = pairs;
  if (!first) return [];
  const widest = others.reduce(
    (most, pair) => (distance(pair, experiment) > distance(most, experiment) ? pair : most),
    first,
  );
  const { letter, pin } = widest.pinned;
  const live = pinOf(experiment);
  const keys = differingKeys(pin, live).filter(
    (key): key is Exclude<RunKey, 'learners'> => key !== 'learners',
  );
  const { learner } = widest.now;
  const [then, now] = [errorText(widest.then.testError), errorText(widest.now.testError)];
  if (keys.length === 0 || keys.length > SETTINGS_IN_A_SENTENCE)
    return [`In run ${letter} ${learner} ended at ${then}; now at ${now}.`];
  const settings = (of: typeof pin) =>
    listText(keys.map((key) => settingText(key, of).replaceAll(' = ', '\u00a0=\u00a0')));
  return [
    `With ${settings(pin)} (${letter}) ${learner} ended at ${then}; now, with ${settings(live)}, at ${now}.`,
  ];
}
