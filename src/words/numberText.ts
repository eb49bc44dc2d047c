/** An error or a loss, as short as it can be written: "16.4", "1.35", "0.12", "0.0023". */
export function errorText(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return '–';
  if (size >= 1e5) return value.toExponential(1).replace('e+', 'e');
  if (size >= 100) return value.toFixed(0);
  if (size >= 10) return value.toFixed(1);
  if (size >= 0.1) return value.toFixed(2);
  if (size < 1e-5) return '0';
  return String(Number(value.toPrecision(2)));
}

/** A fraction in whole per cent: "97 %"; one beyond ten times the whole only by its sign. */
export function percentText(fraction: number): string {
  if (fraction > 10) return '>999\u00a0%';
  if (fraction < -10) return '<−999\u00a0%';
  return `${String(Math.round(100 * fraction) + 0).replace('-', '−')}\u00a0%`;
}

/** A share in whole per cent; "–" where it is not defined. */
export function shareText(share: number | null | undefined): string {
  return share == null ? '–' : percentText(share);
}

const NUMBER_WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A small number as a sentence writes it: "eight"; a larger one in figures. */
export function numberWord(count: number): string {
  return NUMBER_WORDS[count] ?? String(count);
}

/** A value on an axis, without trailing zeros. */
export function tickText(value: number): string {
  if (value > 0 && value < 0.001) return value.toExponential(0).replace('-', '−');
  return String(Number(value.toPrecision(3)));
}

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** A lowered whole number ≥ 0: "₁₂". */
export function subscript(number: number): string {
  return [...String(number)].map((digit) => SUBSCRIPTS[Number(digit)]).join('');
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A raised whole number: "⁻⁸". */
export function superscript(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]);
  return `${exponent < 0 ? '⁻' : ''}${digits.join('')}`;
}
