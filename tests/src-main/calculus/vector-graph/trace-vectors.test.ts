import { describe, expect, it, test } from 'vitest';
import { holdsVectors } from '../../../../src-main/calculus/vector-graph/holds-vectors.ts';
import { traceVectors } from '../../../../src-main/calculus/vector-graph/trace-vectors.ts';
import { flat, made, moved } from '../../../support/tensor-values.ts';
import { vectorTrace, type TensorValue } from '../../../../src-main/contract/vectors.ts';

const expressions: readonly (readonly [string, Readonly<Record<string, TensorValue>>?])[] = [
  ['s = u^T f(W x + b)'],
  ['s = u^T h, h = f(z), z = W x + b', { x: [0.5, 0.25], u: [1, -1] }],
  ['z = Wx + b; h = σ(z); s = uᵀh'],
  ['z_1 = W_1 x + b_1; h = relu(z_1); z_2 = W_2 h + b_2; p = softmax(z_2); J = -y^T log(p)'],
  ['z = W x + b; p = softmax(z); J = CE(y, p)'],
  ['s = u^T tanh(W x + b) + λ ‖u‖', { λ: 0.3 }],
  ['J = sum((W x - y) ∘ (W x - y))'],
  ['J = ‖W x - y‖^2'],
  [
    'J = x^T A x',
    {
      A: [
        [1, 2],
        [3, 4],
      ],
    },
  ],
  ['L = mean((x - y)^2)'],
  ['s = u^T (x ∘ y) + x^T y'],
  [
    's = tr(A B^T)',
    {
      A: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    },
  ],
  [
    's = sum(A^T B^T)',
    {
      A: [
        [1, 2],
        [3, 4],
      ],
      B: [
        [1, 0.5],
        [2, 1],
        [0, 1],
      ],
    },
  ],
  ['s = sum(x / y) + sum(1 / (1 + exp(-x)))', { x: [1, 2], y: [0.5, 4] }],
  [
    's = max(W x) + sum(max(x, y))',
    {
      W: [
        [1, 2],
        [0.5, -1],
      ],
      x: [1, 2],
      y: [0.5, 4],
    },
  ],
  [
    's = sum(softmax(X) ∘ Y)',
    {
      X: [
        [1, 2],
        [0.5, -1],
      ],
      Y: [
        [1, 0],
        [0, 1],
      ],
    },
  ],
  [
    's = sum(diag(x) y) + sum(diag(A))',
    {
      A: [
        [1, 2],
        [0.5, -1],
      ],
    },
  ],
  ['s = u^T (x y^T) v'],
  ['s = u^T ((W^T)^T x - (-y))'],
  ['x in R^d, W in R^{n×d}, u in R^n; s = u^T gelu(W x)'],
  ['s = (u^T x) (u^T y) + (u^T x)^3'],
  ['s = sum(c x - x c) + sum(x + c)', { c: 2, x: [1, 2, 3] }],
  ['s = u^T (1 - tanh(x)^2) + sum(x / c)', { c: 2 }],
  ['s = \\mathbf{u}^\\top \\sigma(\\mathbf{W}\\mathbf{x} + \\mathbf{b})'],
];

describe.each(expressions.map(([text, at = {}]) => ({ text, at })))('$text', ({ text, at }) => {
  const traced = traceVectors(text, at);

  test('has the gradients of central differences', () => {
    const h = 1e-5;
    for (const [name, value] of Object.entries(traced.inputs)) {
      const entries = flat(value);
      const slopes = entries.map((_, place) => {
        const [up, down] = [h, -h].map(
          (by) => traceVectors(text, { ...traced.inputs, [name]: moved(value, place, by) }).value,
        );
        return (up! - down!) / (2 * h);
      });
      expect(flat(traced.gradients[name]!), name).toBeAllClose(slopes, { within: 1e-6 });
    }
  });

  test('every downstream gradient is what its formula says', () => {
    for (const { edges } of traced.nodes)
      for (const { pattern, factors, downstream } of edges)
        expect(made(pattern, factors).flat(), pattern).toBeAllClose(flat(downstream));
  });

  test('the gradient of a node is the sum over the edges that leave it', () => {
    const edges = traced.nodes.flatMap((node) => node.edges);
    for (const { name, upstream } of traced.nodes) {
      const arrived = edges
        .filter(({ from }) => from === name)
        .map((edge) => flat(edge.downstream));
      const sums = flat(upstream).map((_, i) => arrived.reduce((sum, one) => sum + one[i]!, 0));
      expect(flat(upstream), name).toBeAllClose(name === traced.output ? [1] : sums);
    }
  });

  test('crosses the contract unchanged', () => {
    expect(vectorTrace.parse(JSON.parse(JSON.stringify(traced)))).toEqual(traced);
  });
});

describe('the lecture’s score', () => {
  const traced = traceVectors('s = u^T f(W x + b)', {
    W: [
      [1, 0, 2],
      [0, 1, -1],
    ],
    x: [1, 2, 0],
    b: [-1, -2],
    u: [3, -1],
  });

  it('has z and h by their names, and shapes', () => {
    expect(traced.graph.nodes.map(({ formula }) => formula).slice(-3)).toEqual([
      '\\boldsymbol{z} = \\boldsymbol{a} + \\boldsymbol{b}',
      '\\boldsymbol{h} = f(\\boldsymbol{z})',
      's = \\boldsymbol{u}^{\\top}\\,\\boldsymbol{h}',
    ]);
    expect(traced.nodes.map(({ rows: r, columns }) => [r, columns])).toEqual([
      [2, 1],
      [2, 3],
      [3, 1],
      [2, 1],
      [2, 1],
      [2, 1],
      [2, 1],
      [1, 1],
    ]);
    expect(traced.functions).toEqual({ f: 'tanh' });
  });

  it('names the Jacobians: Wᵀ, ·xᵀ, diag(f′(z))', () => {
    const local = new Map(traced.nodes.flatMap(({ edges }) => edges.map((e) => [e.from, e.local])));
    expect(local.get('W')).toBe('\\cdot\\,\\boldsymbol{x}^{\\top}');
    expect(local.get('x')).toBe('\\boldsymbol{W}^{\\top}\\,\\cdot');
    expect(local.get('z')).toBe("\\operatorname{diag}(f'(\\boldsymbol{z}))");
  });

  it('has δ = u ∘ f′(z), ∂s/∂W = δxᵀ and ∂s/∂x = Wᵀδ', () => {
    expect(traced.value).toBe(0);
    expect(traced.gradients).toEqual({
      u: [0, 0],
      W: [
        [3, 6, 0],
        [-1, -2, 0],
      ],
      x: [3, -1, 7],
      b: [3, -1],
    });
  });
});

it('a tie of three is shared in thirds, entry by entry', () => {
  const at = { x: [1, 2], y: [1, 0], w: [1, 2] };
  expect(traceVectors('s = sum(max(x, y, w))', at).gradients).toEqual({
    x: [1 / 3, 1 / 2],
    y: [1 / 3, 0],
    w: [1 / 3, 1 / 2],
  });
});

it('an input that nothing uses has the gradient 0', () => {
  expect(traceVectors('s = sum(x)', { x: [1, 2], y: [3, 4] }).gradients).toEqual({
    x: [1, 1],
    y: [0, 0],
  });
});

test.each([
  ['s = u^T f(W x + b)', {}, true],
  ['L = X*Y', {}, false],
  ['f = W*x', { W: 2, x: 3 }, false],
  ['f = W*x + b', { x: 3 }, false],
  ['f = ‖x‖', { x: 3 }, false],
  ['f = x*y', {}, false],
  ['f = x*y', { x: [1, 2] }, true],
  ['s = u^T x + λ', { λ: 2 }, true],
  ['x in R^2; s = sum(x)', {}, true],
  ['J = -log(σ(s))', { s: 1 }, false],
] as const)('%s with the values %j is about vectors: %s', (text, at, vectors) => {
  expect(holdsVectors(text, at as unknown as Record<string, TensorValue>)).toBe(vectors);
});

describe('what does not fit is told with its part and its spaces', () => {
  it.each([
    [
      's = u^T (W x)',
      {
        W: [
          [1, 2],
          [3, 4],
        ],
        x: [1, 2, 3],
        u: [1, 1],
      },
      'no-product',
      '\\mathbb{R}^{3}',
    ],
    [
      's = u + W x',
      { u: [1, 2], W: [[1, 2, 3]], x: [1, 2, 3] },
      'output-not-scalar',
      '\\mathbb{R}^{2}',
    ],
    ['s = sum(x + y)', { x: [1, 2], y: [1, 2, 3] }, 'no-sum', '\\mathbb{R}^{3}'],
    ['s = sum(x)', { x: [[1, 2], [3]] }, 'ragged-rows', 'Row 2 of x'],
    [
      's = Σ_i Σ_j Σ_k Σ_l x_i x_j x_k x_l',
      { x: Array<number>(32).fill(1) },
      'too-many-terms',
      '200000',
    ],
    ['s = Σ_i x_i y_i', { x: [1, 2], y: [1, 2, 3] }, 'index-range', 'from 1 to 3'],
    ['x = 2 x; s = sum(x)', { x: [1, 2] }, 'bad-output', 'x'],
    ['s = sum(x); s = 2 s', { x: [1, 2] }, 'bad-output', 's'],
    ['s = 2 x_i', { x: [1, 2] }, 'free-index', 'left open'],
    ['s = x_3 + sum(x)', { x: [1, 2] }, 'index-out-of-range', 'x_{3}'],
    ['s = -log p_y', { p: [0.5, 0.5], y: 3 }, 'no-such-class', 'from 1 to 2'],
    ['s = e_y^T x', { x: [0.5, 0.5], y: 0.5 }, 'not-a-class', 'y = 0.5'],
    ['s = θ^T theta', { θ: [1, 2], theta: [1, 2] }, 'given-twice', 'θ'],
    ['s = u^T tahn(x)', {}, 'unknown-function', 'tanh'],
    ['s = u^T', {}, 'output-not-scalar', 's'],
    ['s = u^T (x', {}, 'unclosed-bracket', '('],
  ] as const)('%s: %s', (text, at, code, named) => {
    const attempt = () => traceVectors(text, at as unknown as Record<string, TensorValue>);
    expect(attempt).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code }) }),
    );
    expect(attempt).toThrow(named);
  });
});

test.each(['z^(1) = W^(1) x\ns = sum(z^(1))', 'z^{(1)} = W^{(1)} x; s = sum(z^{(1)})'])(
  'layers whose number stands above: %j',
  (text) => {
    const traced = traceVectors(text, { 'W^(1)': [[1, 2], [3, 4]], x: [1, 1] });
    expect(traced.value).toBe(10);
    expect(traced.gradients['W^(1)']).toEqual([[1, 1], [1, 1]]);
  },
); // prettier-ignore
