import { saveFile } from '../../files/saveFile.ts';
import type { ChartProvenance, SavedChart } from '../tables/savedChart.ts';
import { chartPicture, slidePicture } from './chartPicture.ts';
import { csvOf, withRecipe } from './csv.ts';
import type { MadeDrawing } from './drawnParts.ts';
import { pngOf, svgText } from './encodePicture.ts';
import { titleSlug } from './fileName.ts';

export type ChartFileKind = 'PNG' | 'PNG for slides' | 'SVG' | 'CSV';

const ENDINGS: Record<ChartFileKind, string> = {
  PNG: '.png',
  'PNG for slides': '-16x9.png',
  SVG: '.svg',
  CSV: '.csv',
};

/** A chart on the page. */
export interface ChartOnPage {
  readonly title: string;
  readonly caption: string;
  /** The svg element on the page, or the way to draw one for the file; null before it is drawn. */
  readonly drawing: SVGSVGElement | MadeDrawing | null;
  readonly saved: SavedChart;
  readonly provenance: ChartProvenance;
}

async function contentOf(kind: ChartFileKind, chart: ChartOnPage): Promise<Blob> {
  const { title, caption, drawing, saved, provenance } = chart;
  if (kind === 'CSV')
    return new Blob([csvOf(withRecipe(saved.table(), provenance.recipe))], { type: 'text/csv' });
  if (!drawing) throw new Error('the chart is not drawn yet');
  const legend = saved.legend();
  const parts = { title: saved.title ?? title, caption, drawing, legend, provenance };
  if (kind === 'SVG') return new Blob([svgText(chartPicture(parts))], { type: 'image/svg+xml' });
  return pngOf(kind === 'PNG' ? chartPicture(parts) : slidePicture(parts));
}

/**
 * Saves a chart as a file.
 *
 * @throws Error with a sentence's end when the browser cannot make it.
 */
export async function saveChart(kind: ChartFileKind, chart: ChartOnPage): Promise<void> {
  const content = await contentOf(kind, chart);
  saveFile(`${chart.provenance.fileStem}-${titleSlug(chart.title)}${ENDINGS[kind]}`, content);
}
