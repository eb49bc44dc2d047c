import { type RefCallback, startTransition, useCallback, useState } from 'react';
import { BETWEEN_CHARTS_MS } from './inTurn.ts';

export interface CanvasSize {
  /** CSS px. */
  readonly width: number;
  readonly height: number;
}

/**
 * Measures an element for as long as it is on the page; undefined until it is laid out and its turn has come.
 *
 * @param turn 0, 1, 2 …: the chart's place in the order in which charts are drawn.
 */
export function useCanvasSize(turn: number): [RefCallback<HTMLElement>, CanvasSize | undefined] {
  const [size, setSize] = useState<CanvasSize>();
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const measure = () => {
        const { clientWidth: width, clientHeight: height } = element;
        // A first drawing is long: React does it in slices, with room for the reader in between.
        startTransition(() =>
          setSize((old) => (old?.width === width && old.height === height ? old : { width, height })),
        );
      };
      const observer = new ResizeObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(measure, turn * BETWEEN_CHARTS_MS);
      });
      observer.observe(element);
      return () => {
        clearTimeout(timer);
        observer.disconnect();
      };
    },
    [turn],
  );
  return [ref, size];
}
