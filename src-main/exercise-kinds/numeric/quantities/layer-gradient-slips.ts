import type { Matrix } from '../../../contract/real.ts';
import { localized } from '../figures.ts';
import { column, gridOf, mapped, transposed } from '../grid.ts';
import { activationAt } from './engine-values.ts';
import { valuesOf, type Layer } from './layer.ts';
import type { Slip } from './quantity.ts';

/** A layer with the weights of its score, and what the score is differentiated by. */
export interface LayerGradient extends Layer {
  readonly u: number[];
  readonly by: 'b' | 'W' | 'x';
}

/** δ carried on to what is asked for. */
function carried({ by, W, x }: LayerGradient, delta: readonly number[]): Matrix {
  if (by === 'b') return column(delta);
  if (by === 'W')
    return gridOf(
      W.length,
      x.length,
      delta.flatMap((one) => x.map((other) => one * other)),
    );
  return column(x.map((_, at) => W.reduce((total, row, i) => total + row[at]! * delta[i]!, 0)));
}

/** What someone with a typical slip would write for a gradient of s = uᵀf(Wx + b). */
export function layerGradientSlips(given: LayerGradient, right: Matrix): Slip[] {
  const { by, u, W, x } = given;
  const { h, slopes } = valuesOf(given);
  const atOutput = activationAt(given.activation, h).slopes;
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
      code: 'derivative-at-output',
      value: carried(
        given,
        u.map((one, i) => one * atOutput[i]!),
      ),
      message: localized(
        "You took the slope at $h$. It belongs at $z$: $f'(z)$, not $f'(h)$.",
        "$h$에서 기울기를 구했습니다. $f'(h)$가 아니라 $z$에서 구한 $f'(z)$입니다.",
      ),
    },
    {
      code: 'activation-derivative-twice',
      value: carried(
        given,
        delta.map((one, i) => one * slopes[i]!),
      ),
      message: localized(
        "$f'(z)$ is multiplied in twice. $\\delta = u \\circ f'(z)$ holds it already.",
        "$f'(z)$를 두 번 곱했습니다. $\\delta = u \\circ f'(z)$에 이미 들어 있습니다.",
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
  if (by === 'W' && W.length === x.length)
    found.push({
      code: 'activation-for-input',
      value: carried({ ...given, x: h }, delta),
      message: localized(
        'You multiplied by $h$. What $W$ is multiplied by is $x$: $\\delta x^\\top$.',
        '$h$를 곱했습니다. $W$에 곱해지는 것은 $x$이므로 $\\delta x^\\top$입니다.',
      ),
    });
  if (by === 'x' && W.length === x.length)
    found.push({
      code: 'derivative-after-weights',
      value: mapped(carried(given, u), (one, at) => one * slopes[at]!),
      message: localized(
        "You went through $W$ first and through $f$ then. Backward $f'(z)$ comes first: $W^\\top(u \\circ f'(z))$.",
        "$W$를 먼저 지나고 $f$를 나중에 지났습니다. 역방향에서는 $f'(z)$가 먼저입니다. $W^\\top(u \\circ f'(z))$입니다.",
      ),
    });
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
