import type { Activation } from '../problem/problem.ts';
import { functionComplexity } from './functionComplexity.ts';
import { power, sine, type TaylorSeries } from './taylorSeries.ts';

function seriesOf(activation: Activation): TaylorSeries {
  return activation.form === 'sine' ? sine(activation.rate) : power(activation.degree);
}

/** Σ (i + 1)|c_i| of a problem's activation: its complexity in units of the paper's constant C*. */
export function activationComplexity(activation: Activation): number {
  return functionComplexity(seriesOf(activation)).sum;
}

/** A complexity as it is written: "3.09 C*". */
export function complexityText(sum: number): string {
  return `${Number.isInteger(sum) ? sum : sum.toFixed(2)}\u00a0C*`;
}
