import { describe, expect, test } from 'vitest';
import { traceExpression } from '../../../../../src-main/calculus/trace-expression.ts';
import { traceVectors } from '../../../../../src-main/calculus/vector-graph/trace-vectors.ts';
import { numberFormulas } from '../../../../../src-renderer/screens/explore/numbers/number-formulas.ts';
import {
  firstNotFinite,
  sayNotFinite,
} from '../../../../../src-renderer/screens/explore/walk/not-finite.ts';

describe('where numbers stop being finite', () => {
  test.each([
    ['f = log(x*y) + y', { x: -1, y: 2 }, { kind: 'value', node: 'b' }],
    ['f = (x + 1)/y', { x: 1, y: 0 }, { kind: 'value', node: 'f' }],
    ['f = exp(x)*y', { x: 1000, y: 0 }, { kind: 'value', node: 'a' }],
    ['f = sqrt(x*y)', { x: 0, y: 1 }, { kind: 'gradient', node: 'f', from: 'a' }],
  ])('%s', (expression, at, place) => {
    expect(firstNotFinite(traceExpression(expression, at as Record<string, number>))).toEqual(
      place,
    );
  });

  test('an entry of a vector is enough', () => {
    const trace = traceVectors('h = log(x); s = sum(h)', { x: [1, 0] });
    expect(firstNotFinite(trace)).toEqual({ kind: 'value', node: 'h' });
  });

  test('nowhere', () => {
    expect(firstNotFinite(traceExpression('f = x*y', { x: 2, y: 0 }))).toBeUndefined();
  });
});

test('the sentence shows the numbers in the formula', () => {
  const trace = traceExpression('f = log(x*y)', { x: -1, y: 2 });
  expect(sayNotFinite(trace, numberFormulas)).toMatch(
    /^\$f = .*log.*a.*= .*log.*-2.*= .*NaN.*\$ is the first value that is not a finite number/,
  );
});
