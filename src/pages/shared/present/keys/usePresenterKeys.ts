import { useEffect, useRef } from 'react';
import { isUsedBy, keyUseOf } from './keyUse.ts';

/** What the presenter's keys do; an action that a view lacks is left out. */
export interface PresenterKeys {
  readonly toggle: () => void;
  readonly reset: () => void;
  readonly fullScreen: () => void;
  readonly showKeys: () => void;
  readonly leave: () => void;
  readonly next?: (() => void) | undefined;
  readonly previous?: (() => void) | undefined;
  readonly pin?: (() => void) | undefined;
  readonly lookBeside?: ((step: -1 | 1) => void) | undefined;
  /** A number was pressed: 1, 2, … */
  readonly choose?: ((number: number) => void) | undefined;
  /** Introduction and explanation, or the charts again. */
  readonly words: () => void;
  /** The machine, or the charts again. */
  readonly machine?: (() => void) | undefined;
  /** The next number chooses a view. */
  readonly askForView: () => void;
}

function actionOf(key: string, keys: PresenterKeys): (() => void) | undefined {
  if (/^[1-9]$/.test(key)) return keys.choose && (() => keys.choose?.(Number(key)));
  switch (key.toLowerCase()) {
    case ' ':
      return keys.toggle;
    case 'arrowright':
      return keys.next;
    case 'arrowleft':
      return keys.previous;
    case ',':
      return keys.lookBeside && (() => keys.lookBeside?.(-1));
    case '.':
      return keys.lookBeside && (() => keys.lookBeside?.(1));
    case 'p':
      return keys.pin;
    case 'r':
      return keys.reset;
    case 'e':
      return keys.words;
    case 'n':
      return keys.machine;
    case 'g':
      return keys.askForView;
    case 'f':
      return keys.fullScreen;
    case '?':
      return keys.showKeys;
    case 'escape':
      return keys.leave;
    default:
      return undefined;
  }
}

/** What a page within another keeps of them: the others are its host's, which goes on to the next slide with them. */
const WITHIN_ANOTHER = /^[1-9 ,.renREN]$/;

/** Typing is over: the keys are the presenter's again. */
function endsTyping({ key, target }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === 'Escape') && target instanceof HTMLInputElement;
}

/**
 * Listens to the presenter's keys anywhere on the page, except for keys that the focused control uses, an open
 * dialog's, and the browser's.
 *
 * @param embed whether the page is a part of another.
 */
export function usePresenterKeys(present: boolean, embed: boolean, keys: PresenterKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!present) return;
    const hear = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, key, repeat, target } = event;
      if (ctrlKey || metaKey || altKey || event.isComposing || document.querySelector('dialog[open]')) return;
      const use = keyUseOf(target as Element | null);
      if (use === 'text' && endsTyping(event)) (target as HTMLElement).blur();
      if (isUsedBy(use, key)) return;
      // In full screen the browser takes Escape for itself.
      if (key === 'Escape' && document.fullscreenElement) return;
      if (embed && !WITHIN_ANOTHER.test(key)) return;
      const act = actionOf(key, latest.current);
      if (!act) return;
      event.preventDefault();
      // A key that is held down goes through time, and does nothing else twice.
      if (!repeat || key === ',' || key === '.') act();
    };
    // A button that the pointer pressed keeps no space bar to itself.
    const letGo = (event: MouseEvent) => {
      const focused = document.activeElement;
      if (event.detail > 0 && keyUseOf(focused) === 'press') (focused as HTMLElement).blur();
    };
    document.addEventListener('keydown', hear);
    document.addEventListener('click', letGo);
    return () => {
      document.removeEventListener('keydown', hear);
      document.removeEventListener('click', letGo);
    };
  }, [present, embed]);
}
