import type { Section } from '../section.ts';

/** `training/run/learnerRun.ts`, `batches.ts` and `phases.ts` with torch.optim.SGD. */
export const TRAINING: Section = {
  title: 'Training',
  words: `SGD with momentum on half the mean of |out - H|^2 over a batch, and weight decay on all that moves (of "ntk", on delta). The learning rate is divided by
10 for the second half of a schedule. A run is one phase, or several where blocks train one after the other or W is frozen; a new schedule begins
without momentum.`,
  code: `
def shuffled(stream):
    """The order of an epoch's examples (Fisher-Yates)."""
    rows = list(range(N))
    for last in range(N - 1, 0, -1):
        other = stream.below(last + 1)
        rows[last], rows[other] = rows[other], rows[last]
    return rows


def begin_phase(phase, before, start, moved, optimizer):
    """Sets the parameters as a phase begins, and says what steps them."""
    block2 = [name for name in ("U", "V", "b2") if name in moved]
    with torch.no_grad():
        for name in block2:
            if phase["without_block2"]:
                moved[name].zero_()
            elif before and before["without_block2"]:
                moved[name].copy_(start[name])
    for name, parameter in moved.items():
        parameter.grad = None
        parameter.requires_grad_(name not in phase["frozen"])
    if before and before["schedule"] == phase["schedule"]:
        return optimizer
    return torch.optim.SGD(moved.values(), lr=LEARNING_RATE, momentum=MOMENTUM, weight_decay=WEIGHT_DECAY)


def train(learner, seed):
    """Trains a network and prints its test error beside the page's."""
    architecture, trained = learner.split("-")
    train_set, test_set = draw_data(seed)
    tensor = lambda values: torch.tensor(values, dtype=DTYPE)
    x, y, x_test = tensor(train_set["x"]), tensor(train_set["y"]), tensor(test_set["x"])
    start = {name: tensor(values) for name, values in draw_start(seed, architecture).items()}
    names = {"last": ["A"], "hidden": [name for name in start if name != "A"]}.get(trained, list(start))
    begin = torch.zeros_like if trained == "ntk" else torch.clone
    moved = {name: begin(start[name]) for name in names}
    page = PAGE.get((learner, seed), {})
    stream = Stream(seed, "batches")

    def evaluate(epoch):
        if epoch == EPOCHS or epoch in page or (learner, seed) in DIVERGED:
            with torch.no_grad():
                out = outputs(learner, start, moved, x_test).numpy()
            print_row(epoch, out, test_set, page.get(epoch))
            return test_error(out, test_set) < 1e6
        return True

    print_head(learner, seed)
    before = optimizer = None
    for phase in PHASES[learner]:
        optimizer = begin_phase(phase, before, start, moved, optimizer)
        before = phase
        if phase["from"] == 0:
            evaluate(0)
        for epoch in range(phase["from"], phase["to"]):
            first, end = phase["schedule"]
            falls_at = first + math.ceil((end - first) / 2)
            optimizer.param_groups[0]["lr"] = LEARNING_RATE * (1 if epoch < falls_at else RATE_FALLS_TO)
            rows = torch.tensor(shuffled(stream))
            for batch in rows.split(BATCH):
                optimizer.zero_grad(set_to_none=True)
                residual = outputs(learner, start, moved, x[batch]) - y[batch]
                loss = 0.5 * (residual**2).sum(1).mean()
                if not loss < 1e6:
                    break
                if loss.requires_grad:  # else all that this learner moves is frozen
                    loss.backward()
                    optimizer.step()
            if not (loss < 1e6 and evaluate(epoch + 1)):
                print(f"  diverged in epoch {epoch + 1}; on the page: {DIVERGED.get((learner, seed), 'not')}")
                return
`,
};
