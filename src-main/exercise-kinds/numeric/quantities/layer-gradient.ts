import { z } from 'zod';
import type { Matrix } from '../../../contract/real.ts';
import { gradients, matmul, tensor } from '../../../engine/index.ts';
import { localized, matrixLatex, product, shown, sum } from '../figures.ts';
import { column, gridOf, sameLength } from '../grid.ts';
import { number, vectorOf } from './declare.ts';
import {
  activationLatex,
  buildLayer,
  checkLayer,
  layerFields,
  layerGivens,
  valuesOf,
  varyLayer,
} from './layer.ts';
import { layerGradientSlips } from './layer-gradient-slips.ts';
import type { Quantity } from './quantity.ts';

const given = z.strictObject({
  ...layerFields,
  u: z.array(number).min(1).max(4),
  by: z.enum(['b', 'W', 'x']),
});
type Given = z.infer<typeof given>;

/** ∂s/∂by of s = uᵀf(Wx + b), shaped like what it is taken by, from the engine. */
function gradient(given: Given): Matrix {
  checkLayer(given);
  sameLength('u', given.W, given.u);
  const { h, at, ...nodes } = buildLayer(given);
  const u = h.graph.constant(tensor(given.u));
  const { data } = gradients(matmul(u, h), [nodes[given.by]], at)[0]!;
  return given.by === 'W' ? gridOf(given.W.length, given.x.length, data) : column(data);
}

function working(given: Given, at: number): string {
  const { by, u, W, x } = given;
  const { slopes } = valuesOf(given);
  const delta = u.map((one, i) => one * slopes[i]!);
  if (by === 'b') return `u_{${at + 1}} f'(z_{${at + 1}}) = ${product(u[at]!, slopes[at]!)}`;
  if (by === 'x') return sum(W.map((row, i) => row[at]! * delta[i]!));
  const row = Math.floor(at / x.length);
  const entry = at % x.length;
  return `\\delta_{${row + 1}} x_{${entry + 1}} = ${product(delta[row]!, x[entry]!)}`;
}

const formulas = {
  b: String.raw`\frac{\partial s}{\partial b} = \delta = u \circ f'(z)`,
  W: String.raw`\frac{\partial s}{\partial W} = \delta x^\top, \quad \delta = u \circ f'(z)`,
  x: String.raw`\frac{\partial s}{\partial x} = W^\top \delta, \quad \delta = u \circ f'(z)`,
};

/** A gradient of s = uᵀf(Wx + b) with numbers in it, in the shape convention. */
export const layerGradient: Quantity<Given> = {
  given,
  prompt: (given) =>
    localized(
      `The score is $s = u^\\top f(Wx + b)$ with $f = ${activationLatex(given)}$. Find the gradient with respect to $${given.by}$, shaped like $${given.by}$.`,
      `점수는 $s = u^\\top f(Wx + b)$, $f = ${activationLatex(given)}$입니다. $${given.by}$에 대한 기울기를 $${given.by}$와 같은 형상으로 구하세요.`,
    ),
  givens: (given) => [...layerGivens(given), `u = ${matrixLatex(column(given.u))}`],
  formula: ({ by }) => formulas[by],
  find: ({ by }) => `\\frac{\\partial s}{\\partial ${by}}`,
  compute: gradient,
  working,
  reason(given) {
    const { z, slopes } = valuesOf(given);
    const line = `$z = (${z.map(shown).join(', ')})$, $f'(z) = (${slopes.map(shown).join(', ')})$`;
    return localized(`Here ${line}.`, `여기서 ${line}입니다.`);
  },
  slips: (given) => layerGradientSlips(given, gradient(given)),
  vary(given, random, level) {
    const layer = varyLayer(given, random, level);
    return { ...layer, by: given.by, u: vectorOf(random, layer.W.length, 1, 3) };
  },
};
