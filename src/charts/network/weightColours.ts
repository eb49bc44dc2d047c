/** Red, green and blue, 0 … 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The colours of weights: from the most negative through 0 to the most positive. */
export interface WeightColours {
  readonly negative: Colour;
  readonly zero: Colour;
  readonly positive: Colour;
}

/** Steps of either half of the scale; a screen shows no finer ones. */
const STEPS = 127;

function mix(from: Colour, to: Colour, part: number): Colour {
  const channel = (c: 0 | 1 | 2) => from[c] + part * (to[c] - from[c]);
  return [channel(0), channel(1), channel(2)];
}

/** The scale as a table, which a weight finds its colour in. */
export function weightScale({ negative, zero, positive }: WeightColours): (weight: number) => Colour {
  const table = Array.from({ length: 2 * STEPS + 1 }, (_, i) => {
    const place = i / STEPS - 1;
    return mix(zero, place < 0 ? negative : positive, Math.abs(place));
  });
  return (weight) => {
    const place = Math.max(-1, Math.min(1, weight || 0));
    return table[Math.round((place + 1) * STEPS)]!;
  };
}

/** Reads "#1b7837". @throws RangeError for anything else. */
export function readColour(text: string): Colour {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  if (!digits) throw new RangeError(`readColour: needs a colour like #1b7837, got “${text}”`);
  const channel = (i: 1 | 2 | 3) => Number.parseInt(digits[i]!, 16);
  return [channel(1), channel(2), channel(3)];
}
