import type { Localized } from '../../contract/localized.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { Expression } from '../expression.ts';
import { toLatex } from '../print/latex.ts';
import { elementwise, product, transpose } from '../build.ts';
import { sameShape, settledShape, spaceLatex, transposed, type Shape } from './shape.ts';
import type { Term } from './term.ts';

/** The parts of a formula do not fit together: which, their spaces, and what would fit. */
export class ShapeProblem extends ProblemError {
  constructor(code: string, about: Expression, message: Localized) {
    super(code, message, about.at ? { at: about.at } : {});
    this.name = 'ShapeProblem';
  }
}

/** The shapes of the names in some terms. */
function shapesIn(terms: readonly Term[], found = new Map<string, Shape>()): Map<string, Shape> {
  for (const term of terms) {
    if (term.op === 'name') found.set(term.name, settledShape(term.shape));
    shapesIn(term.operands, found);
  }
  return found;
}

/** A formula made of these terms, for a sentence. */
function latexOf(expression: Expression, terms: readonly Term[]): string {
  const shapes = shapesIn(terms);
  return `$${toLatex(expression, { shapeOf: (name) => shapes.get(name) })}$`;
}

const described = (term: Term): string => {
  const shapes = shapesIn([term]);
  const formula = toLatex(term.source, { shapeOf: (name) => shapes.get(name) });
  return `$${formula} \\in ${spaceLatex(settledShape(term.shape))}$`;
};

/** What would fit, as sentences of their own; empty where nothing simple does. */
const orTry = (candidates: readonly string[]): Localized =>
  candidates.length === 0
    ? { en: '', ko: '' }
    : {
        en: ` ${candidates.join(' or ')} would fit.`,
        ko: ` ${candidates.join(' 또는 ')} 형태라면 맞습니다.`,
      };

function productsThatFit(left: Term, right: Term): string[] {
  const [a, b] = [settledShape(left.shape), settledShape(right.shape)];
  const [x, y] = [left.source, right.source];
  const isColumn = (of: Shape) => of.columns === '1';
  const written = (expression: Expression) => latexOf(expression, [left, right]);
  const inner = () => written(product([transpose(x), y]));
  const outer = () => written(product([x, transpose(y)]));
  const entrywise = () => written(elementwise([x, y]));
  if (sameShape(a, b) && isColumn(a)) return [inner(), entrywise()];
  if (isColumn(a) && isColumn(b)) return [outer()];
  return [
    ...(a.rows === b.rows ? [inner()] : []),
    ...(a.columns === b.columns ? [outer()] : []),
    ...(b.columns === a.rows ? [written(product([y, x]))] : []),
    ...(sameShape(a, b) ? [entrywise()] : []),
  ].slice(0, 2);
}

interface ClassesKnown {
  readonly classes: readonly string[];
  /** Whether the name is declared, as something else. */
  readonly isDeclared: boolean;
}

export const shapeProblems = {
  product(left: Term, right: Term, whole: Expression) {
    const fits = orTry(productsThatFit(left, right));
    const [a, b] = [described(left), described(right)];
    return new ShapeProblem('no-product', whole, {
      en: `${a} and ${b} have no matrix product: the columns of the first must be as many as the rows of the second.${fits.en}`,
      ko: `${a}, ${b}: 앞의 열 수와 뒤의 행 수가 달라서 행렬곱을 할 수 없습니다.${fits.ko}`,
    });
  },
  sum(first: Term, other: Term, whole: Expression) {
    const isTurned = sameShape(settledShape(first.shape), settledShape(transposed(other.shape)));
    const fits = orTry(isTurned ? [latexOf(transpose(other.source), [other])] : []);
    const [a, b] = [described(first), described(other)];
    return new ShapeProblem('no-sum', whole, {
      en: `${a} and ${b} have different shapes, so they cannot be added.${fits.en}`,
      ko: `${a}, ${b}: 형상이 달라서 더할 수 없습니다.${fits.ko}`,
    });
  },
  elementwise(left: Term, right: Term, whole: Expression) {
    const [x, y] = [settledShape(left.shape), settledShape(right.shape)];
    const isTurned = sameShape(x, transposed(y)) && !sameShape(x, y);
    const written = (expression: Expression) => latexOf(expression, [left, right]);
    const fits = orTry([
      ...(isTurned ? [written(elementwise([left.source, transpose(right.source)]))] : []),
      ...(x.columns === y.rows ? [written(product([left.source, right.source]))] : []),
    ]);
    const [a, b] = [described(left), described(right)];
    return new ShapeProblem('no-elementwise-product', whole, {
      en: `${a} and ${b}: ∘ and entrywise division need two of the same shape.${fits.en}`,
      ko: `${a}, ${b}: ∘와 성분별 나눗셈은 두 형상이 같아야 합니다.${fits.ko}`,
    });
  },
  exponent: (exponent: Term, whole: Expression) =>
    new ShapeProblem('exponent-not-scalar', whole, {
      en: `${described(exponent)} cannot be an exponent: exponents are numbers. For a transpose write ^T.`,
      ko: `${described(exponent)}: 지수는 수여야 합니다. 전치를 쓰려면 ^T로 쓰세요.`,
    }),
  matrixPower(base: Term, whole: Expression) {
    const times = latexOf(product([base.source, base.source]), [base]);
    const entrywise = latexOf(elementwise([base.source, base.source]), [base]);
    return new ShapeProblem('matrix-power', whole, {
      en: `${described(base)}: a power of a square matrix can mean two things. Write ${times} or ${entrywise}.`,
      ko: `${described(base)}: 정사각 행렬의 거듭제곱은 두 가지로 읽힙니다. ${times} 또는 ${entrywise}처럼 쓰세요.`,
    });
  },
  argument: (name: string, argument: Term, wanted: Localized, whole: Expression) =>
    new ShapeProblem('argument-shape', whole, {
      en: `${name} takes ${wanted.en}; here it gets ${described(argument)}.`,
      ko: `${name}의 인자로 맞는 것: ${wanted.ko}. 여기서는 ${described(argument)}입니다.`,
    }),
  unknownSize: (size: string, whole: Expression, sizes: readonly string[]) =>
    new ShapeProblem('unknown-size', whole, {
      en: `${size} is not a size here. The sizes are ${sizes.join(', ')}.`,
      ko: `${size}: 여기에 없는 크기입니다. 쓸 수 있는 크기: ${sizes.join(', ')}`,
    }),
  /** e_y where y is no class: the mend is the class that there is, or the vector y itself. */
  notAClass(index: string, whole: Expression, { classes, isDeclared }: ClassesKnown) {
    const written = `$${toLatex({ kind: 'one-hot', index })}$`;
    const mend: Localized =
      classes.length > 0
        ? {
            en: `The class here is ${classes.join(', ')}: write ${classes.map((one) => `e_${one}`).join(' or ')}.`,
            ko: `여기서 쓸 수 있는 것: ${classes.map((one) => `e_${one}`).join(', ')}`,
          }
        : isDeclared
          ? {
              en: `If ${index} is the target vector itself, write ${index} without the e.`,
              ko: `목표 벡터 자체를 뜻한다면 e 없이 ${index}만 쓰세요.`,
            }
          : {
              en: `A class is declared like ‘y in {1, …, C}’ or ‘y one-hot in R^C’; the k-th entry of a unit vector is 1{k = i}.`,
              ko: `클래스는 ‘y in {1, …, C}’나 ‘y one-hot in R^C’처럼 선언합니다. 단위벡터의 k번째 성분은 1{k = i}로 쓰세요.`,
            };
    return new ShapeProblem('not-a-class', whole, {
      en: `${written} is the one-hot vector of a class, and ${index} is not declared as one. ${mend.en}`,
      ko: `${written}: 클래스(class)의 원-핫(one-hot) 벡터인데, ‘${index}’ 이름으로 선언된 클래스가 없습니다. ${mend.ko}`,
    });
  },
  unknownShape: (name: string, whole: Expression) =>
    new ShapeProblem('unknown-shape', whole, {
      en: `The space of ${name} is not declared. Add a line such as ‘${name} in R^n’.`,
      ko: `${name}의 공간이 선언되지 않았습니다. ‘${name} in R^n’ 같은 줄을 추가하세요.`,
    }),
} as const;
