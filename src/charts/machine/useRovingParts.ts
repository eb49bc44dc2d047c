import { type KeyboardEvent, useRef } from 'react';
import { type PartId, partKey } from './parts.ts';

/** Steps along a column, and from column to column. */
const STEPS: Readonly<Record<string, { readonly along: number; readonly across: number }>> = {
  ArrowUp: { along: -1, across: 0 },
  ArrowDown: { along: 1, across: 0 },
  ArrowLeft: { along: 0, across: -1 },
  ArrowRight: { along: 0, across: 1 },
};

/** Where an arrow key leads from a part; undefined where there is nothing on that side. */
export function partBeside(all: readonly PartId[], from: PartId, key: string): PartId | undefined {
  const step = STEPS[key];
  if (!step) return undefined;
  const columns = [...new Set(all.map(({ column }) => column))];
  const inColumn = (column: PartId['column']) => all.filter((part) => part.column === column);
  const beside = inColumn(from.column);
  const place = beside.findIndex((part) => partKey(part) === partKey(from));
  if (step.along !== 0) return beside[place + step.along];
  const column = columns[columns.indexOf(from.column) + step.across];
  if (!column) return undefined;
  const others = inColumn(column);
  return others[Math.round((place / Math.max(1, beside.length - 1)) * (others.length - 1))];
}

/** Parts of a drawing as one stop of the Tab key: arrows move among them, focus and pointer choose, Escape lets go. */
export function useRovingParts(
  all: readonly PartId[],
  chosen: PartId | undefined,
  onChoose: (part: PartId | undefined) => void,
) {
  const elements = useRef(new Map<string, SVGGElement>());
  const stop = chosen && all.some((part) => partKey(part) === partKey(chosen)) ? chosen : all[0];
  return (part: PartId) => ({
    ref: (element: SVGGElement | null) => {
      if (element) elements.current.set(partKey(part), element);
      else elements.current.delete(partKey(part));
    },
    role: 'button',
    tabIndex: stop && partKey(stop) === partKey(part) ? 0 : -1,
    onPointerEnter: () => onChoose(part),
    onFocus: () => onChoose(part),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') onChoose(undefined);
      const next = partBeside(all, part, event.key);
      if (!next) return;
      event.preventDefault();
      elements.current.get(partKey(next))?.focus();
    },
  });
}
