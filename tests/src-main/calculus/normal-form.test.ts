import { expect, test } from 'vitest';
import { parseExpression } from '../../../src-main/calculus/index.ts';
import { sameForm } from '../../../src-main/calculus/normal-form.ts';

const scope = { variables: ['A', 'B', 'u', 'v', 'w', 's'], functions: ['f'] };
const same = (a: string, b: string) =>
  sameForm(parseExpression(a, scope), parseExpression(b, scope));

test.each([
  ['u ∘ v', 'v ∘ u'],
  ['u + v − w', '−w + v + u'],
  ['(A B)^T', 'B^T A^T'],
  ['(A (B u))^T', 'u^T B^T A^T'],
  ['A (B u)', '(A B) u'],
  ['−A u', 'A (−u)'],
  ['((u ∘ v) w^T)^T', 'w (v ∘ u)^T'],
  ["diag(f'(u))^T A", "diag(f'(u)) A"],
  ['(u + v)^T', 'v^T + u^T'],
])('%s is a spelling of %s', (a, b) => expect(same(a, b)).toBe(true));

test.each([
  ['A B', 'B A'],
  ['u v^T', 'v u^T'],
  ['u − v', 'v − u'],
  ["f'(u)", 'f(u)'],
  ['u ∘ v', 'u v'],
  ['A^T u', 'A u'],
])('%s is another formula than %s', (a, b) => expect(same(a, b)).toBe(false));
