import type { ChartLegendEntry, ChartProvenance } from '../tables/savedChart.ts';
import { pictureLegend } from './pictureLegend.ts';
import { resolvedDrawing } from './resolvedDrawing.ts';
import { svgElement, type TextFont, textBlock, textMeter } from './svgParts.ts';
import { LINK_FONT, themeAt } from './theme.ts';
import { wrapText } from './wrapText.ts';

/** What a picture is made of. */
export interface PictureParts {
  readonly title: string;
  readonly caption: string;
  /** The chart's svg element, on the page. */
  readonly drawing: SVGSVGElement;
  readonly legend: readonly ChartLegendEntry[];
  readonly provenance: ChartProvenance;
}

const MARGIN = 20;
/** A picture is no narrower, however small its chart: nobody reads a link broken over dozens of lines. */
const LEAST_WIDTH = 320;
const BETWEEN = 10;

/** A chart as a picture of its own: title, caption, drawing, legend, and where it comes from. */
export function chartPicture({ title, caption, drawing, legend, provenance }: PictureParts): SVGSVGElement {
  const theme = themeAt(drawing);
  const measure = textMeter();
  const { width: drawnWidth, height: drawnHeight } = drawing.getBoundingClientRect();
  const inner = Math.ceil(Math.max(drawnWidth, LEAST_WIDTH));
  const width = inner + 2 * MARGIN;
  const parts: SVGElement[] = [];
  let y = MARGIN;

  const write = (
    text: string,
    lineHeight: number,
    fill: string,
    sizeAndWeight: Omit<TextFont, 'family'>,
    family?: string,
  ) => {
    const font = { ...sizeAndWeight, family: family ?? theme.fontFamily };
    const lines = wrapText(text, inner, (part) => measure(part, font));
    const block = textBlock(lines, { x: MARGIN, y, lineHeight }, font, fill);
    y += lines.length * lineHeight;
    return block;
  };

  parts.push(write(title, 24, theme.ink, { size: 17, weight: 650 }));
  parts.push(write(caption, 18, theme.inkFaint, { size: 13 }));
  y += BETWEEN;
  const plot = resolvedDrawing(drawing, theme.fontFamily);
  plot.setAttribute('transform', `translate(${MARGIN} ${y})`);
  parts.push(plot);
  y += drawnHeight + BETWEEN;
  const { group, height } = pictureLegend(legend, { x: MARGIN, y, width: inner }, theme, measure);
  parts.push(group);
  y += height + BETWEEN;
  parts.push(svgElement('line', { x1: MARGIN, x2: width - MARGIN, y1: y, y2: y, stroke: theme.rule }));
  y += BETWEEN;
  const { link, seed, version } = provenance;
  parts.push(write(`Beyond Kernels ${version} · ${seed}`, 16, theme.inkSoft, { size: 11.5, weight: 600 }));
  const address = write(link, 14, theme.inkFaint, { size: 10 }, LINK_FONT);
  parts.push(svgElement('a', { href: link, 'font-family': LINK_FONT }, address));
  y += MARGIN;

  const size = { width, height: Math.ceil(y) };
  return svgElement(
    'svg',
    { ...size, viewBox: `0 0 ${size.width} ${size.height}`, 'font-family': theme.fontFamily },
    svgElement('title', {}, title),
    svgElement('desc', {}, `${caption} ${seed}, Beyond Kernels ${version}, ${link}`),
    svgElement('rect', { ...size, fill: theme.paper }),
    ...parts,
  );
}
