import type { Section } from '../section.ts';

/** `engines/tfjs/learnerPass.ts` in PyTorch. */
export const NETWORKS: Section = {
  title: 'The networks',
  words: `h = relu(W x + b1). The second layer is u = relu(U h + b2), or u = relu(V A h + b2) in the paper's own ResNet. The output is A h, A u or, with
a skip, A (h + u). What is trained: "all" layers; the "hidden" ones, A at rest; the "last" one, so A alone; or "ntk", the linearisation at the start,
out = f(x; theta0) + grad f(x; theta0) . delta, whose delta is trained.`,
  code: `
def features(architecture, p, x):
    """What A multiplies, shape [batch, m]."""
    second, skip = ARCHITECTURES[architecture]
    h = torch.relu(x @ p["W"].T + p["b1"])
    if second == "none":
        return h
    if second == "free":
        u = torch.relu(h @ p["U"].T + p["b2"])
    else:
        u = torch.relu(h @ p["A"].T @ p["V"].T + p["b2"])
    return h + u if skip else u


def linearised(architecture, p, delta, x):
    """f(x; theta0) + grad f(x; theta0) . delta, carried forward layer by layer."""
    second, skip = ARCHITECTURES[architecture]
    h = torch.relu(x @ p["W"].T + p["b1"])
    dh = (h > 0) * (x @ delta["W"].T + delta["b1"])
    phi, dphi = h, dh
    if second != "none":
        name = "U" if second == "free" else "V"
        r, dr = (h, dh) if second == "free" else (h @ p["A"].T, h @ delta["A"].T + dh @ p["A"].T)
        u = torch.relu(r @ p[name].T + p["b2"])
        du = (u > 0) * (r @ delta[name].T + dr @ p[name].T + delta["b2"])
        phi, dphi = (h + u, dh + du) if skip else (u, du)
    return phi @ p["A"].T + phi @ delta["A"].T + dphi @ p["A"].T


def outputs(learner, start, moved, x):
    """out(x), shape [batch, k]. The hidden layers of "last" stand at the start, and with them the A that V reads through."""
    architecture, trained = learner.split("-")
    if trained == "ntk":
        return linearised(architecture, start, moved, x)
    p = {**start, **moved}
    read_by = start if trained == "last" else p
    return features(architecture, read_by, x) @ p["A"].T
`,
};
