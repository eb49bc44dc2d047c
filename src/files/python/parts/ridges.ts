import type { Section } from '../section.ts';

/** `learners/features` in numpy: ridge regression on what a network starts with. */
export const RIDGES: Section = {
  title: 'Ridge regression on a network’s features',
  words: `The features are what A reads ("last"), or the gradient of output i at the start, of all weights ("ntk") or of all but A ("ntkHidden"): then each output
has a kernel of its own. The gradient of a matrix is left right^T, so that a kernel is a sum of products of two. The ridge is the page's, in units of the
mean of K's diagonal.`,
  code: `
def gradient(i, architecture, moving, p, x):
    """The gradient of output i, matrix by matrix, as pairs (left, right); a bias is read by a column of ones."""
    second, skip = ARCHITECTURES[architecture]
    one = np.ones((len(x), 1))
    a = p["A"][i]
    h = np.maximum(x @ p["W"].T + p["b1"], 0)
    if second == "none":
        phi, hidden = h, [((h > 0) * a, np.hstack([x, one]))]
    else:
        matrix = p["U" if second == "free" else "V"]
        r = h if second == "free" else h @ p["A"].T
        u = np.maximum(r @ matrix.T + p["b2"], 0)
        phi = h + u if skip else u
        g2 = (u > 0) * a
        c = g2 @ matrix
        g1 = (h > 0) * ((a if skip else 0) + (c if second == "free" else c @ p["A"]))
        hidden = [(g1, np.hstack([x, one])), (g2, np.hstack([r, one]))]
    if moving == "last":
        return [(phi, one)]
    if moving == "ntkHidden":
        return hidden
    if second != "bottleneck":
        return [*hidden, (phi, one)]
    others = c * (np.arange(K) != i)
    return [*hidden, (phi + c[:, [i]] * h, one), (h, others)]


def fit_ridge(name, seed, fit):
    """Solves a ridge regression on features and prints its test error beside the page's."""
    _, architecture, moving = name.split("-")
    train_set, test_set = draw_data(seed)
    x, x_test = (each["x"].astype(np.float64) for each in (train_set, test_set))
    p = {key: value.astype(np.float64) for key, value in draw_start(seed, architecture).items()}
    y = train_set["y"].astype(np.float64)
    out = np.zeros((TEST_SAMPLES, K))
    for group in [list(range(K))] if moving == "last" else [[i] for i in range(K)]:
        on_train = gradient(group[0], architecture, moving, p, x)
        on_test = gradient(group[0], architecture, moving, p, x_test)
        between = lambda some: sum((l @ l2.T) * (r @ r2.T) for (l, r), (l2, r2) in zip(some, on_train))
        k = between(on_train)
        ridge = fit["ridge"] * (np.trace(k) / N or 1)
        out[:, group] = between(on_test) @ np.linalg.solve(k + ridge * np.eye(N), y[:, group])
    print_fit(name, seed, fit, out, test_set)
`,
};
