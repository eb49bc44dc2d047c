import type { Section } from '../section.ts';

/** `learners/randomFeatures` in numpy. */
export const RANDOM_FEATURES: Section = {
  title: 'Ridge regression on random features',
  words: `"products": the constant, the inputs and the pairs first, those of a degree in random order, then random products of three to eight inputs. "relu": neurons with
weights and biases N(0, 1/d). The ridge is the page's, in units of the mean of K's diagonal.`,
  code: `
def draw_product(stream, degree):
    """Different inputs, every choice being equally likely (Floyd)."""
    chosen = set()
    for bound in range(D - degree, D):
        value = stream.below(bound + 1)
        chosen.add(bound if value in chosen else value)
    return tuple(sorted(chosen))


def choose_products(stream):
    chosen = []
    for degree in range(min(2, D) + 1):
        if len(chosen) < FEATURES:
            some = list(itertools.combinations(range(D), degree))
            for i in range(len(some) - 1, 0, -1):
                j = stream.below(i + 1)
                some[i], some[j] = some[j], some[i]
            chosen += some
    known, degrees = set(), list(range(3, min(8, D) + 1))
    tries = dict.fromkeys(degrees, 0)
    while len(chosen) < FEATURES and degrees:
        degree = degrees[stream.below(len(degrees))]
        product = draw_product(stream, degree)
        if product not in known:
            known.add(product)
            chosen.append(product)
            tries[degree] = 0
        else:
            tries[degree] += 1
            if tries[degree] > 1000:
                degrees.remove(degree)
    return chosen[:FEATURES]


def feature_map(kind, seed):
    """What turns inputs into their features, shape [samples, features]."""
    stream = Stream(seed, "initialisation")
    if kind == "products":
        products = choose_products(stream)
        return lambda x: np.stack([x[:, list(inputs)].prod(1) for inputs in products], 1)
    draw = normals(stream)
    weights = np.array([[next(draw) / math.sqrt(D) for _ in range(D + 1)] for _ in range(FEATURES)])
    return lambda x: np.maximum(x @ weights[:, :D].T + weights[:, D], 0)


def fit_features(name, seed, fit):
    """Solves a ridge regression on random features and prints its test error beside the page's."""
    train_set, test_set = draw_data(seed)
    features = feature_map(name.split("-")[1], seed)
    phi, phi_test = (features(each["x"].astype(np.float64)) for each in (train_set, test_set))
    k = phi @ phi.T
    ridge = fit["ridge"] * (np.trace(k) / N or 1)
    weights = np.linalg.solve(k + ridge * np.eye(N), train_set["y"].astype(np.float64))
    print_fit(name, seed, fit, phi_test @ (phi.T @ weights), test_set)
`,
};
