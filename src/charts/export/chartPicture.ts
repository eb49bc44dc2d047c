import type { ChartLegendEntry, ChartProvenance } from '../tables/savedChart.ts';
import { type DrawnPart, drawnPart, type MadeDrawing } from './drawnParts.ts';
import { pictureLegend } from './pictureLegend.ts';
import { svgElement, type TextFont, textBlock, textMeter } from './svgParts.ts';
import { LINK_FONT, type PictureTheme } from './theme.ts';
import { wrapText } from './wrapText.ts';

/** What a picture is made of. */
export interface PictureParts {
  readonly title: string;
  readonly caption: string;
  readonly drawing: SVGSVGElement | MadeDrawing;
  readonly legend: readonly ChartLegendEntry[];
  readonly provenance: ChartProvenance;
}

const MARGIN = 20;
/** A picture is no narrower, however small its chart: nobody reads a link broken over dozens of lines. */
const LEAST_WIDTH = 320;
const BETWEEN = 10;
/** px of a slide's picture, 16:9; its PNG has twice as many each way. */
const SLIDE = { width: 1280, height: 720 } as const;
/** How many times larger than on the page the words of a slide's picture are: beside the drawing, and below. */
const SLIDE_WORDS = { beside: 1.4, foot: 1.1 } as const;
/** The share of a slide's width that the drawing takes at most. */
const MOST_OF_SLIDE = 0.7;

/** What stands above and below the drawing, a part each. */
function wordsOf({ title, caption, legend, provenance }: PictureParts, theme: PictureTheme, width: number) {
  const measure = textMeter();
  const write = (
    text: string,
    lineHeight: number,
    fill: string,
    sizeAndWeight: Omit<TextFont, 'family'>,
    family?: string,
  ): DrawnPart => {
    const font = { ...sizeAndWeight, family: family ?? theme.fontFamily };
    const lines = wrapText(text, width, (part) => measure(part, font));
    const group = textBlock(lines, { x: 0, y: 0, lineHeight }, font, fill);
    return { group, width, height: lines.length * lineHeight };
  };
  const { link, settings, seed, version } = provenance;
  const rule = svgElement('line', { x2: width, stroke: theme.rule });
  const address = write(link, 14, theme.inkFaint, { size: 10 }, LINK_FONT);
  return {
    above: [
      write(title, 24, theme.ink, { size: 17, weight: 650 }),
      write(caption, 18, theme.inkFaint, { size: 13 }),
    ],
    below: [
      { ...pictureLegend(legend, { x: 0, y: 0, width }, theme, measure), width },
      { group: rule, width, height: 0 },
    ],
    foot: [
      write(settings, 16, theme.inkSoft, { size: 11.5 }),
      write(`Beyond Kernels ${version} · ${seed}`, 16, theme.inkSoft, { size: 11.5, weight: 600 }),
      { ...address, group: svgElement('a', { href: link, 'font-family': LINK_FONT }, address.group) },
    ],
  };
}

/** Parts one below the other, from the top; what `gap` is between them. */
function stacked(parts: readonly DrawnPart[], gap: number): DrawnPart {
  const group = svgElement('g', {});
  let height = 0;
  parts.forEach((part, i) => {
    if (i > 0) height += gap;
    group.append(svgElement('g', { transform: `translate(0 ${height})` }, part.group));
    height += part.height;
  });
  return { group, width: Math.max(...parts.map(({ width }) => width)), height };
}

/** A part at a place, larger by a factor. */
function placed(part: DrawnPart, x: number, y: number, times = 1): SVGElement {
  const scale = times === 1 ? '' : ` scale(${times})`;
  return svgElement('g', { transform: `translate(${x} ${y})${scale}` }, part.group);
}

/** The whole: ground, name, and what is drawn. */
function pictureOf(
  { title, caption, provenance: { link, settings, seed, version } }: PictureParts,
  theme: PictureTheme,
  size: { readonly width: number; readonly height: number },
  drawn: readonly SVGElement[],
): SVGSVGElement {
  return svgElement(
    'svg',
    { ...size, viewBox: `0 0 ${size.width} ${size.height}`, 'font-family': theme.fontFamily },
    svgElement('title', {}, title),
    svgElement('desc', {}, `${caption} ${settings} ${seed}, Beyond Kernels ${version}, ${link}`),
    svgElement('rect', { ...size, fill: theme.paper }),
    ...drawn,
  );
}

/** A chart as a picture of its own: title, caption, drawing, legend, and where it comes from. */
export function chartPicture(parts: PictureParts): SVGSVGElement {
  const { theme, ...plot } = drawnPart(parts.drawing);
  const inner = Math.ceil(Math.max(plot.width, LEAST_WIDTH));
  const words = wordsOf(parts, theme, inner);
  const all = stacked([stacked(words.above, 0), plot, ...words.below, stacked(words.foot, 0)], BETWEEN);
  const size = { width: inner + 2 * MARGIN, height: Math.ceil(all.height) + 2 * MARGIN };
  return pictureOf(parts, theme, size, [placed(all, MARGIN, MARGIN)]);
}

/** The same for a slide, 16:9: title above, the drawing at the left, caption and legend beside it, the rest below. */
export function slidePicture(parts: PictureParts): SVGSVGElement {
  const { theme, ...plot } = drawnPart(parts.drawing);
  const inner = SLIDE.width - 2 * MARGIN;
  const { above, foot } = wordsOf(parts, theme, inner / SLIDE_WORDS.foot);
  const [title, below] = [above[0]!, stacked(foot, 0)];
  const top = MARGIN + SLIDE_WORDS.beside * title.height + BETWEEN;
  const bottom = SLIDE.height - MARGIN - SLIDE_WORDS.foot * below.height;
  const times = Math.min((MOST_OF_SLIDE * inner) / plot.width, (bottom - top - BETWEEN) / plot.height);
  const left = MARGIN + times * plot.width + 2 * MARGIN;
  // What sets a pinned run apart is said below.
  const legend = parts.legend.map(({ remark, ...entry }) =>
    remark === undefined || entry.letter !== undefined ? entry : { ...entry, remark },
  );
  const words = wordsOf({ ...parts, legend }, theme, (SLIDE.width - MARGIN - left) / SLIDE_WORDS.beside);
  return pictureOf(parts, theme, SLIDE, [
    placed(title, MARGIN, MARGIN, SLIDE_WORDS.beside),
    placed(plot, MARGIN, top, times),
    placed(stacked([words.above[1]!, words.below[0]!], BETWEEN), left, top, SLIDE_WORDS.beside),
    placed(below, MARGIN, bottom, SLIDE_WORDS.foot),
  ]);
}
