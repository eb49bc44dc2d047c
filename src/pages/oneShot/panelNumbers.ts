import { FIELDS } from '../../experiment/fields.ts';
import type { SliderRange } from '../../ui/sliderScale.ts';
import type { Typed } from '../../ui/TypedField.tsx';

/** A number of the panel: like a field of the experiment, but it stands in no link. */
export interface PanelNumber extends SliderRange {
  readonly label: string;
  readonly symbol: string;
  readonly text: string;
  readonly integer?: boolean;
  /** Legal values are multiples of this. */
  readonly multipleOf?: number;
  /** The signal whose colour the control wears. */
  readonly signal?: 'base' | 'composite';
}

const { samples, alpha } = FIELDS;

/** d and the two numbers that the panel shares with the experiment until the reader sets them. */
export const PANEL_NUMBERS = {
  inputDimension: {
    label: 'Inputs',
    symbol: 'd',
    min: 8,
    max: 3072,
    integer: true,
    multipleOf: 2,
    stops: [8, 10, 12, 16, 20, 24, 30, 40, 50, 64, 100, 150, 200, 300, 500, 784, 1000, 3072],
    text: '784 as in MNIST, 3,072 as in CIFAR-10.',
  },
  samples: { ...samples, max: 10_000_000, stops: [...samples.stops, 60_000, 1_000_000], text: '' },
  alpha: { ...alpha, text: '' },
  factors: {
    label: 'Factors',
    symbol: 'k',
    min: 1,
    max: 30,
    integer: true,
    stops: Array.from({ length: 30 }, (_, i) => i + 1),
    text: 'Of the kernel theorem’s own targets alone.',
  },
} as const satisfies Record<string, PanelNumber>;

export type PanelNumberKey = keyof typeof PANEL_NUMBERS;

/** "Inputs must be an even number from 8 to 3,072." */
function rangeOf({ label, min, max, integer, multipleOf }: PanelNumber): string {
  const kind = multipleOf === 2 ? 'an even' : integer ? 'a whole' : 'a';
  return `${label} must be ${kind} number from ${min.toLocaleString('en')} to ${max.toLocaleString('en')}. The value in use stays.`;
}

/** Reads what was typed; a comma may stand for the decimal point. */
export function readPanelNumber(number: PanelNumber, text: string): Typed<number> {
  const { min, max, integer, multipleOf = 0 } = number;
  const trimmed = text.trim().replace(',', '.');
  const value = trimmed === '' ? Number.NaN : Number(trimmed);
  const legal = value >= min && value <= max && (!integer || Number.isInteger(value));
  if (!legal || (multipleOf > 0 && value % multipleOf !== 0)) return { complaint: rangeOf(number) };
  return { value };
}
