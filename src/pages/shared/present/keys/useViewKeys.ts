import { useRef } from 'react';
import { useReadExperiment } from '../../experimentContext.ts';
import { queryFor, VIEW_NAMES, VIEWS } from '../../views.ts';

/** How long a number chooses a view after it was asked for, ms. */
const ASKED_MS = 6000;

/**
 * Goes from view to view by two keys: one asks, and a number chooses.
 *
 * @param say shows the choices.
 */
export function useViewKeys(say: (sentence: string) => void) {
  const read = useReadExperiment();
  const askedAt = useRef(Number.NEGATIVE_INFINITY);
  return {
    askForView: () => {
      askedAt.current = performance.now();
      say(VIEWS.map((view, i) => `${i + 1} ${VIEW_NAMES[view]}`).join(' · '));
    },
    /** Whether the number was an answer. */
    chooseView: (number: number): boolean => {
      const isAnswer = performance.now() - askedAt.current < ASKED_MS;
      askedAt.current = Number.NEGATIVE_INFINITY;
      const view = VIEWS[number - 1];
      if (!isAnswer || !view) return isAnswer;
      location.assign(queryFor(view, read()));
      return true;
    },
  };
}
