"""The window classifier in PyTorch, as someone who knows PyTorch would write it: the other side of training.ts.

Reads one configuration as JSON per line on standard input, {"batch", "optimizer", "embeddings", "threads", "seconds"}, trains
that long and answers with {"windowsPerSecond", "windowsPerProcessorSecond"}. Exits at the end of the input.
"""

import json
import sys
import time

import torch
from torch import nn
from torch.nn import functional


class WindowClassifier(nn.Module):
    def __init__(self, sizes, embeddings):
        super().__init__()
        self.vectors = nn.Embedding(sizes["vocabulary"], sizes["dim"], sparse=embeddings == "lazy")
        self.hidden = nn.Linear(sizes["width"] * sizes["dim"], sizes["hidden"])
        self.output = nn.Linear(sizes["hidden"], sizes["classes"])
        nn.init.uniform_(self.vectors.weight, -0.5, 0.5)
        self.vectors.weight.requires_grad_(embeddings != "frozen")
        for layer in (self.hidden, self.output):
            nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)

    def forward(self, ids):
        return self.output(torch.tanh(self.hidden(self.vectors(ids).flatten(1))))


def optimizers_of(model, config):
    """L2 of 1e-4 on the weights alone; word vectors join the dense optimizer or have a sparse one of their own."""
    groups = [
        {"params": [model.hidden.weight, model.output.weight], "weight_decay": config["l2"]},
        {"params": [model.hidden.bias, model.output.bias]},
    ]
    table = [model.vectors.weight]
    is_adam = config["optimizer"] == "adam"
    sparse = []
    if config["embeddings"] == "lazy":
        sparse = [(torch.optim.SparseAdam if is_adam else torch.optim.SGD)(table, lr=config["rate"])]
    elif config["embeddings"] == "dense":
        groups.append({"params": table})
    return [(torch.optim.Adam if is_adam else torch.optim.SGD)(groups, lr=config["rate"]), *sparse]


class Run:
    """A model that goes on training from one call to the next."""

    def __init__(self, config):
        torch.manual_seed(1)
        sizes = config["sizes"]
        self.batch, self.count = config["batch"], sizes["windows"]
        self.ids = torch.randint(0, sizes["vocabulary"], (self.count, sizes["width"]))
        self.classes = self.ids[:, sizes["width"] // 2] % sizes["classes"]
        self.model = WindowClassifier(sizes, config["embeddings"])
        self.optimizers = optimizers_of(self.model, config)
        self.order = torch.randperm(self.count)
        self.start = 0

    def step(self):
        rows = self.order[self.start : self.start + self.batch]
        self.start = (self.start + self.batch) % (self.count - self.batch)
        for optimizer in self.optimizers:
            optimizer.zero_grad(set_to_none=True)
        loss = functional.cross_entropy(self.model(self.ids[rows]), self.classes[rows])
        loss.backward()
        for optimizer in self.optimizers:
            optimizer.step()
        return loss.item()

    def train(self, seconds):
        steps, began, processor = 0, time.perf_counter(), time.process_time()
        while time.perf_counter() - began < seconds:
            self.step()
            steps += 1
        elapsed = time.perf_counter() - began
        busy = time.process_time() - processor
        return {"windowsPerSecond": steps * self.batch / elapsed, "windowsPerProcessorSecond": steps * self.batch / busy}


runs = {}
print(json.dumps({"version": torch.__version__}), flush=True)
for line in sys.stdin:
    config = json.loads(line)
    torch.set_num_threads(config["threads"])
    if config["id"] not in runs:
        runs[config["id"]] = Run(config)
        for _ in range(20):
            runs[config["id"]].step()
    print(json.dumps(runs[config["id"]].train(config["seconds"])), flush=True)
