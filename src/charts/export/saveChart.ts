import { saveFile } from '../../files/saveFile.ts';
import type { ChartProvenance, SavedChart } from '../tables/savedChart.ts';
import { chartPicture } from './chartPicture.ts';
import { csvOf } from './csv.ts';
import { pngOf, svgText } from './encodePicture.ts';
import { titleSlug } from './fileName.ts';

export type ChartFileKind = 'PNG' | 'SVG' | 'CSV';

/** A chart on the page. */
export interface ChartOnPage {
  readonly title: string;
  readonly caption: string;
  /** The svg element; null before it is drawn. */
  readonly drawing: SVGSVGElement | null;
  readonly saved: SavedChart;
  readonly provenance: ChartProvenance;
}

async function contentOf(kind: ChartFileKind, chart: ChartOnPage): Promise<Blob> {
  const { title, caption, drawing, saved, provenance } = chart;
  if (kind === 'CSV') return new Blob([csvOf(saved.table())], { type: 'text/csv' });
  if (!drawing) throw new Error('the chart is not drawn yet');
  const legend = saved.legend();
  const picture = chartPicture({ title: saved.title ?? title, caption, drawing, legend, provenance });
  return kind === 'PNG' ? pngOf(picture) : new Blob([svgText(picture)], { type: 'image/svg+xml' });
}

/**
 * Saves a chart as a file.
 *
 * @throws Error with a sentence's end when the browser cannot make it.
 */
export async function saveChart(kind: ChartFileKind, chart: ChartOnPage): Promise<void> {
  const content = await contentOf(kind, chart);
  saveFile(`${chart.provenance.fileStem}-${titleSlug(chart.title)}.${kind.toLowerCase()}`, content);
}
