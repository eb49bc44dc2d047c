import { errorText } from '../../words/numberText.ts';
import type { MadeDrawing } from '../export/drawnParts.ts';
import { svgElement } from '../export/svgParts.ts';
import { GROUP_GAP, groupColumns, groupName } from './groupColumns.ts';
import type { Groups } from './specialisation.ts';

/** px. */
const NAME_SIZE = 11;
/** Columns narrower than this have their names upright, in a row of the second height. */
const ROOM_FOR_NAME = 52;
const NAMES_ROW = { level: 18, upright: 48 } as const;
const SCALE = { width: 120, height: 10, row: 30 } as const;

/**
 * The heat map for a file: the names of its columns, the map as it is on the page, and the scale of its colours.
 *
 * @param canvas the map on the page.
 * @param limit the weight at which the scale ends.
 */
export function weightDrawing(canvas: HTMLCanvasElement, groups: Groups, limit: number): MadeDrawing {
  const { width, height } = canvas.getBoundingClientRect();
  return {
    at: canvas,
    make: (theme) => {
      const columns = groupColumns(width, groups.length, GROUP_GAP);
      const isUpright = columns[0]!.width < ROOM_FOR_NAME;
      const top = isUpright ? NAMES_ROW.upright : NAMES_ROW.level;
      const names = columns.map((column, i) => {
        const [x, y] = [column.x + column.width / 2, top - 5];
        const place = isUpright
          ? { transform: `translate(${x + 0.35 * NAME_SIZE} ${y}) rotate(-90)` }
          : { x, y, 'text-anchor': 'middle' };
        return svgElement(
          'text',
          { ...place, 'font-size': NAME_SIZE, fill: theme.inkSoft },
          groupName(groups[i]!.inputs),
        );
      });
      const map = svgElement('image', { y: top, width, height, href: canvas.toDataURL() });
      const stop = (offset: number, colour: string) =>
        svgElement('stop', { offset, 'stop-color': theme.colour(colour) });
      const scale = svgElement(
        'linearGradient',
        { id: 'weights' },
        stop(0, 'var(--weight-negative)'),
        stop(0.5, theme.paper),
        stop(1, 'var(--weight-positive)'),
      );
      const y = top + height + (SCALE.row - SCALE.height) / 2;
      const [least, most] = [`−${errorText(limit)}`, errorText(limit)];
      const before = 8 + 7 * least.length;
      const number = (x: number, text: string) =>
        svgElement('text', { x, y: y + SCALE.height, 'font-size': NAME_SIZE, fill: theme.inkSoft }, text);
      const bar = { x: before, y, width: SCALE.width, height: SCALE.height, stroke: theme.rule };
      const group = svgElement(
        'g',
        {},
        svgElement('defs', {}, scale),
        ...names,
        map,
        number(0, least),
        svgElement('rect', { ...bar, fill: 'url(#weights)' }),
        number(before + SCALE.width + 8, most),
      );
      return { group, width, height: top + height + SCALE.row };
    },
  };
}
