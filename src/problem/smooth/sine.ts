/** π in two parts, the first with so few digits that its small multiples are exact. */
const PI_HIGH = 3.1415926218032837;
const PI_LOW = 3.178650954705639e-8;
/** Terms of the series on [−π/2, π/2]: the next is below a float64's last place. */
const TERMS = 12;

/**
 * sin x by IEEE's exact operations alone (+ − × ÷): the standard leaves the last bits of Math.sin to each browser, and labels must
 * be the same to the bit on every machine. x less the nearest multiple of π, and the Taylor series of what is left.
 *
 * @param x up to some thousands.
 */
export function sine(x: number): number {
  const turns = Math.round(x / Math.PI);
  const rest = x - turns * PI_HIGH - turns * PI_LOW;
  const square = rest * rest;
  let sum = 1;
  for (let k = TERMS; k > 0; k--) sum = 1 - (square / (2 * k * (2 * k + 1))) * sum;
  return turns % 2 === 0 ? rest * sum : -rest * sum;
}
