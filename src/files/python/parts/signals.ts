import type { Problem } from '../../../problem/problem.ts';
import { quartic } from '../../../problem/smooth/quartic.ts';
import { smooth } from '../../../problem/smooth/smooth.ts';
import type { Section } from '../section.ts';

/** `problem/parityProblem.ts` in Python. */
const PARITIES = `
def signals(x):
    """F(x) and G(F(x)), shape [samples, k] each: products of inputs, and products of those."""
    products = np.stack([x[:, inputs].prod(1) for inputs in INPUTS_OF_F], 1)
    composite = np.stack([sign * products[:, factors].prod(1) for sign, factors in FACTORS_OF_G], 1)
    asked = np.array([output not in NOT_ASKED for output in range(K)], np.float32)
    return products * asked, composite
`;

/** `problem/smooth/smooth.ts` in Python. */
const SMOOTH = `
def signals(x):
    """F(x) and G(F(x)), shape [samples, k] each: sines of sums of two inputs, and of sums of three of those."""
    x = x.astype(np.float64)
    y = np.sin((x[:, 0::2] + x[:, 1::2]) / math.sqrt(2)) / math.sqrt((1 - math.exp(-2)) / 2)
    sums = y + np.roll(y, -1, 1) + np.roll(y, -2, 1)
    composite = 1.402234007430294 * np.sin(2 * sums / math.sqrt(3))
    return y.astype(np.float32), composite.astype(np.float32)
`;

/** `problem/smooth/quartic.ts` in Python. */
const QUARTIC = `
def signals(x):
    """F(x) and G(F(x)), shape [samples, k] each: two sums of five inputs, and polynomials of degree four in them."""
    x = x.astype(np.float64)
    one, other = x[:, :5].sum(1) / math.sqrt(5), x[:, 5:10].sum(1) / math.sqrt(5)
    composite = (one**2 - 1) * (other**2 - 1) / 2, (one**2 - 3) * one * other / math.sqrt(6)
    return np.stack([one, other], 1).astype(np.float32), np.stack(composite, 1).astype(np.float32)
`;

/** Problems whose signals are functions of normal inputs. */
export const FUNCTIONS: ReadonlyMap<Problem, string> = new Map([
  [smooth, SMOOTH],
  [quartic, QUARTIC],
]);

/** What F and G are. */
export function signalsOf(problem: Problem): Section {
  return { title: 'The signals', code: FUNCTIONS.get(problem) ?? PARITIES };
}
