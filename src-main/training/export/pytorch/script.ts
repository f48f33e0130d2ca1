import { valuesOf } from '../../experiment/choices.ts';
import type { TrainedModel } from '../../model/trained-model.ts';
import { classifier } from './classifier.ts';
import { python } from './python.ts';
import { reading } from './reading.ts';
import { dropsSomething } from './regularization.ts';
import { training } from './training.ts';
import { wordOrder } from './word-order.ts';

/** The files that stand beside the script. */
export const companions = {
  weights: 'initial.safetensors',
  words: 'words.txt',
  train: 'train.conll',
  heldOut: 'held-out.conll',
  losses: 'nabla-losses.csv',
} as const;

/**
 * A run as one Python script for PyTorch 1.13 and later, with no other package.
 *
 * @param model the model before its first step.
 */
export function script(name: string, main: string, model: TrainedModel): string {
  const { experiment, vocabulary, labels } = model;
  const { window, batch, epochs, seed, l2, optimizer, precision } = experiment;
  return `"""The window classifier of ${name.replaceAll(/["\\\n]/g, ' ')}, in PyTorch, as Nabla trains it.

    python3 ${main.replaceAll(/["\\\n]/g, ' ')} [--steps N]

It begins with the same weights and takes the windows in the same order${dropsSomething(experiment) ? ', and drops the same entries' : ''}, so that its
loss follows Nabla's. At the end it says how far apart the two are, and what the loss is on the held-out sentences.
"""

import argparse
import csv
import json
import math
import re
import struct
import unicodedata
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

HERE = Path(__file__).resolve().parent
torch.set_default_dtype(torch.${precision === 'f64' ? 'float64' : 'float32'})

WINDOW = ${window}  # words on each side of the centre word
CLASSES = ${python(labels.classes)}
RATE = ${python(valuesOf(optimizer).rate!)}  # α₀ of the optimizer
L2 = ${python(l2)}  # λ of J + λ Σ θ², over weights and trained word vectors
BATCH = ${batch}
EPOCHS = ${epochs}
SEED = ${seed}


# Data

${reading(vocabulary)}


# The order of the windows

${wordOrder}


# Model

${classifier(model)}


# Training

${training(experiment)}


def compare(losses):
    """The largest distance from Nabla's loss, over the steps that nabla-losses.csv holds."""
    with open(HERE / "${companions.losses}", encoding="utf-8") as file:
        expected = [float(row["loss"]) for row in csv.DictReader(file)]
    pairs = list(zip(losses, expected))
    distance = max(abs(loss - nabla) for loss, nabla in pairs)
    print(f"largest distance from Nabla's loss over {len(pairs)} steps: {distance:.1e}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--steps", type=int, help="steps to take; all of them unless said")
    ids, classes = windows_of(read_sentences("${companions.train}"))
    steps = parser.parse_args().steps or EPOCHS * math.ceil(len(ids) / BATCH)
    model = WindowClassifier(read_safetensors(HERE / "${companions.weights}"))
    losses = train(model, ids, classes, steps)
    with open(HERE / "pytorch-losses.csv", "w", encoding="utf-8") as file:
        file.write("step,loss\\n")
        file.writelines(f"{step},{loss!r}\\n" for step, loss in enumerate(losses, start=1))
    compare(losses)
    held_out = read_sentences("${companions.heldOut}")
    if held_out:
        ids, classes = windows_of(held_out)
        model.eval()
        with torch.no_grad():
            print(f"held-out loss: {cross_entropy(model(ids), classes).item():.6f}")


if __name__ == "__main__":
    main()
`;
}
