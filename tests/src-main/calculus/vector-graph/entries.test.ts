import { describe, expect, it, test } from 'vitest';
import { traceVectors } from '../../../../src-main/calculus/vector-graph/trace-vectors.ts';
import { flat, made, moved } from '../../../support/tensor-values.ts';

type At = Parameters<typeof traceVectors>[1];
const W = [
  [1, 2],
  [3, 4],
];

describe('entries, sums over indices and classes', () => {
  test.each<[string, At, Record<string, unknown>]>([
    ['s = 3 x_2 + sum(x)', { x: [5, 6, 7] }, { x: [1, 4, 1] }],
    ['s = W_{12} x_1', { W, x: [5, 6] }, { W: [[0, 5], [0, 0]], x: [2, 0] }], // prettier-ignore
    ['s = (W x)_2', { W, x: [5, 6] }, { W: [[0, 0], [5, 6]], x: [3, 4] }], // prettier-ignore
    ['s = Σ_i u_i x_i^2', { u: [1, 2], x: [3, 4] }, { u: [9, 16], x: [6, 16] }],
    ['s = \\sum_{i=1}^{2} x_i', { x: [1, 2, 3] }, { x: [1, 1, 0] }],
    ['x in R^n; s = 1/n Σ_{k=1}^n k_0 x_k', { x: [2, 6], k_0: 3 }, { x: [1.5, 1.5], k_0: 4 }],
    ['s = Σ_{i,j} W_{ij} x_i x_j', { W, x: [1, 2] }, { W: [[1, 2], [2, 4]], x: [12, 21] }], // prettier-ignore
    ['y_i = x_i^2 + x_1; s = sum(y)', { x: [3, 5] }, { x: [8, 10] }],
    ['s = e_y^T x', { x: [3, 5, 7], y: 2 }, { x: [0, 1, 0], y: 0 }],
    ['s = e_y^T x', { x: [3, 5], y: [0, 1] }, { x: [0, 1], y: [3, 5] }],
    ['s = -log p_y', { p: [0.5, 0.25], y: 2 }, { p: [-0, -4], y: 0 }],
    ['s = sum(x_{1:2})', { x: [1, 2, 3] }, { x: [1, 1, 0] }],
    ['x in R^{2d}; s = d sum(x_{1:d})', { x: [1, 2, 3, 4] }, { x: [2, 2, 0, 0] }],
    ['s = e_2^T x + 1_3^T x', { x: [3, 5, 7] }, { x: [1, 2, 1] }],
  ])('%s at %j', (text, at, gradients) => {
    const traced = traceVectors(text, at);
    expect(traced.gradients).toEqual(JSON.parse(JSON.stringify(gradients)));
    for (const { edges } of traced.nodes)
      for (const { pattern, factors, downstream } of edges)
        expect(made(pattern, factors).flat(), pattern).toBeAllClose(flat(downstream));
  });

  test.each([
    's = sum_i u_i f(z_i)',
    'h^{(1)} = tanh(W^{(1)} x); s = u^T W^{(2)} h^{(1)}',
    'p_i = exp(z_i) / Σ_k exp(z_k); J = -log p_y',
    's = Σ_i Σ_j W_{ij} u_i x_j + x_5',
    'J = -Σ_i y_i log(softmax(z)_i)',
    's = 1/2 Σ_i (W x - y)_i^2',
  ])('%s has the gradients of central differences', (text) => {
    const { inputs, gradients } = traceVectors(text);
    for (const [name, value] of Object.entries(inputs)) {
      const slopes = flat(value).map((_, place) => {
        const [up, down] = [1e-5, -1e-5].map(
          (by) => traceVectors(text, { ...inputs, [name]: moved(value, place, by) }).value,
        );
        return (up! - down!) / 2e-5;
      });
      expect(flat(gradients[name]!), name).toBeAllClose(slopes, { within: 1e-6 });
    }
  });

  it('an entry is a node, whose gradient is in its own place alone', () => {
    const { nodes, graph } = traceVectors('s = W_{12} x_1', { W, x: [5, 6] });
    const [edge] = nodes.find(({ inputs }) => inputs.includes('W'))!.edges;
    expect(edge!.local).toBe('\\boldsymbol{e}_{1}\\,\\boldsymbol{e}_{2}^{\\top}');
    expect(graph.nodes.map(({ formula }) => formula)).toContain('a = \\boldsymbol{W}_{1,2}');
  });

  it('a sum over an index works on whole vectors, each an argument once', () => {
    const { nodes } = traceVectors('s = Σ_i u_i (W x)_i u_i', { u: [1, 2], W, x: [1, 1] });
    expect(nodes.at(-1)!.inputs).toEqual(['u', 'a']);
  });
});

it('an input keeps the name that it was given', () => {
  const at = { theta: [1, 2], 'w_{1}': [3, 4] };
  const { gradients, nodes } = traceVectors('s = \\theta^T w_1', at);
  expect(gradients).toEqual({ theta: [3, 4], 'w_{1}': [1, 2] });
  expect(nodes.at(-1)!.inputs).toEqual(['theta', 'w_{1}']);
});
