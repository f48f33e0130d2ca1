import { describe, expect, test } from 'vitest';
import {
  checkGradient,
  createRandom,
  Graph,
  ops,
  seedFrom,
  sizeOf,
  tensor,
  zeros,
  type Example,
  type Node,
  type Op,
  type OpName,
  type Random,
  type Shape,
  type Tensor,
} from '../../../../src-main/engine/index.ts';

const names = Object.keys(ops) as OpName[];

function isShape(input: Shape | Tensor): input is Shape {
  return Array.isArray(input);
}

function randomTensor(random: Random, shape: Shape, low = -2, high = 2): Tensor {
  return tensor(
    Array.from({ length: sizeOf(shape) }, () => random.between(low, high)),
    shape,
  );
}

/** An example's op in a graph, with numbers for its inputs and a random upstream gradient. */
function prepare(op: Op<object>, example: Example<object>, random: Random) {
  const graph = new Graph();
  const values = new Map<Node, Tensor>();
  const inputs = example.inputs.map((input, argument) => {
    const value = isShape(input) ? randomTensor(random, input, ...(example.between ?? [])) : input;
    const node = graph.input(`x${argument}`, value.shape);
    values.set(node, value);
    return node;
  });
  const output = graph.apply(op, inputs, example.attributes ?? {});
  const wanted = inputs.filter((_, argument) => op.differentiable?.[argument] ?? true);
  return { inputs, output, wanted, values, upstream: randomTensor(random, output.shape) };
}

describe.each(names)('%s', (name) => {
  const op: Op<object> = ops[name];
  const random = createRandom(seedFrom(name));

  test('stands in the table under its own name, with a formula and examples', () => {
    expect(op.name).toBe(name);
    expect(op.formula).not.toBe('');
    expect(op.examples.length).toBeGreaterThan(0);
  });

  test.each(op.examples)('has the gradient of central differences for $inputs', (example) => {
    const { output, wanted, values, upstream } = prepare(op, example, random);
    const { worst, entries } = checkGradient({ output, wanted, values, upstream });
    expect(entries).toHaveLength(wanted.reduce((count, node) => count + sizeOf(node.shape), 0));
    expect(worst!.difference).toBeLessThan(1e-6);
  });

  test.each(op.examples)('writes every entry and adds its gradients for $inputs', (example) => {
    const { inputs, output, values, upstream } = prepare(op, example, random);
    const tensors = inputs.map((node) => values.get(node)!);
    const run = (before: number) => {
      const written = zeros(output.shape);
      written.data.fill(NaN);
      const inputGradients = inputs.map((node, argument) => {
        const gradient = zeros(node.shape);
        gradient.data.fill(before);
        return (op.differentiable?.[argument] ?? true) ? gradient : undefined;
      });
      op.forward(written, tensors, output.attributes);
      op.backward({
        output: written,
        outputGradient: upstream,
        inputs: tensors,
        inputGradients,
        attributes: output.attributes,
      });
      return { written, inputGradients };
    };
    const [fromZero, fromFive] = [run(0), run(5)];
    expect(Array.from(fromZero.written.data).every(Number.isFinite)).toBe(true);
    fromZero.inputGradients.forEach((gradient, argument) => {
      const sums = gradient && Array.from(gradient.data, (entry) => entry + 5);
      if (sums) expect(fromFive.inputGradients[argument]!.data).toBeAllClose(sums);
    });
  });

  test.each(op.examples)('leaves out a gradient that nobody wants for $inputs', (example) => {
    const { inputs, output, values, upstream } = prepare(op, example, random);
    const tensors = inputs.map((node) => values.get(node)!);
    const written = zeros(output.shape);
    op.forward(written, tensors, output.attributes);
    const backward = (inputGradients: (Tensor | undefined)[]) => {
      const { attributes } = output;
      const call = { output: written, outputGradient: upstream, inputs: tensors };
      op.backward({ ...call, inputGradients, attributes });
      return inputGradients;
    };
    const all = backward(inputs.map(({ shape }) => zeros(shape)));
    inputs.forEach((node, wanted) => {
      const only = backward(inputs.map((_, i) => (i === wanted ? zeros(node.shape) : undefined)));
      expect(only[wanted]!.data).toBeAllClose(all[wanted]!.data);
    });
  });

  test.each(op.examples)('computes in float32 as well for $inputs', (example) => {
    const { inputs, output, values, upstream } = prepare(op, example, random);
    const run = (convert: (value: Tensor) => Tensor) => {
      const tensors = inputs.map((node) => convert(values.get(node)!));
      const [written, inputGradients] = [
        convert(zeros(output.shape)),
        inputs.map(({ shape }, argument) =>
          (op.differentiable?.[argument] ?? true) ? convert(zeros(shape)) : undefined,
        ),
      ];
      op.forward(written, tensors, output.attributes);
      const call = { output: written, outputGradient: convert(upstream), inputs: tensors };
      op.backward({ ...call, inputGradients, attributes: output.attributes });
      return [written, ...inputGradients].flatMap((value) => (value ? Array.from(value.data) : []));
    };
    const single = ({ shape, data }: Tensor) => ({ shape, data: Float32Array.from(data) });
    expect(run(single)).toBeAllClose(
      run((value) => value),
      { within: 1e-3 },
    );
  });
});

test('an op that takes two tensors and broadcasts is tried on every way to broadcast', () => {
  for (const name of ['add', 'multiply', 'divide', 'raise', 'maximum'] as const) {
    const pairs = ops[name].examples.map(({ inputs }) =>
      inputs.map((input) => `[${input}]`).join(),
    );
    for (const pair of ['[],[]', '[2,3],[]', '[],[2,3]', '[2,3],[3]', '[2,1],[3]', '[2,1,3],[4,1]'])
      expect(pairs, name).toContain(pair);
  }
});
