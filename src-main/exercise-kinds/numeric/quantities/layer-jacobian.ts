import { z } from 'zod';
import { evaluate, gradients, tensor } from '../../../engine/index.ts';
import type { Matrix } from '../../../contract/real.ts';
import { localized, product, shown } from '../figures.ts';
import { gridOf, transposed } from '../grid.ts';
import {
  activationLatex,
  buildLayer,
  checkLayer,
  layerFields,
  layerGivens,
  valuesOf,
  varyLayer,
  type Layer,
} from './layer.ts';
import type { Quantity } from './quantity.ts';

const given = z.strictObject(layerFields);

/** ∂h/∂x, one row for each output, by the engine. */
function jacobian(layer: Layer): Matrix {
  checkLayer(layer);
  const { x, h, at } = buildLayer(layer);
  const n = evaluate(h, at).data.length;
  const rows = Array.from({ length: n }, (_, row) => {
    const upstream = tensor(Array.from({ length: n }, (_, at) => (at === row ? 1 : 0)));
    return Array.from(gradients(h, [x], at, upstream)[0]!.data);
  });
  return gridOf(n, layer.x.length, rows.flat());
}

/** ∂h/∂x = diag(f′(z)) W of h = f(Wx + b). */
export const layerJacobian: Quantity<Layer> = {
  given,
  prompt: (layer) =>
    localized(
      `Find the Jacobian of $h = f(Wx + b)$ with respect to $x$, with $f = ${activationLatex(layer)}$.`,
      `$f = ${activationLatex(layer)}$일 때 $x$에 대한 $h = f(Wx + b)$의 야코비안을 구하세요.`,
    ),
  givens: layerGivens,
  formula: () =>
    String.raw`\frac{\partial h}{\partial x} = \operatorname{diag}(f'(z))\,W, \quad z = Wx + b`,
  find: () => String.raw`\frac{\partial h}{\partial x}`,
  compute: jacobian,
  working(layer, at) {
    const row = Math.floor(at / layer.x.length);
    const { z, slopes } = valuesOf(layer);
    return `f'(${shown(z[row]!)}) \\cdot W_{${row + 1}${(at % layer.x.length) + 1}} = ${product(slopes[row]!, layer.W.flat()[at]!)}`;
  },
  reason: () =>
    localized(
      'Rows belong to outputs and columns to inputs; each row of $W$ is scaled by the slope of its own unit.',
      '행은 출력, 열은 입력에 해당하고 $W$의 각 행에 그 유닛의 기울기를 곱합니다.',
    ),
  slips(layer) {
    const { z, h, slopes } = valuesOf(layer);
    const right = jacobian(layer);
    const d = layer.x.length;
    const scaled = (by: readonly number[]): Matrix => ({
      ...right,
      entries: layer.W.flat().map((one, at) => one * by[Math.floor(at / d)]!),
    });
    return [
      {
        code: 'transposed',
        value: transposed(right),
        message: localized(
          'Rows and columns are swapped. Row $i$ belongs to the output $h_i$.',
          '행과 열이 바뀌었습니다. $i$행은 출력 $h_i$에 해당합니다.',
        ),
      },
      {
        code: 'activation-derivative-forgotten',
        value: scaled(slopes.map(() => 1)),
        message: localized(
          "This is $W = \\partial z/\\partial x$. The factor $f'(z)$ of each row is missing.",
          "$\\partial z/\\partial x$인 $W$입니다. 행마다 곱할 $f'(z)$가 빠졌습니다.",
        ),
      },
      {
        code: 'activation-for-derivative',
        value: scaled(h),
        message: localized(
          "You scaled the rows by $f(z)$. They are scaled by $f'(z)$.",
          "행에 $f(z)$를 곱했습니다. $f'(z)$를 곱해야 합니다.",
        ),
      },
      {
        code: 'derivative-at-output',
        value: scaled(
          valuesOf({ ...layer, W: identity(h.length), x: h, b: h.map(() => 0) }).slopes,
        ),
        message: localized(
          `You took the slope at $h$. It belongs at $z$, which here is $(${z.map(shown).join(', ')})$.`,
          `$h$에서 기울기를 구했습니다. $z$에서 구해야 하고, 여기서 $z$는 $(${z.map(shown).join(', ')})$입니다.`,
        ),
      },
      ...(slopes.length === d
        ? [
            {
              code: 'columns-scaled',
              value: {
                ...right,
                entries: layer.W.flat().map((one, at) => one * slopes[at % d]!),
              },
              message: localized(
                "You scaled the columns of $W$. $\\operatorname{diag}(f'(z))$ stands on the left, so it scales rows.",
                "$W$의 열에 곱했습니다. $\\operatorname{diag}(f'(z))$가 왼쪽에 있으므로 행에 곱합니다.",
              ),
            },
          ]
        : []),
    ];
  },
  vary: varyLayer,
};

const identity = (n: number): number[][] =>
  Array.from({ length: n }, (_, row) =>
    Array.from({ length: n }, (_, column) => (row === column ? 1 : 0)),
  );
