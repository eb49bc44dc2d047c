import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** Whether an element holds more lines than it shows; asked anew when its text or its size changes. */
export function useOverflow(element: RefObject<HTMLElement | null>, text: string): boolean {
  const [overflows, setOverflows] = useState(false);
  const measure = () => {
    const box = element.current;
    if (box) setOverflows(box.scrollHeight > box.clientHeight + 1);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured changes with the text.
  useLayoutEffect(measure, [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it measures whatever is there.
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return overflows;
}
