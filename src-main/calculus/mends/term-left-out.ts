import { name, negative, number, sum } from '../build.ts';
import type { Expression } from '../expression.ts';
import { isScalar, sameShape } from '../shapes/shape.ts';
import type { Mend, MendRule } from './mend.ts';
import { scalarsIn } from './scalars-in.ts';

/** p for p − y, σ(s) for σ(s) − 1. */
export const termLeftOut: MendRule = (part, scene) => {
  const { question, show, spaceOf } = scene;
  const space = spaceOf(part);
  if (!space || part.kind === 'number' || part.kind === 'sum') return [];
  const { scope, shapes } = question;
  const names = [...scope.variables].flatMap((one) => {
    const shape = shapes.shapeOf(one);
    return shape && sameShape(shape, space) ? [name(one)] : [];
  });
  const terms = isScalar(space) ? [number(1), ...scalarsIn(scene)] : names;
  const mend = (term: Expression, signed: Expression): Mend => {
    const instead = sum([part, signed]);
    return {
      instead,
      message: () => ({
        en: `A term is missing: beside ${show(part)} there is also ${show(term)}, so that it reads ${show(instead)}.`,
        ko: `항 하나가 빠졌습니다. ${show(part)} 옆에 ${show(term)} 항도 있어서 ${show(instead)}가 되어야 합니다.`,
      }),
    };
  };
  return terms.flatMap((term) => [mend(term, negative(term)), mend(term, term)]);
};
