import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

/** A cursor that moves on is not spoken of: what stands for so long is, ms. */
const RESTS_MS = 350;

/** The words of an element, piece by piece: "3resnet-all 1.69". */
function wordsOf(element: Element): string {
  const pieces: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim();
    if (text) pieces.push(text);
  }
  return pieces.join(' ');
}

/**
 * What stands at a chart's cursor once the reader has moved it by keyboard and lets it rest: the place, and the value of
 * every line there. Of a key of the chart's element.
 */
export function useSpokenCursor(): readonly [string, (event: KeyboardEvent<HTMLElement>) => void] {
  const [spoken, setSpoken] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onKeyUp = ({ key, currentTarget }: KeyboardEvent<HTMLElement>) => {
    if (!key.startsWith('Arrow')) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const tooltip = currentTarget.querySelector('.tooltip');
      if (tooltip) setSpoken([...tooltip.querySelectorAll('p, li')].map(wordsOf).join('; '));
    }, RESTS_MS);
  };
  return [spoken, onKeyUp];
}
