import type { Section } from '../section.ts';

/** `learners/kernels` and kernel ridge regression in numpy. */
export const KERNELS: Section = {
  title: 'Exact kernels',
  words: `Kernel ridge regression, (K + lambda I) w = y, in float64. Ridge and
bandwidth are those that the page picked by test error; the ridge is in units of the mean of K's diagonal, the bandwidth in units of sqrt(d).`,
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


def kernel(name, bandwidth, x, other):
    """K of each of some inputs with each of some others."""
    form, *details = KERNELS[name]
    product = x @ other.T / D
    a, b = (x**2).sum(1)[:, None] / D, (other**2).sum(1)[None] / D
    if form == "polynomial":
        return ((1 + product) / 2) ** details[0]
    if form == "infinite":
        norms = np.sqrt(a * b)
        return norms * infinite(*details, product / np.where(norms > 0, norms, 1))
    squares = a + b - 2 * product
    squares = np.where(squares > 1e-13 * (a + b), squares, 0)
    if form == "gaussian":
        return np.exp(-squares / (2 * bandwidth**2))
    return np.exp(-np.sqrt(squares) / bandwidth)


def fit_kernel(name, seed, fit):
    """Solves an exact kernel and prints its test error beside the page's."""
    train_set, test_set = draw_data(seed)
    x, y, x_test = (each.astype(np.float64) for each in (train_set["x"], train_set["y"], test_set["x"]))
    k = kernel(name, fit["bandwidth"], x, x)
    weights = np.linalg.solve(k + fit["ridge"] * np.trace(k) / N * np.eye(N), y)
    print_fit(name, seed, fit, kernel(name, fit["bandwidth"], x_test, x) @ weights, test_set)
`,
};
