import { errorText } from '../../words/numberText.ts';
import { TEXTURES } from '../marks/signals/SignalTextures.tsx';
import { PARTS } from '../series/errorPartNames.ts';
import type { ErrorPartsRow } from '../series/errorParts.ts';
import type { SavedChart } from './savedChart.ts';

/**
 * What the files of a chart of one learner's error parts hold.
 *
 * @param name of what runs along the chart: "epoch".
 * @param latest whether the legend tells the last row's numbers.
 */
export function savedParts(
  learner: string,
  name: string,
  rows: () => readonly ErrorPartsRow[],
  latest: boolean,
): SavedChart {
  return {
    title: `Where the test error of ${learner} is`,
    legend: () => {
      const last = latest ? rows().at(-1) : undefined;
      return PARTS.map(({ part, name: text, signal }) => ({
        name: text,
        mark: 'area',
        colour: `var(--${signal}-fill)`,
        texture: TEXTURES[signal],
        ...(last && { value: errorText(last[part]) }),
      }));
    },
    table: () => ({
      head: ['learner', name, ...PARTS.map(({ name: text }) => text), 'test error'],
      rows: rows().map((row) => [learner, row.x, ...PARTS.map(({ part }) => row[part]), row.testError]),
    }),
  };
}
