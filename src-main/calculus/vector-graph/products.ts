import type { Tensor } from '../../engine/index.ts';
import type { Factor, LocalRule, RuleOf } from './local-rule.ts';
import { isNumber, mapped, transposedTensor } from './tensors.ts';

const top = (latex: string): string => `${latex.includes('^') ? `{${latex}}` : latex}^{\\top}`;

export const turned = ({ latex, value }: Factor): Factor =>
  isNumber(value) ? { latex, value } : { latex: top(latex), value: transposedTensor(value) };

const side = (left: Factor, right: Factor): LocalRule['factors'] => [left, right];

/**
 * C = A B: the gradient of A is (∂s/∂C) Bᵀ and that of B is Aᵀ (∂s/∂C); of an argument that enters
 * transposed, the transpose of that.
 */
export const productRule: RuleOf = ({ place, operands, upstream }) => {
  const entering = operands.map(({ latex, bare, value, wrappers }) => {
    const isTurned = wrappers.includes('transpose');
    return {
      isTurned,
      plain: { latex, value: isTurned ? transposedTensor(value) : value },
      turned: isTurned ? { latex: bare, value } : turned({ latex, value }),
    };
  });
  const [a, b] = entering as [(typeof entering)[0], (typeof entering)[0]];
  const isFirst = place === 0;
  const other = isFirst ? b : a;
  const own = isFirst ? a : b;
  const factor = own.isTurned ? other.plain : other.turned;
  const gradient = own.isTurned ? turned(upstream) : upstream;
  const isLeft = isFirst === own.isTurned;
  if (isNumber(upstream.value))
    return { local: factor.latex, pattern: '⟦0⟧\\,⟦1⟧', factors: side(upstream, factor) };
  return {
    local: isLeft ? `${factor.latex}\\,\\cdot` : `\\cdot\\,${factor.latex}`,
    pattern: '⟦0⟧\\,⟦1⟧',
    factors: isLeft ? side(factor, gradient) : side(gradient, factor),
  };
};

/** c X: the gradient of X is c (∂s/∂Y); that of c sums over the entries. */
export const scaleRule: RuleOf = ({ place, operands, upstream }) => {
  const [scalar, scaled] = operands.map(({ latex, value, wrappers }) => ({
    latex,
    value: wrappers.includes('transpose') ? transposedTensor(value) : value,
  })) as [Factor, Factor];
  const isTurned = operands[place]!.wrappers.includes('transpose');
  if (place === 1)
    return {
      local: scalar.latex,
      pattern: '⟦0⟧\\,⟦1⟧',
      factors: [scalar, isTurned ? turned(upstream) : upstream],
    };
  if (isNumber(upstream.value))
    return { local: scaled.latex, pattern: '⟦0⟧\\,⟦1⟧', factors: [upstream, scaled] };
  return {
    local: turned(scaled).latex,
    pattern: scaled.value.shape[1] === 1 ? '⟦0⟧\\,⟦1⟧' : '\\textstyle\\sum\\,⟦0⟧ \\circ ⟦1⟧',
    factors: scaled.value.shape[1] === 1 ? [turned(scaled), upstream] : [scaled, upstream],
  };
};

/** Entry by entry: each entry of the upstream gradient times an entry of the factor. */
export function entrywise(upstream: Factor, factor: Factor, local?: string): LocalRule {
  const isOne = isNumber(upstream.value);
  const isColumn = upstream.value.shape[1] === 1;
  return {
    local:
      local ??
      (isOne
        ? factor.latex
        : isColumn
          ? `\\operatorname{diag}(${factor.latex})`
          : `\\circ\\,${factor.latex}`),
    pattern: isOne ? '⟦0⟧\\,⟦1⟧' : '⟦0⟧ \\circ ⟦1⟧',
    factors: [upstream, factor],
  };
}

/** A factor as large as the upstream gradient: a number stands in every entry. */
export const spreadTo = (like: Tensor, { latex, value }: Factor): Factor => ({
  latex,
  value: isNumber(value) && !isNumber(like) ? mapped(like, () => value.data[0]!) : value,
});
