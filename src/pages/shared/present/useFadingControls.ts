import { useEffect } from 'react';

/** How long the controls stay in sight after the pointer has moved, ms. */
const LINGER_MS = 2500;

/**
 * Lets the controls fade while a curve runs and nobody moves the pointer. What has the keyboard's focus stays in
 * sight by itself: the style sheet sees to it.
 */
export function useFadingControls(present: boolean, going: boolean): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (!present || !going) return;
    let timer: ReturnType<typeof setTimeout>;
    const show = () => {
      delete dataset.faded;
      clearTimeout(timer);
      timer = setTimeout(() => {
        dataset.faded = '';
      }, LINGER_MS);
    };
    show();
    const signs = ['pointermove', 'pointerdown'] as const;
    for (const sign of signs) addEventListener(sign, show, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, show);
      delete dataset.faded;
    };
  }, [present, going]);
}
