import { type RefCallback, useCallback, useState } from 'react';

export interface CanvasSize {
  /** CSS px. */
  readonly width: number;
  readonly height: number;
}

/** Measures an element for as long as it is on the page; undefined until it is laid out. */
export function useCanvasSize(): [RefCallback<HTMLElement>, CanvasSize | undefined] {
  const [size, setSize] = useState<CanvasSize>();
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((old) => (old?.width === width && old.height === height ? old : { width, height }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
