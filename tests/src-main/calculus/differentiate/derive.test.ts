import { describe, expect, test } from 'vitest';
import { toText, type Question } from '../../../../src-main/calculus/index.ts';
import { ask, network, outcomeOf } from '../lecture.ts';

const formula = (question: Question) => toText(question.derivation!.gradient);

describe('the gradients of the lecture, as formulas', () => {
  test.each([
    ['ds/du', 'h'],
    ['ds/dh', 'u'],
    ['ds/dz', 'u ∘ f′(z)'],
    ['ds/db', 'u ∘ f′(z)'],
    ['ds/dW', '(u ∘ f′(z)) xᵀ'],
    ['ds/dx', 'Wᵀ (u ∘ f′(z))'],
  ])('%s = %s', (find, expected) => expect(formula(ask(network, find))).toBe(expected));
});

const batch = 'X in R^{N×d}, W in R^{d×C}, T in R^{N×C}';

/** Givens that use every rule, each with the names by which it is differentiated. */
const gallery: readonly (readonly [given: string, output: string, targets: readonly string[]])[] = [
  [network, 's', ['x', 'W', 'b', 'u', 'z', 'h']],
  [network, 'h', ['x', 'W', 'b', 'z']],
  ['x in R^d, A in R^{d×d}\n s = x^T A x', 's', ['x', 'A']],
  ['x in R^d, V in R^{m×d}, W in R^{n×m}, u in R^n\n a = V x\n g = f(a)\n z = W g\n h = f2(z)\n s = u^T h'.replace('f2', 'φ'), 's', ['V', 'W', 'x']],
  ['z in R^C, y one-hot in R^C\n p = softmax(z)\n J = -y^T log(p)', 'J', ['z', 'p']],
  ['z in R^C, y one-hot in R^C\n J = CE(y, softmax(z))', 'J', ['z']],
  ['z in R^C\n p = softmax(z)', 'p', ['z']],
  ['a, b in R^n\n s = a^T b / (‖a‖ ‖b‖)', 's', ['a', 'b']],
  ['z, hp, ht in R^n\n h = z ∘ hp + (1 - z) ∘ ht', 'h', ['z', 'hp', 'ht']],
  ['x in R^d, W in R^{n×d}, lambda in R\n J = ‖W x‖^2 / 2 + λ sum(W ∘ W)', 'J', ['W', 'x', 'λ']],
  [`${batch}\n J = ‖X W - T‖^2 / N`, 'J', ['W', 'X', 'T']],
  ['x in R^d\n z = log(x)\n s = sum(sqrt(x) ∘ exp(z) / (1 + x))', 's', ['x']],
  ['x in R^d, y in R^d\n s = sum(max(x, y)) + mean(x ∘ y) + tr(x y^T)', 's', ['x', 'y']],
  ['x in R^d, W in R^{n×d}\n y = W x\n z = 3 y ∘ y', 'z', ['x', 'W']],
  ['s in R, y in R\n J = -y log(sigmoid(s)) - (1 - y) log(1 - sigmoid(s))', 'J', ['s', 'y']],
  ['x in R^d, w in R^d, b in R\n s = relu(w^T x + b)\n J = (s - 1)^2', 'J', ['w', 'x', 'b']],
  ['W in R^{h×d}, x in R^d\n J = ‖W^T W x - x‖^2 / 2', 'J', ['W', 'x']],
  ['v in R^n, D in R^{n×n}\n s = v^T diag(v) D v + sum(diag(D))', 's', ['v', 'D']],
  ['z in R^n\n h = leaky(z) ∘ tanh(z) ∘ softplus(z)', 'h', ['z']],
]; // prettier-ignore

describe('the derived formula equals the engine, at every point', () => {
  const cases = gallery.flatMap(([given, output, targets]) =>
    targets.map((target) => [`d${output}/d${target}`, given] as const),
  );
  test.each(cases)('%s of %s', (find, given) => {
    for (const seed of [1, 2, 3]) {
      const question = ask(given, find, 'shape', seed);
      expect(outcomeOf(question, formula(question)), formula(question)).toBe('right');
    }
  });
});

test('the steps carry the rule, the upstream and the downstream gradient', () => {
  const { derivation } = ask(network, 'ds/dW');
  expect(derivation!.steps.map(({ definition, rule, upstream, downstream }) => [definition, rule, toText(upstream), toText(downstream)])).toEqual([
    ['s', 'product-right', '1', 'u'],
    ['h', 'activation', 'u', 'u ∘ f′(z)'],
    ['z', 'sum', 'u ∘ f′(z)', 'u ∘ f′(z)'],
    ['z', 'product-left', 'u ∘ f′(z)', '(u ∘ f′(z)) xᵀ'],
  ]);
}); // prettier-ignore
