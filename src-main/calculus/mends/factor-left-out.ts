import { call, elementwise, name, number, product, quotient, transpose } from '../build.ts';
import type { Expression } from '../expression.ts';
import { derivativeOf } from '../differentiate/downstream.ts';
import { isScalar, sameShape, type Shape } from '../shapes/shape.ts';
import type { Mend, MendRule, MendScene } from './mend.ts';
import { scalarsIn } from './scalars-in.ts';

/** f′(z) for u ∘ f′(z), δ for δ xᵀ, X for X / N. */
export const factorLeftOut: MendRule = (part, scene) => {
  const space = scene.spaceOf(part);
  if (!space || part.kind === 'number') return [];
  return [
    ...[number(2), ...scalarsIn(scene)].flatMap((scalar) =>
      [product([scalar, part]), quotient(part, scalar)].map((instead) =>
        mend(scalar, instead, scene),
      ),
    ),
    ...quantitiesIn(scene).flatMap(({ quantity, shape }) =>
      productsWith(part, space, quantity, shape).map((instead) => mend(quantity, instead, scene)),
    ),
  ];
};

const mend = (factor: Expression, instead: Expression, { show }: MendScene): Mend => ({
  instead,
  message: () => ({
    en: `A factor is missing: ${show(factor)} belongs here too, as in ${show(instead)}.`,
    ko: `인수 하나가 빠졌습니다. 여기에는 ${show(instead)}처럼 ${show(factor)} 항도 있어야 합니다.`,
  }),
});

/** The names that are no numbers, and the slopes of the functions that the gradient passes. */
function quantitiesIn({ question }: MendScene) {
  const { scope, shapes, derivation } = question;
  const named = [...scope.variables].flatMap((one) => {
    const shape = shapes.shapeOf(one);
    return shape && !isScalar(shape) ? [{ quantity: name(one), shape }] : [];
  });
  const slopes = (derivation?.steps ?? []).flatMap(({ rule, term }) => {
    if (rule !== 'activation' || term.op !== 'call') return [];
    const shape = { rows: String(term.shape.rows), columns: String(term.shape.columns) };
    const slope = derivativeOf(term.name, [term.operands[0]!.source]);
    return [{ quantity: slope, shape }];
  });
  return [...slopes, ...named];
}

function productsWith(
  part: Expression,
  space: Shape,
  factor: Expression,
  shape: Shape,
): Expression[] {
  const turned = transpose(factor);
  return [
    ...(sameShape(space, shape) ? [elementwise([part, factor])] : []),
    ...(shape.columns === space.rows ? [product([factor, part])] : []),
    ...(shape.rows === space.rows ? [product([turned, part])] : []),
    ...(space.columns === shape.rows ? [product([part, factor])] : []),
    ...(space.columns === shape.columns ? [product([part, turned])] : []),
    ...(shape.columns === '1' && shape.rows === space.rows && space.columns !== '1'
      ? [product([call('diag', [factor]), part])]
      : []),
  ];
}
