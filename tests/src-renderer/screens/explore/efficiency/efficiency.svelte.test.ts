import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { traceExpression } from '../../../../../src-main/calculus/trace-expression.ts';
import { traceVectors } from '../../../../../src-main/calculus/vector-graph/trace-vectors.ts';
import type { CallInput } from '../../../../../src-main/contract/index.ts';
import { Efficiency } from '../../../../../src-renderer/screens/explore/efficiency/efficiency.svelte.ts';
import {
  defaultPair,
  inputGroups,
} from '../../../../../src-renderer/screens/explore/efficiency/input-groups.ts';
import { logScale } from '../../../../../src-renderer/screens/explore/efficiency/log-scale.ts';
import { formatDuration } from '../../../../../src-renderer/screens/explore/efficiency/duration.ts';
import type { AnyTrace } from '../../../../../src-renderer/screens/explore/walk/any-trace.ts';
import { FakeCore } from '../../../support/fake-core.ts';

const score = traceExpression('s = u*tanh(w1*x1+w2*x2+b)', {
  u: 1,
  w1: 2,
  x1: 3,
  w2: 4,
  x2: 5,
  b: 6,
  idle: 7,
});

function measuring() {
  const asked: CallInput<'efficiency.shared'>[] = [];
  const core = new FakeCore({
    'efficiency.methods': () => ({ nodes: 1, edges: 2, inputs: 3, methods: [] }),
    'efficiency.growth': () => ({ by: 'copies', steps: [] }),
    'efficiency.score': () => ({ rows: [] }),
    'efficiency.products': (input) => {
      const times = { separateMicroseconds: 2, togetherMicroseconds: 1 };
      const { first = [], second = [] } = input;
      const counted = { first: 4, second: 10, together: 10, shared: 4, ...times };
      return { of: { first, second }, products: [], ...counted };
    },
    'efficiency.shared': (input) => {
      asked.push(input);
      const times = { separateMicroseconds: 2, togetherMicroseconds: 1 };
      return { first: 1, second: 2, together: 2, shared: 1, meeting: [], ...times };
    },
  });
  let trace = $state.raw<AnyTrace>(score);
  const efficiency = new Efficiency(core.client, () => trace);
  return { efficiency, asked, core, show: (next: AnyTrace) => (trace = next) };
}

describe('what the gradients cost', () => {
  it('is asked for with the numbers of the moment, then the bias beside the weights', async () => {
    const { efficiency, asked, core } = measuring();
    expect(efficiency.isCurrent).toBe(false);
    await efficiency.measure();
    expect(core.asked[0]).toMatchObject({ name: 'efficiency.methods', input: { at: { w2: 4 } } });
    expect(asked).toMatchObject([{ first: ['b'], second: ['w1', 'w2'] }]);
    expect(efficiency.isCurrent).toBe(true);
    expect(core.asked.map(({ name }) => name)).toEqual([
      'efficiency.methods',
      'efficiency.shared',
      'efficiency.score',
      'efficiency.growth',
    ]);
    await efficiency.measure();
    expect(core.times('efficiency.score')).toBe(1);
  });

  it('of vectors, the products of matrices are compared', async () => {
    const { efficiency, core, show } = measuring();
    show(traceVectors('s = u^T f(W x + b)'));
    flushSync();
    await efficiency.measure();
    expect(core.times('efficiency.shared')).toBe(0);
    expect(efficiency.products.value?.of).toEqual({ first: ['b'], second: ['W'] });
    expect(core.asked[0]!.input).toMatchObject({
      at: { b: [expect.any(Number), expect.any(Number)] },
    });
    await efficiency.choose(1, 'x');
    expect(efficiency.products.value?.of.second).toEqual(['x']);
  });

  it('another pair is compared when it is chosen', async () => {
    const { efficiency, asked } = measuring();
    await efficiency.measure();
    await efficiency.choose(0, 'x1');
    expect(asked.at(-1)).toMatchObject({ first: ['x1'], second: ['w1', 'w2'] });
  });

  it('belongs to its expression: another one makes it past', async () => {
    const { efficiency, show } = measuring();
    await efficiency.measure();
    show(traceExpression('f = x*y', { x: 1, y: 2 }));
    flushSync();
    expect(efficiency.isCurrent).toBe(false);
    show(traceExpression(score.expression, { u: 9, w1: 9, x1: 9, w2: 9, x2: 9, b: 9 }));
    flushSync();
    expect(efficiency.isCurrent).toBe(true);
  });

  it('leaves out an input that the output does not depend on', () => {
    const { efficiency } = measuring();
    expect(efficiency.groups.map(({ label }) => label)).not.toContain('idle');
  });
});

describe('groups of inputs', () => {
  it('are families that differ in their number, then each input', () => {
    const groups = inputGroups(['W_11', 'W_12', 'b', 'x1']);
    expect(groups.map(({ label, names }) => [label, names.length])).toEqual([
      ['W', 2],
      ['W_11', 1],
      ['W_12', 1],
      ['b', 1],
      ['x1', 1],
    ]);
    expect(defaultPair(groups)).toEqual(['b', 'W']);
  });

  it('a family has no label that is an input of its own', () => {
    expect(inputGroups(['x', 'x1', 'x2']).map(({ label }) => label)).toEqual(['x', 'x1', 'x2']);
  });

  it('one input alone has nothing to be compared with', () => {
    expect(defaultPair(inputGroups(['x']))).toBeUndefined();
  });
});

describe('the chart', () => {
  it('has a power of ten at each end, also where all numbers are one', () => {
    expect(logScale([3, 250]).ticks).toEqual([1, 10, 100, 1000]);
    expect(logScale([10]).ticks).toEqual([10, 100]);
    expect(logScale([0.02, 0.9]).share(0.1)).toBeCloseTo(0.5);
  });

  it.each([
    [0.0543, '54.3 ns'],
    [12.34, '12.3 µs'],
    [1234, '1.23 ms'],
    [2e6, '2 s'],
  ])('%d µs is %s', (microseconds, text) => expect(formatDuration(microseconds)).toBe(text));
});
