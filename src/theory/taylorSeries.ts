/** A smooth φ(z) = Σ c_i z^i and how fast its coefficients are known to fall. */
export interface TaylorSeries {
  /** c_0, c_1, … without end, or up to the degree of a polynomial. */
  readonly coefficients: () => Iterable<number>;
  /** M and ρ < 1 with |c_i| ≤ M ρ^i for every i. */
  readonly bound: { readonly scale: number; readonly ratio: number };
}

/** z^degree. */
export function power(degree: number): TaylorSeries {
  const coefficients = Array.from({ length: degree + 1 }, (_, i) => (i === degree ? 1 : 0));
  return { coefficients: () => coefficients, bound: { scale: 2 ** degree, ratio: 1 / 2 } };
}

/** |c_i| ≤ a^i / i! ≤ e^{2a} 2^{−i}, the series of e^{2a} being longer than any of its terms. */
function factorialBound(rate: number): TaylorSeries['bound'] {
  return { scale: Math.exp(2 * rate), ratio: 1 / 2 };
}

/** e^{az}, a > 0: from φ' = aφ, c_{i+1} = a c_i / (i + 1). */
export function exponential(rate: number): TaylorSeries {
  return {
    *coefficients() {
      for (let i = 0, c = 1; ; c *= rate / ++i) yield c;
    },
    bound: factorialBound(rate),
  };
}

/** A solution of φ'' = −a²φ: c_{i+2} = −a² c_i / ((i + 1)(i + 2)). */
function* oscillation(rate: number, first: number, second: number): Generator<number> {
  let [c, next] = [first, second];
  for (let i = 0; ; i++) {
    yield c;
    [c, next] = [next, (-(rate ** 2) * c) / ((i + 1) * (i + 2))];
  }
}

/** sin(az), a > 0. */
export function sine(rate: number): TaylorSeries {
  return { coefficients: () => oscillation(rate, 0, rate), bound: factorialBound(rate) };
}

/** cos(az), a > 0. */
export function cosine(rate: number): TaylorSeries {
  return { coefficients: () => oscillation(rate, 1, 0), bound: factorialBound(rate) };
}

/**
 * tanh z, from φ' = 1 − φ²: (i + 1) c_{i+1} = [i = 0] − Σ_j c_j c_{i−j}. Its nearest poles are at ±iπ/2, and
 * |c_i| ≤ (π/2) (2/π)^i.
 */
export function hyperbolicTangent(): TaylorSeries {
  return {
    *coefficients() {
      const c = [0];
      for (let i = 0; ; i++) {
        yield c[i]!;
        let square = 0;
        for (let j = 0; j <= i; j++) square += c[j]! * c[i - j]!;
        c.push(((i === 0 ? 1 : 0) - square) / (i + 1));
      }
    },
    bound: { scale: Math.PI / 2, ratio: 2 / Math.PI },
  };
}
