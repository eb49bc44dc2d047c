import { useLayoutEffect, useMemo, useState } from 'react';
import { type ChartScale, DESK } from '../../../charts/frame/chartScale.ts';

/** Letters that the back row can read at 1280 × 720, px; larger screens have larger ones. */
const LEAST_TEXT_PX = 24;
/** A screen narrower than this, in px, is held in a hand. */
const HALL_WIDTH = 960;
const HAND_TEXT_PX = 18;
/** A frame is a part of a slide, which a projector enlarges: its letters are as large for its size as a hall's, and no smaller than these. */
const FRAME_TEXT_PX = 15;
const TEXT_OVER_WIDTH = LEAST_TEXT_PX / 1280;
const TEXT_OVER_HEIGHT = LEAST_TEXT_PX / 720;
/** Lines are thicker by this factor at 1280 px. */
const STROKE = 1.6;

/** Size of the letters on a screen, or in a frame on a slide, px. */
export function hallTextPx(width: number, height: number, embed = false): number {
  if (width < HALL_WIDTH && !embed) return HAND_TEXT_PX;
  const least = embed ? FRAME_TEXT_PX : LEAST_TEXT_PX;
  return Math.max(least, Math.round(Math.min(width * TEXT_OVER_WIDTH, height * TEXT_OVER_HEIGHT)));
}

/** Dresses the page for a hall while it is presented; returns the scale of its charts. */
export function useHall(present: boolean, embed: boolean): ChartScale {
  const [textPx, setTextPx] = useState(() => hallTextPx(innerWidth, innerHeight, embed));
  useLayoutEffect(() => {
    if (!present) return;
    const { dataset, style } = document.documentElement;
    const measure = () => {
      const px = hallTextPx(innerWidth, innerHeight, embed);
      style.setProperty('--hall', `${px}px`);
      setTextPx(px);
    };
    dataset.present = '';
    measure();
    addEventListener('resize', measure);
    return () => {
      removeEventListener('resize', measure);
      delete dataset.present;
      style.removeProperty('--hall');
    };
  }, [present, embed]);
  return useMemo(
    () => (present ? { textPx, stroke: (STROKE * textPx) / LEAST_TEXT_PX, fills: true } : DESK),
    [present, textPx],
  );
}
