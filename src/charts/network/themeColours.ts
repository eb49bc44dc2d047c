import { useEffect, useState } from 'react';
import { readColour, type WeightColours } from './weightColours.ts';

function themeColours(): WeightColours {
  const style = getComputedStyle(document.documentElement);
  // A canvas writes every CSS colour as #rrggbb, however a minifier has shortened it.
  const context = document.createElement('canvas').getContext('2d')!;
  const colour = (name: string) => {
    context.fillStyle = style.getPropertyValue(name);
    return readColour(context.fillStyle);
  };
  return {
    negative: colour('--weight-negative'),
    zero: colour('--paper'),
    positive: colour('--weight-positive'),
  };
}

/** The theme's colours as a canvas needs them: numbers, which follow when the reader changes the theme. */
export function useThemeColours(): WeightColours {
  const [colours, setColours] = useState(themeColours);
  useEffect(() => {
    const observer = new MutationObserver(() => setColours(themeColours()));
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  return colours;
}
