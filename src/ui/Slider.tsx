import { type CSSProperties, useEffect, useRef } from 'react';
import { type SliderRange, sliderScale } from './sliderScale.ts';

interface SliderProps {
  readonly range: SliderRange;
  readonly value: number;
  readonly name: string;
  readonly describedBy: string;
  readonly onMove: (value: number) => void;
  /** Called when the reader lets go; must keep its identity between drawings. */
  readonly onRelease?: () => void;
}

/** A slider over the stops of a range; nothing for a range that has none. */
export function Slider({ range, value, name, describedBy, onMove, onRelease }: SliderProps) {
  const input = useRef<HTMLInputElement>(null);
  const scale = sliderScale(range);
  useEffect(() => {
    const slider = input.current;
    if (!slider || !onRelease) return;
    // React's onChange is the browser's `input`; the browser's own `change` is the release.
    slider.addEventListener('change', onRelease);
    return () => slider.removeEventListener('change', onRelease);
  }, [onRelease]);
  if (!scale) return null;
  const position = Math.min(scale.last, Math.max(0, scale.positionOf(value)));
  return (
    <input
      ref={input}
      type="range"
      className="slider"
      aria-label={name}
      aria-valuetext={String(value)}
      aria-describedby={describedBy}
      min={0}
      max={scale.last}
      step={1}
      value={position}
      style={{ '--filled': `${(100 * position) / scale.last}%` } as CSSProperties}
      onChange={(event) => onMove(scale.valueAt(Number(event.target.value)))}
    />
  );
}
