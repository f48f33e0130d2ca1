import { z } from 'zod';
import type { Matrix } from '../../../contract/real.ts';
import { gradients, matmul, tensor } from '../../../engine/index.ts';
import { localized, matrixLatex, product, shown, sum } from '../figures.ts';
import { column, gridOf, mapped, sameLength, transposed } from '../grid.ts';
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
import type { Quantity, Slip } from './quantity.ts';

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

/** δ for given slopes, carried on to what is asked for. */
function carried({ by, W, x }: Given, delta: readonly number[]): Matrix {
  if (by === 'b') return column(delta);
  if (by === 'W')
    return gridOf(
      W.length,
      x.length,
      delta.flatMap((one) => x.map((other) => one * other)),
    );
  return column(x.map((_, at) => W.reduce((total, row, i) => total + row[at]! * delta[i]!, 0)));
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

function slips(given: Given): Slip[] {
  const { by, u, W, x } = given;
  const { h, slopes } = valuesOf(given);
  const right = gradient(given);
  const delta = u.map((one, i) => one * slopes[i]!);
  const found: Slip[] = [
    {
      code: 'activation-derivative-forgotten',
      value: carried(given, u),
      message: localized(
        "The factor $f'(z)$ is missing: $\\delta = u \\circ f'(z)$.",
        "$f'(z)$를 곱하지 않았습니다. $\\delta = u \\circ f'(z)$입니다.",
      ),
    },
    {
      code: 'activation-for-derivative',
      value: carried(
        given,
        u.map((one, i) => one * h[i]!),
      ),
      message: localized(
        "You used $f(z)$ where $f'(z)$ belongs.",
        "$f'(z)$ 자리에 $f(z)$를 썼습니다.",
      ),
    },
    {
      code: 'upstream-forgotten',
      value: carried(given, slopes),
      message: localized(
        'The upstream gradient $u$ is left out.',
        '상류 기울기 $u$를 곱하지 않았습니다.',
      ),
    },
    {
      code: 'sign',
      value: mapped(right, (one) => -one),
      message: localized('The size is right, the sign is not.', '크기는 맞지만 부호가 다릅니다.'),
    },
  ];
  if (by === 'W')
    found.push(
      {
        code: 'outer-product-order',
        value: transposed(right),
        message: localized(
          'This is $x\\delta^\\top$. The gradient has the shape of $W$: $\\delta x^\\top$.',
          '$x\\delta^\\top$입니다. 기울기의 형상은 $W$와 같으므로 $\\delta x^\\top$입니다.',
        ),
      },
      {
        code: 'input-forgotten',
        value: { ...right, entries: delta.flatMap((one) => x.map(() => one)) },
        message: localized(
          'Each row is $\\delta_i$ repeated. Multiply it by the entries of $x$.',
          '행마다 $\\delta_i$를 되풀이했습니다. $x$의 성분을 곱하세요.',
        ),
      },
    );
  if (by === 'x' && W.length === x.length)
    found.push({
      code: 'transpose-forgotten',
      value: column(W.map((row) => row.reduce((total, one, j) => total + one * delta[j]!, 0))),
      message: localized(
        'You used $W\\delta$. Backward it is $W^\\top\\delta$: column $j$ of $W$ belongs to $x_j$.',
        '$W\\delta$를 썼습니다. 역방향에서는 $W^\\top\\delta$이고 $W$의 $j$열이 $x_j$에 해당합니다.',
      ),
    });
  return found;
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
  slips,
  vary(given, random, level) {
    const layer = varyLayer(given, random, level);
    return { ...layer, by: given.by, u: vectorOf(random, layer.W.length, 1, 3) };
  },
};
