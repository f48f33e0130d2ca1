import {
  isScalar,
  settledShape,
  shapeOf,
  toText,
  type Shape,
  type Term,
} from '../../calculus/index.ts';
import type { Localized } from '../../contract/localized.ts';
import type { Quantity, ShapesTask } from './task.ts';

/** `n×d`; a number is 1×1. */
export const sizeText = ({ rows, columns }: Shape): string => `${rows}×${columns}`;

/** Why a quantity has the shape that it has. */
export function reasonFor(task: ShapesTask, quantity: Quantity): Localized {
  if (quantity.derivative) return derivativeReason(task, quantity);
  const definition = task.givens.definitions.find(({ name }) => name === quantity.id);
  return definition
    ? termReason(definition.term)
    : {
        en: `${quantity.id} is declared so.`,
        ko: `${quantity.id}: 그렇게 선언되어 있습니다.`,
      };
}

function derivativeReason({ givens }: ShapesTask, { derivative, shape }: Quantity): Localized {
  const { output, target, form } = derivative!;
  if (form === 'shape')
    return {
      en: `${output} is a number, so there is one slope for every entry of ${target}. The shape convention arranges them like ${target} itself.`,
      ko: `${output} 값은 수이므로 ${target}의 성분마다 기울기가 하나씩 있습니다. 형상 규약에서는 이것을 ${target}의 형상 그대로 늘어놓습니다.`,
    };
  const lengths = [shapeOf(givens, output)!, shapeOf(givens, target)!].map(sizeText);
  return {
    en: `A Jacobian has a row for every entry of ${output} (${lengths[0]}) and a column for every entry of ${target} (${lengths[1]}): ${shape.rows} rows, ${shape.columns} columns.`,
    ko: `야코비안(Jacobian)의 행은 ${output}(${lengths[0]})의 성분, 열은 ${target}(${lengths[1]})의 성분에 해당합니다. 그래서 ${shape.rows}행 ${shape.columns}열입니다.`,
  };
}

const of = (term: Term) => ({
  text: toText(term.source),
  size: sizeText(settledShape(term.shape)),
});

/** The operation that decides the shape, in a sentence. */
function termReason(term: Term): Localized {
  const whole = of(term);
  const [first, second] = term.operands.map(of);
  switch (term.op) {
    case 'matmul':
      return isScalar(term.shape)
        ? {
            en: `${first!.text} is ${first!.size} and ${second!.text} is ${second!.size}: a row times a column is a number.`,
            ko: `${first!.text} 형상은 ${first!.size}, ${second!.text} 형상은 ${second!.size}입니다. 행과 열을 곱하면 수가 됩니다.`,
          }
        : {
            en: `${first!.text} is ${first!.size} and ${second!.text} is ${second!.size}. The inner sizes are equal and fall away, the outer ones stay: ${whole.size}.`,
            ko: `${first!.text} 형상은 ${first!.size}, ${second!.text} 형상은 ${second!.size}입니다. 같은 안쪽 크기는 없어지고 바깥쪽 크기가 남아 ${whole.size} 형상이 됩니다.`,
          };
    case 'add':
      return sumReason(term);
    case 'call':
      return callReason(term);
    case 'elementwise':
    case 'divide':
      return {
        en: `${whole.text} works entry by entry on quantities of one shape, ${whole.size}, and keeps it.`,
        ko: `${whole.text} 계산은 형상이 ${whole.size}로 같은 것끼리 성분별로 계산하므로 형상이 그대로입니다.`,
      };
    case 'transpose':
      return {
        en: `Transposing turns ${first!.size} into ${whole.size}.`,
        ko: `전치하면 ${first!.size} 형상이 ${whole.size} 형상으로 바뀝니다.`,
      };
    case 'scale':
      return {
        en: `A number times ${second!.text} keeps the shape of ${second!.text}, ${whole.size}.`,
        ko: `수를 곱해도 ${second!.text}의 형상 ${whole.size} 그대로입니다.`,
      };
    case 'negate':
      return termReason(term.operands[0]!);
    default:
      return {
        en: `${whole.text} is ${whole.size}.`,
        ko: `${whole.text} 형상은 ${whole.size}입니다.`,
      };
  }
}

/** A sum has the shape of its terms; where one is a product, that product decides it. */
function sumReason(term: Term): Localized {
  const product = term.operands.find(({ op }) => op === 'matmul');
  const sum = {
    en: `All terms of a sum have the same shape, and so has the sum: ${of(term).size}.`,
    ko: `덧셈의 항은 형상이 모두 같고 합도 그 형상입니다: ${of(term).size}.`,
  };
  if (!product) return sum;
  const inner = termReason(product);
  return { en: `${inner.en} ${sum.en}`, ko: `${inner.ko} ${sum.ko}` };
}

function callReason(term: Term): Localized {
  const [argument] = term.operands.map(of);
  if (isScalar(term.shape))
    return {
      en: `${of(term).text} is a single number, whatever the shape of what goes in.`,
      ko: `${of(term).text} 값은 입력의 형상과 관계없이 수 하나입니다.`,
    };
  if (argument!.size !== of(term).size)
    return {
      en: `${argument!.text} is ${argument!.size}, and ${of(term).text} makes ${of(term).size} of it.`,
      ko: `${argument!.text} 형상은 ${argument!.size}이고, ${of(term).text} 형상은 ${of(term).size}입니다.`,
    };
  return {
    en: `${of(term).text} gives one entry for every entry of ${argument!.text}, so the shape stays ${of(term).size}.`,
    ko: `${of(term).text} 값은 ${argument!.text}의 성분마다 하나씩이므로 형상이 ${of(term).size} 그대로입니다.`,
  };
}
