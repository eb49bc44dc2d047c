import type { Section } from '../section.ts';

/** `problem/cube.ts`, `parityProblem.ts`, `dataset.ts` and `decomposition.ts` in Python. */
export const DATA: Section = {
  title: 'The problem',
  words: `The first UNIFORM_INPUTS of x are uniform on {-1, +1}, and the others have INPUT_LAW. The label is H(x) = beta F(x) + alpha G(F(x)).`,
  code: `
def signs(stream, count):
    """Fair +-1: a draw of 32 bits for every 30 of them, the lowest two bits being left out."""
    codes = [stream.bits() >> 2 for _ in range(0, count, 30)]
    return [1 if codes[j // 30] >> j % 30 & 1 else -1 for j in range(count)]


def chain(stream, count):
    """+-1, of which one in ten has another sign than the one before it."""
    values = [-1 if stream.uniform() < 0.5 else 1]
    for _ in range(count - 1):
        values.append(-values[-1] if stream.uniform() < 0.1 else values[-1])
    return values


def draw_inputs(seed, stream_name, samples):
    """x, shape [samples, d]."""
    stream = Stream(seed, stream_name)
    normal = normals(stream)
    others = {
        "uniform": signs,
        "constant": lambda _, count: [1] * count,
        "correlated": chain,
        "gaussian": lambda _, count: [next(normal) for _ in range(count)],
    }[INPUT_LAW]
    count = D - UNIFORM_INPUTS
    draw = lambda: signs(stream, UNIFORM_INPUTS) + (others(stream, count) if count else [])
    return np.array([draw() for _ in range(samples)], np.float32)


def draw_examples(seed, stream_name, samples):
    x = draw_inputs(seed, stream_name, samples)
    base, composite = signals(x)
    targets = BETA * base.astype(np.float64) + ALPHA * composite.astype(np.float64)
    return {"x": x, "y": targets.astype(np.float32), "base": base, "composite": composite}


def draw_data(seed):
    """The training and the test set."""
    return draw_examples(seed, "trainingData", N), draw_examples(seed, "testData", TEST_SAMPLES)


def test_error(out, test):
    """Mean of |out - H|^2, no 1/2, of outputs in float32."""
    residual = out.astype(np.float32).astype(np.float64) - test["y"]
    return (residual**2).sum() / len(out)


def measured_products(test):
    f, g = test["base"].astype(np.float64), test["composite"].astype(np.float64)
    return (f * f).mean(), (g * g).mean(), (f * g).mean()


def shares(out, test):
    """How much of either signal has been learned, in per cent; NaN for one that the label does not hold."""
    on_base = (out * test["base"]).mean(dtype=np.float64)
    on_composite = (out * test["composite"]).mean(dtype=np.float64)
    base, composite, both = SIGNAL_PRODUCTS or measured_products(test)
    share = both / base if base else 0
    beside = composite - share * both
    c = (on_composite - share * on_base) / beside if beside else 0
    b = on_base / base - share * c if base else 0
    return [100 * value / of if of else math.nan for value, of in ((b, BETA), (c, ALPHA))]
`,
};
