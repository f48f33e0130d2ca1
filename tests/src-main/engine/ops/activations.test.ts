import { describe, expect, test } from 'vitest';
import {
  Graph,
  gradients,
  evaluate,
  ops,
  scalar,
  type Node,
  type Op,
  type OpName,
} from '../../../../src-main/engine/index.ts';
import reference from '../../../fixtures/activations.json' with { type: 'json' };

/** The engine's op for each id of the reference. */
const ours: Record<string, (x: Node) => Node> = {
  sigmoid: apply('sigmoid'),
  tanh: apply('tanh'),
  hardtanh: apply('hardtanh'),
  relu: apply('relu'),
  'leaky_relu_0.01': (x) => x.graph.apply('leakyRelu', [x]),
  'leaky_relu_0.1': (x) => x.graph.apply('leakyRelu', [x], { slope: 0.1 }),
  elu: apply('elu'),
  selu: apply('selu'),
  gelu: apply('gelu'),
  gelu_tanh: apply('geluTanh'),
  silu: apply('silu'),
  softplus: apply('softplus'),
  mish: apply('mish'),
  softsign: apply('softsign'),
  hardsigmoid: apply('hardsigmoid'),
  logsigmoid: apply('logsigmoid'),
  relu6: apply('relu6'),
  identity: apply('identity'),
};

function apply(op: OpName) {
  return (x: Node): Node => x.graph.apply(op, [x]);
}

test('all 18 activation functions of the reference are known', () => {
  expect(Object.keys(ours).toSorted()).toEqual(
    reference.activations.map(({ id }) => id).toSorted(),
  );
});

/** PyTorch rounds the slope of its hardsigmoid to float32; the reference states that it is 1/6. */
const exact = (derivative: number) => (derivative === Math.fround(1 / 6) ? 1 / 6 : derivative);

describe.each(reference.activations)('$id', ({ id, points }) => {
  test.each(points)('f($x) = $value, f′($x) = $derivative', ({ x, value, derivative }) => {
    const input = new Graph().input('x', []);
    const output = ours[id]!(input);
    const at = new Map([[input, scalar(x)]]);
    expect(evaluate(output, at).data[0]).toBeAllClose(value, { within: 1e-14 });
    const [found] = gradients(output, [input], at);
    expect(found!.data).toBeAllClose([exact(derivative)], { within: 1e-14 });
  });
});

describe('far tails keep their relative accuracy', () => {
  /** Computed with mpmath at 50 digits. */
  const tails: [OpName, x: number, value: number][] = [
    ['gelu', -6, -5.919525870226189e-9],
    ['gelu', -20, -5.507248237212468e-88],
    ['sigmoid', -700, 9.85967654375977e-305],
    ['softplus', -40, 4.248354255291589e-18],
    ['logsigmoid', 40, -4.248354255291589e-18],
  ];
  test.each(tails)('%s(%d) = %d', (name, x, value) => {
    const input = new Graph().input('x', []);
    const [found] = evaluate(apply(name)(input), new Map([[input, scalar(x)]])).data;
    expect(found! / value).toBeAllClose(1, { within: 1e-12 });
  });
});

describe('kinks', () => {
  const kinked: [OpName, at: number[]][] = [
    ['relu', [0]],
    ['leakyRelu', [0]],
    ['selu', [0]],
    ['abs', [0]],
    ['relu6', [0, 6]],
    ['hardtanh', [-1, 1]],
    ['hardsigmoid', [-3, 3]],
    ['step', [0]],
    ['sigmoid', []],
    ['elu', []],
    ['gelu', []],
    ['identity', []],
  ];
  test.each(kinked)('%s has a kink exactly at %j', (name, places) => {
    const found = [-6, -3, -1, -1e-8, 0, 1e-8, 1, 3, 6].filter((x) =>
      (ops[name] as Op<object>).kink?.([x], {}),
    );
    expect(found).toEqual(places);
  });

  test.each(kinked.filter(([name, places]) => places.length && name !== 'step'))(
    'the one-sided derivatives of %s are those of one-sided differences',
    (name, places) => {
      const { forward, kink } = ops[name] as Op<object>;
      const value = (x: number) => {
        const output = scalar(0);
        forward(output, [scalar(x)], {});
        return output.data[0]!;
      };
      for (const at of places)
        for (const direction of [-1, 1, 2]) {
          const difference = (value(at + direction * 1e-7) - value(at)) / 1e-7;
          expect(kink!([at], {})!([direction])).toBeAllClose(difference, { within: 1e-6 });
        }
    },
  );

  /** As PyTorch chooses them. */
  const choices: [OpName, at: number, derivative: number][] = [
    ['relu', 0, 0],
    ['leakyRelu', 0, 0.01],
    ['selu', 0, 1.0507009873554805 * 1.6732632423543772],
    ['abs', 0, 0],
    ['relu6', 0, 0],
    ['relu6', 6, 0],
    ['hardtanh', -1, 0],
    ['hardtanh', 1, 0],
    ['hardsigmoid', -3, 0],
    ['hardsigmoid', 3, 0],
    ['step', 0, 0],
  ];
  test.each(choices)('at the kink of %s at %d the derivative is taken as %d', (name, at, slope) => {
    const input = new Graph().input('x', []);
    const [found] = gradients(apply(name)(input), [input], new Map([[input, scalar(at)]]));
    expect(found!.data[0]).toBe(slope);
  });

  test('an ELU that does not continue its own slope has a corner', () => {
    expect(ops.elu.kink!([0], { alpha: 0.5 })!([-1])).toBe(-0.5);
  });
});
