import type { Section } from '../section.ts';

/** `learners/initialisation.ts`, `starts.ts` and `random/normals.ts` in Python. */
export const START: Section = {
  title: 'The start of a network',
  words: `W and b1, then U or V and b2, then A. An entry is SCALE / sqrt(f) times a number of the start's law, f = d for W and b1 and m for
all others: uniform on [-1, 1) ("linear", what torch.nn.Linear draws) or N(0, 1) ("paper").`,
  code: `
def uniforms(stream):
    while True:
        yield 2 * stream.uniform() - 1


def draw_start(seed, architecture):
    """The parameters that a network starts with, by name, in float32."""
    second, _ = ARCHITECTURES[architecture]
    shapes = {"W": (WIDTH, D), "b1": (WIDTH,)}
    if second == "free":
        shapes |= {"U": (WIDTH, WIDTH), "b2": (WIDTH,)}
    if second == "bottleneck":
        shapes |= {"V": (WIDTH, K), "b2": (WIDTH,)}
    shapes["A"] = (K, WIDTH)
    stream = Stream(seed, "initialisation")
    draws = {"linear": uniforms, "paper": normals}[START](stream)
    start = {}
    for name, shape in shapes.items():
        unit = SCALE / math.sqrt(D if name in ("W", "b1") else WIDTH)
        count = math.prod(shape)
        start[name] = np.array([next(draws) * unit for _ in range(count)], np.float32).reshape(shape)
    return start
`,
};
