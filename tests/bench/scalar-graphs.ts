/**
 * Forward and backward through 1,000,000 scalar nodes, the same graph in three forms, in turns: a
 * flat tape that is replayed; a plain object graph in the style of micrograd, whose every pass builds
 * the expression, sorts it and walks it back; and the same objects kept, sorted once and replayed,
 * which micrograd does not do. Run it with `npm run -s bench:graphs`.
 */
import { createRandom } from '../../src-main/engine/random.ts';
import { Tape } from '../../src-main/engine/tape.ts';
import {
  builtSortedAndWalked,
  forwardAndBackward,
  topologicalOrder,
  Value,
} from './scalar-graphs/object-graph.ts';

const count = 1_000_000;
const rounds = { tape: 15, kept: 7, plain: 3 } as const;

type Instruction =
  | { readonly op: 'input'; readonly value: number }
  | { readonly op: 'add' | 'multiply'; readonly left: number; readonly right: number };

/** Every node combines the one before with one of the 64 before it, so that all are reached. */
function instructions(): Instruction[] {
  const random = createRandom(1);
  return Array.from({ length: count }, (_, index): Instruction => {
    if (index < 2) return { op: 'input', value: random.between(-1, 1) };
    const [left, right] = [index - 1, Math.max(0, index - 2 - random.integer(63))];
    // Products with an input keep the numbers from growing without end.
    return index % 2 === 0
      ? { op: 'add', left, right }
      : { op: 'multiply', left, right: index % 4 === 1 ? 0 : 1 };
  });
}

function buildTape(program: readonly Instruction[]): Tape {
  const tape = new Tape(count);
  for (const step of program)
    if (step.op === 'input') tape.input(step.value);
    else tape.apply(step.op, step.left, step.right);
  return tape;
}

function buildObjects(program: readonly Instruction[]): Value[] {
  const nodes: Value[] = [];
  for (const step of program) {
    if (step.op === 'input') nodes.push(new Value(step.value));
    else {
      const [left, right] = [nodes[step.left]!, nodes[step.right]!];
      nodes.push(step.op === 'add' ? left.plus(right) : left.times(right));
    }
  }
  return nodes;
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

const program = instructions();
const tape = buildTape(program);
const nodes = buildObjects(program);
const output = nodes.at(-1)!;
const order = topologicalOrder(output);
const times: Record<keyof typeof rounds, number[]> = { tape: [], kept: [], plain: [] };
for (let round = 0; round < rounds.tape; round++) {
  times.tape.push(
    seconds(() => {
      tape.forward();
      tape.backward();
    }),
  );
  if (round < rounds.kept) times.kept.push(seconds(() => forwardAndBackward(order)));
  if (round < rounds.plain)
    times.plain.push(seconds(() => builtSortedAndWalked(() => buildObjects(program).at(-1)!)));
}
if (!Object.is(tape.values.at(-1), output.data) || !(tape.gradients[0] === nodes[0]!.gradient))
  throw new Error(
    `The two disagree: ${tape.values.at(-1)} and ${output.data}, ` +
      `gradients ${tape.gradients[0]} and ${nodes[0]!.gradient}.`,
  );

const rate = (of: readonly number[], size: number): number => size / Math.min(...of) / 1e6;
const [fast, kept, plain] = [
  rate(times.tape, count),
  rate(times.kept, order.length),
  rate(times.plain, order.length),
];
const line = (name: string, speed: number) =>
  console.log(
    `${name.padEnd(46)}${speed.toFixed(1).padStart(6)} M nodes/s` +
      (speed === fast ? '' : `   tape is ${(fast / speed).toFixed(1)}× as fast`),
  );
console.log(
  `${count} nodes on the tape, ${order.length} reached as objects; ` +
    `best of ${rounds.tape}, ${rounds.plain} and ${rounds.kept} rounds`,
);
line('flat tape, replayed', fast);
line('objects as micrograd: built, sorted, walked', plain);
line('objects kept, sorted once, replayed', kept);
