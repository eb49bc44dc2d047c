import type { ChartLegendEntry, Texture } from '../tables/savedChart.ts';
import { svgElement, type TextFont } from './svgParts.ts';
import type { PictureTheme } from './theme.ts';

const ROW_HEIGHT = 20;
const SWATCH_WIDTH = 34;
const SQUARE = 11;
/** px between a swatch and its name, a name and its value, two entries. */
const GAP = 7;
const BETWEEN_ENTRIES = 20;
const SIZE = 12.5;

interface Legend {
  readonly group: SVGGElement;
  /** px. */
  readonly height: number;
}

/** The stripes or dots of a square, in the paper's colour. */
function textureMarks(texture: Texture | undefined, middle: number, { paper }: PictureTheme): SVGElement[] {
  const third = SQUARE / 3;
  const top = middle - SQUARE / 2;
  if (texture === 'striped')
    return [1, 2].map((i) =>
      svgElement('line', {
        x1: 0,
        y1: top + i * third + third / 2,
        x2: i * third + third / 2,
        y2: top,
        stroke: paper,
        'stroke-width': 1.5,
      }),
    );
  if (texture === 'dotted')
    return [1, 2, 3, 4].map((i) =>
      svgElement('circle', {
        cx: (i % 2 === 0 ? 0.75 : 0.25) * SQUARE,
        cy: top + (i > 2 ? 0.75 : 0.25) * SQUARE,
        r: 1.2,
        fill: paper,
      }),
    );
  return [];
}

function swatch(entry: ChartLegendEntry, middle: number, theme: PictureTheme): SVGElement {
  const colour = theme.colour(entry.colour);
  if (entry.mark === 'area')
    return svgElement(
      'g',
      {},
      svgElement('rect', { y: middle - SQUARE / 2, width: SQUARE, height: SQUARE, fill: colour }),
      ...textureMarks(entry.texture, middle, theme),
    );
  return svgElement('line', {
    x2: SWATCH_WIDTH,
    y1: middle,
    y2: middle,
    stroke: colour,
    'stroke-width': entry.strokeWidth ?? 2,
    'stroke-dasharray': entry.dash === 'none' ? undefined : entry.dash,
  });
}

/** The entries of a legend one after the other, in as many rows as they need. */
export function pictureLegend(
  entries: readonly ChartLegendEntry[],
  place: { readonly x: number; readonly y: number; readonly width: number },
  theme: PictureTheme,
  measure: (text: string, font: TextFont) => number,
): Legend {
  const group = svgElement('g', { 'font-size': SIZE });
  let right = 0;
  let row = 0;
  for (const entry of entries) {
    const parts = [
      { text: entry.letter, weight: 650, fill: theme.ink },
      { text: entry.name, weight: 400, fill: theme.ink },
      { text: entry.value, weight: 650, fill: theme.ink },
      { text: entry.remark, weight: 400, fill: theme.inkSoft },
    ];
    const mark = svgElement('g', { opacity: entry.opacity }, swatch(entry, ROW_HEIGHT / 2, theme));
    const item = svgElement('g', {}, mark);
    let end = (entry.mark === 'line' ? SWATCH_WIDTH : SQUARE) + GAP;
    for (const { text, weight, fill } of parts) {
      if (text === undefined) continue;
      item.append(
        svgElement('text', { x: end, y: ROW_HEIGHT / 2 + 0.35 * SIZE, fill, 'font-weight': weight }, text),
      );
      end += measure(text, { size: SIZE, weight, family: theme.fontFamily }) + GAP;
    }
    if (right > 0 && right + end > place.width) {
      right = 0;
      row += 1;
    }
    item.setAttribute('transform', `translate(${place.x + right} ${place.y + row * ROW_HEIGHT})`);
    group.append(item);
    right += end - GAP + BETWEEN_ENTRIES;
  }
  return { group, height: entries.length > 0 ? (row + 1) * ROW_HEIGHT : 0 };
}
