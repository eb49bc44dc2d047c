import { FIELDS } from '../../experiment/fields.ts';
import type { NumberField } from '../../experiment/table/kinds.ts';

/** A number of the panel: it belongs to no link. */
export interface OwnField extends NumberField {
  /** Legal values are multiples of this. */
  readonly multipleOf?: number;
}

/** d and the two numbers that the panel shares with the experiment until the reader sets them. */
export const OWN_FIELDS = {
  inputDimension: {
    kind: 'number',
    link: '',
    label: 'Inputs',
    symbol: 'd',
    min: 8,
    max: 3072,
    integer: true,
    multipleOf: 2,
    stops: [8, 10, 12, 16, 20, 24, 30, 40, 50, 64, 100, 150, 200, 300, 500, 784, 1000, 3072],
    text: '784 as in MNIST, 3,072 as in CIFAR-10.',
  },
  samples: {
    ...FIELDS.samples,
    max: 10_000_000,
    stops: [...FIELDS.samples.stops, 60_000, 1_000_000],
    text: '',
  },
  alpha: { ...FIELDS.alpha, text: '' },
} as const satisfies Record<string, OwnField>;

export type OwnKey = keyof typeof OWN_FIELDS;

/** Reads what was typed; a comma may stand for the decimal point. Null where it is not legal. */
export function readOwnNumber({ min, max, integer, multipleOf = 0 }: OwnField, text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  const value = trimmed === '' ? Number.NaN : Number(trimmed);
  const legal = value >= min && value <= max && (!integer || Number.isInteger(value));
  return legal && (multipleOf === 0 || value % multipleOf === 0) ? value : null;
}

/** "Inputs d must be an even number from 8 to 3,072." */
export function ownRange({ label, min, max, integer, multipleOf }: OwnField): string {
  const kind = multipleOf === 2 ? 'an even' : integer ? 'a whole' : 'a';
  return `${label} must be ${kind} number from ${min.toLocaleString('en')} to ${max.toLocaleString('en')}. The value in use stays.`;
}
