import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FlatGraph,
  Graph,
  gradientMethods,
  prepare,
  traceScalars,
  type Node,
  type Op,
} from '../../../../src-main/engine/index.ts';

/** f = (x + y) · max(y, z) */
function lecture() {
  const graph = new Graph();
  const [x, y, z] = ['x', 'y', 'z'].map((name) => graph.input(name, [])) as [Node, Node, Node];
  const f = graph.apply('multiply', [graph.apply('add', [x, y]), graph.apply('maximum', [y, z])]);
  const flat = new FlatGraph(f);
  [x, y, z].forEach((input, index) => (flat.values[flat.placeOf(input)] = [1, 2, 0][index]!));
  return flat;
}

const productOfThree: Op = {
  name: 'productOfThree',
  formula: 'x y z',
  examples: [{ inputs: [[], [], []] }],
  shape: () => [],
  forward(output, [x, y, z]) {
    output.data[0] = x!.data[0]! * y!.data[0]! * z!.data[0]!;
  },
  backward({ output, outputGradient, inputs, inputGradients }) {
    inputGradients.forEach((gradient, index) => {
      gradient!.data[0]! += (outputGradient.data[0]! * output.data[0]!) / inputs[index]!.data[0]!;
    });
  },
};

const binary = ['add', 'multiply', 'subtract', 'maximum', 'minimum'] as const;
const unary = ['tanh', 'sigmoid', 'sin', 'softplus'] as const;
const instruction = fc.record({
  op: fc.constantFrom(...binary, ...unary),
  left: fc.nat(),
  right: fc.nat(),
});

function randomGraph(inputCount: number, instructions: readonly Instruction[]): Node[] {
  const graph = new Graph();
  const nodes = Array.from({ length: inputCount }, (_, index) => graph.input(`x${index}`, []));
  for (const { op, left, right } of instructions) {
    const [x, y] = [nodes[left % nodes.length]!, nodes[right % nodes.length]!];
    nodes.push(
      (unary as readonly string[]).includes(op)
        ? graph.apply(op as 'tanh', [x])
        : graph.apply(op as 'add', [x, y]),
    );
  }
  return nodes;
}

interface Instruction {
  readonly op: string;
  readonly left: number;
  readonly right: number;
}

describe('three ways to all gradients of the lecture’s graph', () => {
  it.each(gradientMethods)('%s finds 2, 5, 0', (method) => {
    expect(prepare[method](lecture()).run()).toBeAllClose([2, 5, 0], { within: 1e-8 });
  });

  it('has three nodes to compute and six edges', () => {
    const { count, passes } = prepare.reverse(lecture());
    expect({ count, passes }).toEqual({ count: { values: 3, locals: 6, products: 6 }, passes: 2 });
  });

  it('walks 2 edges for x, 4 for y, whose paths branch, and 2 for z, one at a time', () => {
    const { count, passes } = prepare.forward(lecture());
    expect({ count, passes }).toEqual({ count: { values: 3, locals: 6, products: 8 }, passes: 4 });
  });

  it('computes the graph twice for each input by finite differences', () => {
    const { count, passes } = prepare.differences(lecture());
    expect({ count, passes }).toEqual({ count: { values: 18, locals: 0, products: 0 }, passes: 6 });
  });

  it('leaves the inputs as they were', () => {
    const graph = lecture();
    for (const method of gradientMethods) prepare[method](graph).run();
    expect(graph.inputs.map((input) => graph.values[input])).toEqual([1, 2, 0]);
  });
});

describe('on any graph of scalars', () => {
  it('reverse and forward mode agree with the trace', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 4 }),
        fc.array(instruction, { minLength: 1, maxLength: 15 }),
        (numbers, instructions) => {
          const nodes = randomGraph(numbers.length, instructions);
          const output = nodes.at(-1)!;
          const values = new Map(numbers.map((number, index) => [nodes[index]!, number]));
          const traced = traceScalars(output.graph, output, values);
          const flat = new FlatGraph(output);
          for (const input of flat.inputs) flat.values[input] = values.get(flat.nodes[input]!)!;
          const expected = flat.inputs.map((input) => traced.gradients.get(flat.nodes[input]!)!);
          for (const method of ['reverse', 'forward'] as const)
            expect(prepare[method](flat).run()).toBeAllClose(expected, { within: 1e-9 });
        },
      ),
    );
  });

  it('never walks more edges together than one input at a time', () => {
    fc.assert(
      fc.property(fc.array(instruction, { minLength: 1, maxLength: 15 }), (instructions) => {
        const flat = new FlatGraph(randomGraph(3, instructions).at(-1)!);
        const [together, oneByOne] = [prepare.reverse(flat), prepare.forward(flat)];
        expect(together.count.products).toBeLessThanOrEqual(oneByOne.count.products);
      }),
    );
  });

  it('an op of three arguments goes through its own passes', () => {
    const graph = new Graph();
    const inputs = ['x', 'y', 'z'].map((name) => graph.input(name, []));
    const flat = new FlatGraph(graph.apply(productOfThree, inputs));
    flat.inputs.forEach((input, index) => (flat.values[input] = [2, 3, 4][index]!));
    for (const method of gradientMethods)
      expect(prepare[method](flat).run()).toBeAllClose([12, 8, 6], { within: 1e-8 });
  });

  it('refuses a vector by its shape', () => {
    const graph = new Graph();
    expect(() => new FlatGraph(graph.input('x', [3]))).toThrow(/only graphs of scalars/);
  });
});
