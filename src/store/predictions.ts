import { SCENES, type Scene } from '../experiment/choices.ts';
import { DEFAULT_EXPERIMENT } from '../experiment/defaults/lab.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { keysOf } from '../experiment/keys.ts';
import { encodeLink } from '../experiment/link.ts';
import { pick } from '../experiment/pick.ts';

/** What a reader predicted, and of which experiment. */
interface Prediction {
  /** The id of a choice. */
  readonly answer: string;
  /** Link of the experiment, without what does not change its curves' meaning. */
  readonly about: string;
}

export type Predictions = Readonly<Partial<Record<Scene, Prediction>>>;

/** The part of the browser's storage that holds the answers; it may refuse at any call. */
export type AnswerStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const STORAGE_KEY = 'story-predictions';
/** This page never stores a longer text. */
const LONGEST = 20_000;

/** What a prediction is about: two experiments with the same one ask the same question. */
export function subjectOf(experiment: Experiment): string {
  return encodeLink({ ...experiment, ...pick(DEFAULT_EXPERIMENT, keysOf('machine', 'page')) });
}

function isPrediction(value: unknown): value is Prediction {
  const { answer, about } = (value ?? {}) as Record<string, unknown>;
  return typeof answer === 'string' && typeof about === 'string';
}

/** The stored answers. There are none where the browser refuses storage, or where it holds something else. */
export function readPredictions(storage: () => AnswerStorage): Predictions {
  try {
    const text = storage().getItem(STORAGE_KEY) ?? '';
    if (text === '' || text.length > LONGEST) return {};
    const stored = (JSON.parse(text) ?? {}) as Record<string, unknown>;
    return Object.fromEntries(
      SCENES.flatMap((scene) => (isPrediction(stored[scene]) ? [[scene, stored[scene]]] : [])),
    );
  } catch {
    return {};
  }
}

/**
 * Stores the answers, or deletes the entry where there are none. Where the browser refuses, they last as long as the
 * page.
 */
export function keepPredictions(storage: () => AnswerStorage, predictions: Predictions): void {
  try {
    if (Object.keys(predictions).length === 0) storage().removeItem(STORAGE_KEY);
    else storage().setItem(STORAGE_KEY, JSON.stringify(predictions));
  } catch {
    // A private window may refuse storage.
  }
}
