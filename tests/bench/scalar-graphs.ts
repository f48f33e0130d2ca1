/**
 * Forward and backward through 1,000,000 scalar nodes: a flat tape beside a plain object graph in
 * the style of micrograd, in turns, the same graph in both. Run it with `node`.
 */
import { createRandom } from '../../src-main/engine/random.ts';
import { Tape } from '../../src-main/engine/tape.ts';
import { forwardAndBackward, topologicalOrder, Value } from './scalar-graphs/object-graph.ts';

const count = 1_000_000;
const rounds = 7;

/** Every node combines the one before with one of the 64 before it, so that all are reached. */
function build(): { tape: Tape; order: Value[]; output: Value; nodes: Value[] } {
  const random = createRandom(1);
  const tape = new Tape(count);
  const nodes: Value[] = [];
  for (let index = 0; index < count; index++) {
    if (index < 2) {
      const value = random.between(-1, 1);
      tape.input(value);
      nodes.push(new Value(value));
      continue;
    }
    const [left, right] = [index - 1, Math.max(0, index - 2 - random.integer(63))];
    // Products with an input keep the numbers from growing without end.
    if (index % 2 === 0) {
      tape.apply('add', left, right);
      nodes.push(nodes[left]!.plus(nodes[right]!));
    } else {
      tape.apply('multiply', left, index % 4 === 1 ? 0 : 1);
      nodes.push(nodes[left]!.times(nodes[index % 4 === 1 ? 0 : 1]!));
    }
  }
  const output = nodes.at(-1)!;
  return { tape, order: topologicalOrder(output), output, nodes };
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

const { tape, order, output, nodes } = build();
const times = { tape: [] as number[], objects: [] as number[] };
for (let round = 0; round < rounds; round++) {
  times.tape.push(
    seconds(() => {
      tape.forward();
      tape.backward();
    }),
  );
  times.objects.push(seconds(() => forwardAndBackward(order)));
}
if (!Object.is(tape.values.at(-1), output.data) || !(tape.gradients[0] === nodes[0]!.gradient))
  throw new Error(
    `The two disagree: ${tape.values.at(-1)} and ${output.data}, ` +
      `gradients ${tape.gradients[0]} and ${nodes[0]!.gradient}.`,
  );

const rate = (of: readonly number[], size: number): number => size / Math.min(...of) / 1e6;
const [fast, plain] = [rate(times.tape, count), rate(times.objects, order.length)];
console.log(`${count} nodes on the tape, ${order.length} reached as objects; best of ${rounds}`);
console.log(`flat tape     ${fast.toFixed(1)} M nodes/s`);
console.log(`object graph  ${plain.toFixed(1)} M nodes/s`);
console.log(`ratio         ${(fast / plain).toFixed(1)}×`);
