import { architectureOf, type KernelArchitecture } from '../architectures.ts';
import { arccos } from './portableMath.ts';

/** Rounding may leave a cosine just outside its range. */
const cosine = (t: number): number => Math.min(1, Math.max(-1, t));

/** κ0(t) = (π − arccos t)/π = 2 E[σ'(a) σ'(b)], for standard normal a and b of correlation t; σ is ReLU. */
export function kappa0(t: number): number {
  return (Math.PI - arccos(cosine(t))) / Math.PI;
}

/** κ1(t) = (t (π − arccos t) + √(1 − t²))/π = 2 E[σ(a) σ(b)]. */
export function kappa1(t: number): number {
  const c = cosine(t);
  return (c * (Math.PI - arccos(c)) + Math.sqrt(1 - c * c)) / Math.PI;
}

/** The skip's cross term: 2 E[σ(a)] E[σ(b)] of each of its two orders, whatever t. */
const CROSS_TERM = 2 / Math.PI;

/**
 * Conjugate kernel of an infinitely wide network, the regression on its last hidden layer (`last`), in the ntk
 * parameterisation with He scaling and no bias. With s1 = κ1(t) and s2 = κ1(s1):
 *
 *     2layer   s1
 *     3layer   s2
 *     3resnetU  s1 + s2 + 2/π
 *
 * @param t ⟨x, x'⟩/d.
 */
export function conjugateKernel(architecture: KernelArchitecture, t: number): number {
  const { second, skip } = architectureOf(architecture);
  const s1 = kappa1(t);
  if (second === 'none') return s1;
  const s2 = kappa1(s1);
  return skip ? s1 + s2 + CROSS_TERM : s2;
}

/**
 * Neural tangent kernel of the same networks (`ntk`): what the output layer adds is the conjugate kernel, and every
 * layer below it adds its inputs' kernel times what comes back to it:
 *
 *     2layer   s1 + t κ0(t)
 *     3layer   s2 + κ0(s1) (s1 + t κ0(t))
 *     3resnetU  s1 + s2 + 2/π + s1 κ0(s1) + (1 + κ0(s1)) t κ0(t)
 *
 * @param t ⟨x, x'⟩/d.
 */
export function neuralTangentKernel(architecture: KernelArchitecture, t: number): number {
  const { second, skip } = architectureOf(architecture);
  const output = conjugateKernel(architecture, t);
  const s1 = kappa1(t);
  const first = t * kappa0(t);
  if (second === 'none') return output + first;
  const gate = kappa0(s1);
  return output + (skip ? s1 * gate + (1 + gate) * first : gate * (s1 + first));
}
