import { z } from 'zod';
import {
  evaluate,
  gradients,
  Graph,
  matmul,
  add,
  tensor,
  type Node,
  type Random,
} from '../../../engine/index.ts';
import { matrixLatex } from '../figures.ts';
import { column, gridOf, sameLength } from '../grid.ts';
import { number, rows, vector, vectorOf } from './declare.ts';
import { activate } from './engine-values.ts';

const layerActivations = ['sigmoid', 'tanh', 'relu', 'identity'] as const;

/** The numbers of s = uᵀf(Wx + b), without u. */
export const layerFields = {
  activation: z.enum(layerActivations),
  W: rows,
  x: vector,
  b: z.array(number).min(1).max(4),
};
export interface Layer {
  readonly activation: (typeof layerActivations)[number];
  readonly W: number[][];
  readonly x: number[];
  readonly b: number[];
}

interface LayerNodes {
  readonly W: Node;
  readonly x: Node;
  readonly b: Node;
  readonly z: Node;
  readonly h: Node;
}

/** @throws ProblemError when the shapes do not fit. */
export function checkLayer({ W, x, b }: Layer): void {
  for (const row of W) sameLength('W', x, row);
  sameLength('b', W, b);
}

const latexOfActivation = {
  sigmoid: '\\sigma',
  tanh: '\\tanh',
  relu: '\\operatorname{ReLU}',
  identity: '\\operatorname{id}',
};
export const activationLatex = ({ activation }: Layer): string => latexOfActivation[activation];

/** The layer in the engine, with its numbers. */
export function buildLayer(
  layer: Layer,
): LayerNodes & { readonly at: Map<Node, ReturnType<typeof tensor>> } {
  const graph = new Graph();
  const W = graph.input('W', [layer.W.length, layer.x.length]);
  const x = graph.input('x', [layer.x.length]);
  const b = graph.input('b', [layer.b.length]);
  const z = add(matmul(W, x), b);
  const h = activate(layer.activation, z);
  const at = new Map([
    [W, tensor(layer.W)],
    [x, tensor(layer.x)],
    [b, tensor(layer.b)],
  ]);
  return { W, x, b, z, h, at };
}

export interface LayerValues {
  readonly z: number[];
  readonly h: number[];
  /** f′(z). */
  readonly slopes: number[];
}

export function valuesOf(layer: Layer): LayerValues {
  const { z, h, at } = buildLayer(layer);
  const values = Array.from(evaluate(z, at).data);
  const graph = new Graph();
  const node = graph.input('z', [values.length]);
  const slopes = gradients(
    activate(layer.activation, node),
    [node],
    new Map([[node, tensor(values)]]),
    tensor(values.map(() => 1)),
  )[0]!;
  return { z: values, h: Array.from(evaluate(h, at).data), slopes: Array.from(slopes.data) };
}

export const layerGivens = (layer: Layer): string[] => [
  `W = ${matrixLatex(gridOf(layer.W.length, layer.x.length, layer.W.flat()))}`,
  `x = ${matrixLatex(column(layer.x))}`,
  `b = ${matrixLatex(column(layer.b))}`,
];

/** Fresh numbers, with as many rows and columns as were written and more at the third level. */
export function varyLayer(layer: Layer, random: Random, level: number): Layer {
  const [n, d] = [layer.W.length, layer.x.length].map((size) => (level > 2 ? size + 1 : size)) as [
    number,
    number,
  ];
  const detail = Math.min(level, 2);
  return {
    activation: layer.activation,
    W: Array.from({ length: Math.min(n, 3) }, () => vectorOf(random, Math.min(d, 3), 1, 3)),
    x: vectorOf(random, Math.min(d, 3), detail, 2),
    b: vectorOf(random, Math.min(n, 3), detail, 1),
  };
}
