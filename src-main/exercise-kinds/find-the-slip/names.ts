import { isScalar, shapeOf, symbolLatex, type Question } from '../../calculus/index.ts';

/** Where the derivative is taken from: J above a vector whose upstream gradient is given. */
const top = ({ output, upstream }: Question): string => (upstream === undefined ? output : 'J');

export const partialText = (question: Question): string => `∂${top(question)}/∂${question.target}`;

export function partialLatex(question: Question): string {
  const symbol = (name: string) => {
    const shape = shapeOf(question.givens, name);
    return symbolLatex(name, shape !== undefined && !isScalar(shape));
  };
  return `\\frac{\\partial ${symbol(top(question))}}{\\partial ${symbol(question.target)}}`;
}
