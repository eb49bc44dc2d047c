"""Times SGD steps in PyTorch, eager, with its own SGD. Spoken to in JSON, a line for a line.

First it says what it runs on. {"device", "network", "width", "members", "batch", "samples"} makes networks;
{"device", "steps"} takes steps of each, one network after the other, and answers {"ms"}. A network is a record:
{"second", "skip", "movesHidden", "movesOutput"}, as in src/learners.
"""

import json
import re
import sys
import time

try:
    import torch
except ImportError:
    sys.exit(3)

INPUTS, OUTPUTS = 30, 15
torch.set_num_threads(1)
torch.manual_seed(1)


class Net(torch.nn.Module):
    def __init__(self, second, skip, movesHidden, movesOutput, width):
        super().__init__()
        self.reads_output, self.skip = second == "bottleneck", skip
        self.first = torch.nn.Linear(INPUTS, width)
        self.output = torch.nn.Linear(width, OUTPUTS, bias=False)
        reads = {"none": None, "free": width, "bottleneck": OUTPUTS}[second]
        self.second = torch.nn.Linear(reads, width) if reads else None
        self.requires_grad_(movesHidden)
        self.output.requires_grad_(movesOutput)
        self.rests = not movesHidden
        self.register_buffer("start", self.output.weight.detach().clone())

    def forward(self, x):
        h = torch.relu(self.first(x))
        if self.second is None:
            return self.output(h)
        if self.reads_output and not self.rests:
            out1 = self.output(h)
            out2 = self.output(torch.relu(self.second(out1)))
            return out1 + out2 if self.skip else out2
        # Where the hidden layers rest, a bottleneck keeps reading through the A of the start.
        read = torch.nn.functional.linear(h, self.start) if self.reads_output else h
        u = torch.relu(self.second(read))
        return self.output(h + u if self.skip else u)


class Training:
    def __init__(self, device, network, width, members, batch, samples):
        self.device = device
        self.x = torch.randint(0, 2, (samples, INPUTS), device=device).float() * 2 - 1
        self.y = torch.randn(samples, OUTPUTS, device=device)
        self.nets = []
        for _ in range(members):
            net = Net(**network, width=width).to(device)
            trained = [p for p in net.parameters() if p.requires_grad]
            self.nets.append((net, torch.optim.SGD(trained, lr=0.02, momentum=0.9, weight_decay=1e-3)))
        order = torch.randperm(samples, device=device)
        self.batches = [rows for rows in order.split(batch) if len(rows) == batch]

    def synchronise(self):
        if self.device != "cpu":
            torch.cuda.synchronize()

    def advance(self, steps):
        self.synchronise()
        began = time.perf_counter()
        for step in range(steps):
            rows = self.batches[step % len(self.batches)]
            for net, optimiser in self.nets:
                loss = 0.5 * ((net(self.x[rows]) - self.y[rows]) ** 2).sum(1).mean()
                optimiser.zero_grad(set_to_none=True)
                loss.backward()
                optimiser.step()
        self.synchronise()
        return 1000 * (time.perf_counter() - began)


def blas():
    """The library that multiplies matrices: the one that is loaded, else what PyTorch was built with."""
    torch.ones(64, 64) @ torch.ones(64, 64)
    try:
        with open("/proc/self/maps") as maps:
            loaded = re.findall(r"([^/\s]+/lib(?:blas|openblas|mkl_rt|blis)[^/\s]*)$", maps.read(), re.M)
    except OSError:
        loaded = []
    built = re.search(r"BLAS_INFO=(\w+)", torch.__config__.show())
    return loaded[0] if loaded else built[1] if built else "unknown"


def say(message):
    print(json.dumps(message), flush=True)


cuda = torch.cuda.get_device_name() if torch.cuda.is_available() else None
say({"version": torch.__version__, "blas": blas(), "cuda": cuda})
trainings = {}
for line in sys.stdin:
    request = json.loads(line)
    device = request["device"]
    if "steps" in request:
        say({"ms": trainings[device].advance(request["steps"])})
    else:
        trainings[device] = Training(**request)
        say({})
