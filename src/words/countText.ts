import { superscript } from './numberText.ts';

/** 10ⁿ as it is printed: "10¹²". */
export function powerOfTen(exponent: number): string {
  return `10${superscript(exponent)}`;
}

function withSeparators(value: number): string {
  return value.toLocaleString('en');
}

/**
 * A count that a class can take in: whole below a million ("5,000"), then "5.9 million", "20 billion", then
 * "1.0 × 10¹⁵". Two or three figures are kept.
 *
 * @param count ≥ 0; a fraction is rounded.
 */
export function countInWords(count: bigint | number): string {
  const value = Number(count);
  if (value < 999_999.5) return withSeparators(Math.round(value));
  const rounded = Number(value.toPrecision(value < 1e7 ? 2 : 3));
  if (rounded < 1e12) {
    const [unit, name] = rounded < 1e9 ? [1e6, 'million'] : [1e9, 'billion'];
    const amount = rounded / unit;
    return `${amount < 10 ? amount.toFixed(1).replace('.0', '') : Math.round(amount)}\u00a0${name}`;
  }
  const [mantissa, exponent] = value.toExponential(1).split('e');
  return `${mantissa}\u00a0×\u00a0${powerOfTen(Number(exponent))}`;
}

/** A count to two figures, for what is known no better: "15,000", "6.6 × 10¹¹". */
export function roughly(value: number): string {
  return countInWords(Number(value.toPrecision(2)));
}

const SPANS = [
  [365.25 * 86_400, 'year'],
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const;

/** A time to two figures in its largest unit: "2 seconds", "1.2 days", "11 million years". */
export function spanInWords(seconds: number): string {
  if (seconds < 1) return 'less than a second';
  const [unit, name] = SPANS.find(([length]) => seconds >= length)!;
  const amount = Number((seconds / unit).toPrecision(2));
  const text = amount < 10 ? String(amount) : countInWords(amount);
  return `${text}\u00a0${name}${amount === 1 ? '' : 's'}`;
}

/** A share to two figures: "0.085 %". */
export function shareInWords(share: number): string {
  const percent = Number((100 * share).toPrecision(2));
  if (percent < 1e-4) {
    const [mantissa, exponent] = (100 * share).toExponential(1).split('e');
    return `${mantissa}\u00a0×\u00a0${powerOfTen(Number(exponent))}\u00a0%`;
  }
  return `${percent}\u00a0%`;
}

/** What a share leaves of the whole, rounded down so that "at least" stays true: "99.91 %". */
export function restInWords(share: number): string {
  return `${Math.floor(1e4 * (1 - share)) / 100}\u00a0%`;
}
