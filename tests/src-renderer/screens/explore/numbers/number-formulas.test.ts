import { expect, test } from 'vitest';
import { traceExpression } from '../../../../../src-main/calculus/trace-expression.ts';
import { numberFormulas } from '../../../../../src-renderer/screens/explore/numbers/number-formulas.ts';

const plain = (latex: string): string => latex.replaceAll(/\\left|\\right|[\s{}]/g, '');

test.each([
  ['f = log(x)', { x: -2 }, 'f=\\log(x)=\\log(-2)=\\mathrmNaN'],
  ['f = max(x, y)', { x: -2, y: -1 }, 'f=\\max(x,y)=\\max(-2,-1)=-1'],
  ['f = x*y', { x: -2, y: 3 }, 'f=x\\cdoty=(-2)\\cdot3=-6'],
  ['f = x^2', { x: -2 }, 'f=x^2=(-2)^2=4'],
])('%s at %j: brackets only where a negative number needs them', (expression, at, formula) => {
  const trace = traceExpression(expression, at as Record<string, number>);
  expect(plain(numberFormulas.value(trace, 'f'))).toBe(formula);
});
