import { useEffect, useRef } from 'react';
import type { Stage } from '../present/stage.ts';

/** How often it is asked whether the page is still drawn, and how long it may take to be. */
const ASK_EVERY_MS = 500;
const PATIENCE_MS = 1000;

/**
 * Calls back when a page comes into sight, and when it leaves it. A frame that is not drawn at all, on a slide that is not
 * shown, is told nothing by the browser: that it is not drawn is noticed.
 */
function watchSight(tell: (isSeen: boolean) => void): () => void {
  let isSeen = false;
  let isWithin = false;
  let drawnAt = performance.now();
  let asked = 0;
  const judge = () => {
    const isDrawn = performance.now() - drawnAt < PATIENCE_MS;
    // A tab behind another draws nothing either; there the run may go on.
    const now = document.hidden ? isSeen : isWithin && isDrawn;
    if (now === isSeen) return;
    isSeen = now;
    tell(isSeen);
  };
  const observer = new IntersectionObserver((entries) => {
    isWithin = entries.at(-1)!.isIntersecting;
    drawnAt = performance.now();
    judge();
  });
  observer.observe(document.documentElement);
  const ask = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => {
      drawnAt = performance.now();
      judge();
    });
    judge();
  };
  const timer = setInterval(ask, ASK_EVERY_MS);
  return () => {
    observer.disconnect();
    clearInterval(timer);
    cancelAnimationFrame(asked);
  };
}

/** Rests while nobody sees the page: a slide's run goes when its slide is shown, and waits when it is left. */
export function useOnScreen(stage: Stage): void {
  const latest = useRef(stage);
  latest.current = stage;
  useEffect(() => {
    // What the reader has paused stays so.
    let resting = false;
    const rest = () => {
      const { status, pause } = latest.current;
      if (status !== 'running' && status !== 'starting') return;
      resting = true;
      pause();
    };
    // Until it is known to be seen it is not.
    rest();
    return watchSight((isSeen) => {
      if (!isSeen) return rest();
      if (resting && latest.current.status === 'paused') latest.current.run();
      resting = false;
    });
  }, []);
}
