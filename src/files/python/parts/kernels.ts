import type { Section } from '../section.ts';

/** `learners/kernels` and kernel ridge regression in numpy. */
export const KERNELS: Section = {
  title: 'Exact kernels',
  words: `Kernel ridge regression, (K + lambda I) w = y, in float64. Every kernel is a function of t = <x, x'> / d, so on the cube a table of d + 1 numbers. Ridge and
bandwidth are those that the page picked by test error; the ridge is in units of K's diagonal, the bandwidth in units of sqrt(d).`,
  code: `
def kappa0(t):
    return (np.pi - np.arccos(np.clip(t, -1, 1))) / np.pi


def kappa1(t):
    t = np.clip(t, -1, 1)
    return (t * (np.pi - np.arccos(t)) + np.sqrt(1 - t * t)) / np.pi


def infinite(limit, architecture, t):
    """The conjugate kernel (ck) or the neural tangent kernel (ntk) of an infinitely wide network."""
    second, skip = ARCHITECTURES[architecture]
    s1, first = kappa1(t), t * kappa0(t)
    if second == "none":
        return s1 if limit == "ck" else s1 + first
    s2, gate = kappa1(s1), kappa0(s1)
    ck = s1 + s2 + 2 / np.pi if skip else s2
    if limit == "ck":
        return ck
    return ck + (s1 * gate + (1 + gate) * first if skip else gate * (s1 + first))


def kernel(name, bandwidth, t):
    form, *details = KERNELS[name]
    if form == "polynomial":
        return ((1 + t) / 2) ** details[0]
    if form == "gaussian":
        return np.exp((t - 1) / bandwidth**2)
    if form == "laplace":
        return np.exp(-np.sqrt(2 * (1 - t)) / bandwidth)
    return infinite(*details, t)


def fit_kernel(name, seed, fit):
    """Solves an exact kernel and prints its test error beside the page's."""
    train_set, test_set = draw_data(seed)
    table = kernel(name, fit["bandwidth"], 1 - 2 * np.arange(D + 1) / D)
    between = lambda left, right: table[((D - left @ right.T) / 2).astype(int)]
    x, y = train_set["x"], train_set["y"].astype(np.float64)
    weights = np.linalg.solve(between(x, x) + fit["ridge"] * table[0] * np.eye(N), y)
    print_fit(name, seed, fit, between(test_set["x"], x) @ weights, test_set)
`,
};
