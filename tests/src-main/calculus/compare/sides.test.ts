import { describe, expect, test } from 'vitest';
import { ask, outcomeOf } from '../lecture.ts';

const seeds = Array.from({ length: 40 }, (_, place) => place + 1);
const hinge = 's in R, s_c in R, u in R^n\n m = 1 - s + s_c\n J = max(0, m) sum(u ∘ u)';
const logistic =
  'u in R^n, h in R^n, y mask in R\n s = u^T h\n J = -y log σ(s) - (1-y) log(1-σ(s))';
const gated = 'h in R^n, a in R\n s = 1{a > 0} sum(h)';

describe('no seed hides a gate: the points show it open and closed', () => {
  test.each([
    ['the gate of a hinge', hinge, 'dJ/du', '2 m u', '2 max(0, m) u'],
    ['the gate of a hinge, by the score', hinge, 'dJ/ds', '-sum(u ∘ u)', '-1{m > 0} sum(u ∘ u)'],
    ['a label that is 0 or 1', logistic, 'dJ/du', '(σ(s) - 1) h', '(σ(s) - y) h'],
    ['a label that is 0 or 1, other way', logistic, 'dJ/du', 'σ(s) h', '(σ(s) - y) h'],
    ['an indicator', gated, 'ds/dh', '1_n', '1{a > 0} 1_n'],
  ])('%s', (_, given, find, wrong, right) => {
    for (const seed of seeds) {
      const question = ask(given, find, 'shape', seed);
      expect(outcomeOf(question, wrong), `${wrong}, seed ${seed}`).toMatch(/^wrong/);
      expect(outcomeOf(question, right), `${right}, seed ${seed}`).toMatch(/^right/);
    }
  });
});
