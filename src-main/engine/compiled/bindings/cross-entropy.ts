import { checkClasses } from '../../ops/cross-entropy.ts';
import type { Binding } from '../binding.ts';
import type { Work } from '../work.ts';
import { reads, readsByRow, scalar, writes, writesByRow } from './access.ts';

/** What an exponential costs, counted in products. */
const price = 16;

/** The mean of the losses of all rows, by one thread. */
const meanOf = (losses: number, to: number, count: number): Work => ({
  rows: 1,
  calls: () => [['mean', losses, to, count]],
  accesses: [reads([losses, scalar * count]), writes([to, scalar])],
  cost: count,
});

/** Row by row: a softmax and a loss; for the way back, the softmax is there already. */
export const crossEntropy: Binding = (call, { at, isGiven, allocate }) => {
  const { output, outputGradient, inputs, inputGradients } = call;
  const [logits, targets] = inputs;
  if (!isGiven(1)) return {};
  const rows = targets!.data.length;
  const classCount = logits!.shape.at(-1)!;
  const [length, size] = [scalar * classCount, scalar * logits!.data.length];
  const [x, y, p, losses] = [
    at(logits!),
    at(targets!),
    allocate(logits!.data.length),
    allocate(rows),
  ];
  const forward: Work = {
    rows,
    calls(from, to) {
      const [start, row] = [from * length, from * scalar];
      return [['crossEntropy', x + start, y + row, p + start, losses + row, to - from, length]];
    },
    accesses: [
      readsByRow([x, size]),
      readsByRow([y, scalar * rows]),
      writesByRow([p, size]),
      writesByRow([losses, scalar * rows]),
    ],
    cost: (price * logits!.data.length) / 4,
  };
  const bound = {
    before: () => checkClasses(targets!.data, classCount),
    forward: [forward, meanOf(losses, at(output), rows)],
  };
  if (!inputGradients[0]) return bound;
  const [g, dx] = [at(outputGradient), at(inputGradients[0])];
  const backward: Work = {
    rows,
    calls(from, to) {
      const [start, row, count] = [from * length, from * scalar, to - from];
      return [['crossEntropyBackward', p + start, y + row, g, dx + start, count, length, rows]];
    },
    accesses: [
      readsByRow([p, size]),
      readsByRow([y, scalar * rows]),
      reads([g, scalar]),
      writesByRow([dx, size]),
    ],
    cost: logits!.data.length,
  };
  return { ...bound, backward: [backward] };
};

/** Entry by entry, in the same way. */
export const logisticCrossEntropy: Binding = (call, { at, allocate }) => {
  const { output, outputGradient, inputs, inputGradients } = call;
  const [logits, targets] = inputs;
  const rows = logits!.data.length;
  const size = scalar * rows;
  const [x, y, losses] = [at(logits!), at(targets!), allocate(rows)];
  const given = [x, y].map((start) => readsByRow([start, size]));
  const cost = (price * rows) / 4;
  const forward: Work = {
    rows,
    calls(from, to) {
      const start = scalar * from;
      return [['logisticCrossEntropy', x + start, y + start, losses + start, scalar * (to - from)]];
    },
    accesses: [...given, writesByRow([losses, size])],
    cost,
  };
  const bound = { forward: [forward, meanOf(losses, at(output), rows)] };
  const [dlogits, dtargets] = inputGradients;
  if (!dlogits || dtargets) return bound;
  const [g, dx] = [at(outputGradient), at(dlogits)];
  const backward: Work = {
    rows,
    calls(from, to) {
      const start = scalar * from;
      const length = scalar * (to - from);
      return [['logisticCrossEntropyBackward', x + start, y + start, g, dx + start, length, rows]];
    },
    accesses: [...given, reads([g, scalar]), writesByRow([dx, size])],
    cost,
  };
  return { ...bound, backward: [backward] };
};
