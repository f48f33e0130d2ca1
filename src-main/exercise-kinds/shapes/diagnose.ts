import { namesOf, sameShape, shapeOf, type Shape } from '../../calculus/index.ts';
import type { Feedback } from '../../contract/verdict.ts';
import { reasonFor, sizeText } from './reasons.ts';
import type { Quantity, ShapesTask } from './task.ts';

const isColumn = ({ columns }: Shape): boolean => columns === '1';
const turned = ({ rows, columns }: Shape): Shape => ({ rows: columns, columns: rows });

/** What a wrong shape was probably taken from. */
export function diagnoseShape(task: ShapesTask, quantity: Quantity, found: Shape): Feedback {
  const why = reasonFor(task, quantity);
  const say = (code: string, en: string, ko: string): Feedback => ({
    code,
    message: { en: `${en} ${why.en}`.trim(), ko: `${ko} ${why.ko}`.trim() },
  });
  const { derivative, shape } = quantity;
  if (sameShape(found, turned(shape))) {
    if (derivative?.form === 'shape' && isColumn(shape))
      return say(
        'jacobian-form',
        `${sizeText(found)} is the Jacobian form; here the shape convention holds.`,
        `${sizeText(found)} 형상은 야코비안 형태입니다. 여기서는 형상 규약을 따릅니다.`,
      );
    return isColumn(shape)
      ? say(
          'row-for-column',
          'That is a row. Vectors are columns here.',
          '그것은 행벡터입니다. 여기서 벡터는 열벡터입니다.',
        )
      : say('transposed', 'Rows and columns are swapped.', '행과 열이 뒤바뀌었습니다.');
  }
  if (derivative?.form === 'jacobian' && sameShape(found, shapeOf(task.givens, derivative.target)!))
    return say(
      'shape-form',
      `${sizeText(found)} is the shape of ${derivative.target}; the Jacobian is asked for.`,
      `${sizeText(found)} 형상은 ${derivative.target}의 형상입니다. 여기서는 야코비안을 묻습니다.`,
    );
  const other = namesOf(task.givens).find((name) => sameShape(shapeOf(task.givens, name)!, found));
  if (other)
    return say(
      'shape-of-another',
      `${sizeText(found)} is the shape of ${other}.`,
      `${sizeText(found)} 형상은 ${other}의 형상입니다.`,
    );
  return say(
    'wrong-shape',
    `${sizeText(found)} does not fit.`,
    `${sizeText(found)}: 맞지 않습니다.`,
  );
}
