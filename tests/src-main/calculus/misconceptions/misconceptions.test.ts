import { describe, expect, test } from 'vitest';
import {
  inferTerm,
  misconceptions,
  toText,
  type MisconceptionId,
  type Question,
} from '../../../../src-main/calculus/index.ts';
import { bent } from '../../../../src-main/calculus/compare/wrong-results.ts';
import { compare } from '../../../../src-main/calculus/compare/compare.ts';
import { ShapeProblem } from '../../../../src-main/calculus/shapes/problems.ts';
import { ask, diagnosisOf, network } from '../lecture.ts'; // prettier-ignore

const softmaxLoss = 'z in R^C, y one-hot in R^C\n p = softmax(z)\n J = -y^T log(p)';
const logistic = `${network.replace('u in R^n', 'u in R^n, y in R')}\n J = -y log(sigmoid(s)) - (1 - y) log(1 - sigmoid(s))`;
const recurrent = 'q in R^n, x in R^d, W in R^{n×n}, V in R^{n×d}\n z = W q + V x\n h = tanh(z)';
const gate = 'z, a, c in R^n\n h = z ∘ a + (1 - z) ∘ c';
const autoencoder = 'W in R^{h×d}, x in R^d\n e = W^T W x - x\n J = ‖e‖^2 / 2';

describe('a wrong answer is recognised by the rule that breaks the derivation so', () => {
  const cases: readonly (readonly [given: string, find: string, answer: string, id: MisconceptionId | string])[] = [
    [network, 'ds/db', 'u', 'activation-derivative-forgotten'],
    [network, 'ds/db', 'u^T', 'activation-derivative-forgotten'],
    [network, 'ds/dW', 'u x^T', 'activation-derivative-forgotten'],
    [network, 'ds/dx', 'W^T u', 'activation-derivative-forgotten'],
    [network, 'ds/db', 'u ∘ f(z)', 'activation-for-derivative'],
    [network, 'ds/db', 'u ∘ h', 'activation-for-derivative'],
    [network, 'ds/db', "u ∘ f'(h)", 'derivative-at-output'],
    [network, 'ds/db', "u ∘ f'(z) ∘ f'(z)", 'derivative-twice'],
    [network, 'ds/db', "f'(z)", 'upstream-forgotten'],
    [network, 'ds/dW', "f'(z) x^T", 'upstream-forgotten'],
    [network, 'ds/db', "u^T f'(z)", 'dot-for-elementwise'],
    [network, 'ds/db', "diag(u ∘ f'(z))", 'diagonal-kept'],
    [network, 'ds/db', "-u ∘ f'(z)", 'sign-flipped'],
    [network, 'ds/db', "2 u ∘ f'(z)", 'factor-two-extra'],
    [network, 'ds/db', "3 u ∘ f'(z)", 'proportional'],
    [network, 'ds/dW', "x (u ∘ f'(z))^T", 'outer-product-order'],
    [network, 'ds/dW', "(u ∘ f'(z)) h^T", 'wrong-input'],
    [network, 'ds/dW', "u ∘ f'(z)", 'stopped-early'],
    [network, 'ds/dW', "W^T (u ∘ f'(z))", 'other-variable'],
    [network, 'ds/dx', "(u ∘ f'(z)) x^T", 'other-variable'],
    [network, 'ds/du', 'u', 'own-factor'],
    [logistic, 'dJ/db', "u ∘ f'(z)", 'upstream-forgotten'],
    [logistic, 'dJ/db', "(σ(s) - y) f'(z)", 'weight-forgotten'],
    [logistic, 'dJ/db', "σ(s) (u ∘ f'(z))", 'target-forgotten'],
    [logistic, 'dJ/db', "(σ(s) - y) σ(s) (1 - σ(s)) (u ∘ f'(z))", 'cross-entropy-counted-twice'],
    [logistic, 'dJ/dx', '(σ(s) - y) W^T u', 'activation-derivative-forgotten'],
    [softmaxLoss, 'dJ/dz', 'y - p', 'sign-flipped'],
    [softmaxLoss, 'dJ/dz', 'p', 'target-forgotten'],
    [softmaxLoss, 'dJ/dz', '-y / p', 'activation-derivative-forgotten'],
    [softmaxLoss, 'dJ/dz', '(p - y) ∘ p ∘ (1 - p)', 'cross-entropy-counted-twice'],
    [softmaxLoss, 'dp/dz', 'p ∘ (1 - p) ∘ g', 'softmax-diagonal-only'],
    [recurrent, 'dh/dq', "W (tanh'(z) ∘ g)", 'transpose-forgotten'],
    [recurrent, 'dh/dq', "tanh'(z) ∘ (W^T g)", 'activation-too-late'],
    [recurrent, 'dh/dW', "(tanh'(z) ∘ g) h^T", 'wrong-input'],
    [gate, 'dh/dz', 'a ∘ g', 'branch-forgotten'],
    [gate, 'dh/dz', '(c - a) ∘ g', 'sign-flipped'],
    [gate, 'dh/dz', '(a - c) ∘ g / 2', 'branch-averaged'],
    [gate, 'dh/da', 'a ∘ g', 'own-factor'],
    [gate, 'dh/da', 'g', 'factor-forgotten'],
    [autoencoder, 'dJ/dW', 'W e x^T', 'branch-forgotten'],
    ['x in R^d\n s = x^T x', 'ds/dx', 'x', 'branch-forgotten'],
    ['w in R^d, λ in R\n J = λ ‖w‖^2', 'dJ/dw', '2 w', 'scale-forgotten'],
    ['s, c in R\n J = (s - c)^2', 'dJ/ds', 's - c', 'power-factor-forgotten'],
    ['t in R^C, T in R, y one-hot in R^C\n J = CE(y, softmax(t / T))', 'dJ/dt', 'softmax(t / T) - y', 'scale-forgotten'],
    ['t in R^C, T in R, y one-hot in R^C\n J = CE(y, softmax(t / T))', 'dJ/dt', 'T (softmax(t / T) - y)', 'reciprocal'],
    ['W in R^{n×n}, x in R^n, b in R^n\n z = W x + b', 'dz/dx', 'W^T g + g', 'constant-counted'],
    [network, 'ds/db', '0', 'said-zero'],
    [network, 'ds/db', "sum(u ∘ f'(z))", 'dot-for-elementwise'],
    ['z in R^n\n h = f(z)', 'dh/dz', "sum(f'(z) ∘ g)", 'dot-for-elementwise'],
    ['z, b in R^n\n h = z + b', 'dh/dz', 'sum(g)', 'entries-summed'],
    ['A in R^{n×n}, x in R^n\n s = x^T A x', 'ds/dx', '2 A x', 'symmetry-assumed'],
    ['z in R^n\n h = σ(z)', 'dh/dz', 'z ∘ (1 - z) ∘ g', 'derivative-misremembered'],
    ['z in R^n\n h = σ(z)', 'dh/dz', '(1 - h ∘ h) ∘ g', 'derivative-misremembered'],
    ['z in R^n\n h = tanh(z)', 'dh/dz', '(1 + h ∘ h) ∘ g', 'derivative-misremembered'],
    ['W in R^{n×d}, λ in R\n R = λ sum(|W|)', 'dR/dW', 'λ W', 'argument-for-derivative'],
    ['z in R^n\n h = max(z, 0)', 'dh/dz', 'g', 'gate-misplaced'],
    ['z in R^n\n h = max(z, 0)', 'dh/dz', '1{g > 0} ∘ g', 'gate-misplaced'],
    ['u in R^n, h in R^n\n s = u^T h', 'ds/dh', 'u ∘ h', 'factor-kept'],
    ['h in R^n, m mask in R^n, k in R\n a = k m ∘ h', 'da/dh', 'm ∘ g', 'constant-dropped'],
    ['X in R^{N×D}, W in R^{D×M}\n Y = X W', 'dY/dW', 'X^T g / N', 'averaged'],
    ['X in R^{N×d}, W in R^{d×C}, b in R^{1×C}\n T = X W + 1 b', 'dT/db', 'g', 'sum-forgotten'],
    ['W in R^{n×n}, x in R^n\n z = W x', 'dz/dW', 'g ∘ x', 'elementwise-for-outer'],
    ['t in R^C, y mask in R^C\n J = -sum(y ∘ log σ(t) + (1 - y) ∘ log(1 - σ(t)))', 'dJ/dt', 'softmax(t) - y', 'softmax-sigmoid-confused'],
    ['v in R^d, u in R^d\n J = -log σ(u^T v)', 'dJ/du', 'σ(u^T v) v', 'label-forgotten'],
    ['p positive in R^C, y one-hot in R^C\n J = -y^T log p', 'dJ/dp', 'p - y', 'as-if-behind-softmax'],
    ['E in R^{V×d}, w one-hot in R^V, u in R^d\n s = u^T (E^T w)', 'ds/dE', '1 u^T', 'selection-forgotten'],
    ['x in R^6, w in R^3, y in R^4\n y_i = Σ_k w_k x_{i+k-1}', 'dy/dx', 'Σ_i g_i w_{3-(j-i)}', 'index-reversed'],
    ['f, o, c in R^n\n a = f ∘ c\n h = o ∘ tanh(a)', 'dh/dc', 'f ∘ g', 'factor-forgotten+activation-derivative-forgotten'],
  ];

  test.each(cases)('%s: %s = %s', (given, find, answer, id) => {
    expect(diagnosisOf(ask(given, find), answer)).toBe(id);
  });

  test('every rule of the table is met above', () => {
    const met = new Set(cases.map(([, , , id]) => id));
    expect(Object.keys(misconceptions).filter((id) => !met.has(id))).toEqual([]);
  });

  test('in Jacobian form: the transpose, and the diagonal as a vector', () => {
    const question = ask(recurrent, 'dh/dx', 'jacobian');
    expect(diagnosisOf(question, "(diag(tanh'(z)) V)^T")).toBe('jacobian-transposed');
    expect(diagnosisOf(question, 'V')).toBe('activation-derivative-forgotten');
    expect(diagnosisOf(ask(recurrent, 'dh/dz', 'jacobian'), "tanh'(z)")).toBe('diagonal-as-vector');
  });
}); // prettier-ignore

const questions: readonly (readonly [given: string, find: string])[] = [
  ...['b', 'W', 'x', 'u', 'z', 'h'].map((name) => [network, `ds/d${name}`] as const),
  ...['b', 'W', 'x', 'u'].map((name) => [logistic, `dJ/d${name}`] as const),
  [softmaxLoss, 'dJ/dz'],
  [softmaxLoss, 'dp/dz'],
  [recurrent, 'dh/dq'],
  [recurrent, 'dh/dW'],
  [gate, 'dh/dz'],
  [autoencoder, 'dJ/dW'],
];

/** Every wrong formula that the rules make of a question, where its shapes fit at all. */
function wrongFormulas(question: Question): { id: string; text: string; sentence: string }[] {
  const derivation = question.derivation!;
  return Object.entries(misconceptions).flatMap(([id, { wrongTurns }]) =>
    wrongTurns(derivation).flatMap((turn) => {
      const expression = bent(derivation, turn);
      if (!expression) return [];
      try {
        inferTerm(expression, question.shapes);
      } catch (error) {
        if (error instanceof ShapeProblem) return [];
        throw error;
      }
      return [{ id, text: toText(expression), sentence: turn.message.en }];
    }),
  );
}

describe('what a rule breaks is wrong, and is explained', () => {
  test.each(questions)('%s: %s', (given, find) => {
    const question = ask(given, find);
    const wrong = wrongFormulas(question);
    expect(wrong.length).toBeGreaterThan(3);
    for (const { id, text, sentence } of wrong) {
      expect(sentence, id).not.toMatch(/undefined|\[object/);
      const diagnosis = diagnosisOf(question, text);
      if (diagnosis === 'right') {
        // Some slips change nothing here: ∂s/∂z is ∂s/∂b. Then fresh points must say so too.
        for (const seed of [11, 12, 13, 14])
          expect(diagnosisOf(ask(given, find, 'shape', seed), text), `${id}: ${text}`).toBe('right');
        continue;
      }
      expect(Object.keys(misconceptions), `${id}: ${text}`).toContain(diagnosis);
    }
  });
}); // prettier-ignore

test('a right answer is never taken for a misconception', () => {
  const question = ask(network, 'ds/dx');
  const term = inferTerm(question.derivation!.gradient, question.shapes);
  expect(compare(question, term).outcome).toBe('right');
});

describe('the sentence is about this exercise', () => {
  test.each(questions)('%s: %s', (given, find) => {
    const { derivation } = ask(given, find);
    for (const { wrongTurns } of Object.values(misconceptions))
      for (const { message } of wrongTurns(derivation!)) {
        expect(message.ko).toMatch(/[가-힣]/);
        expect(message.en).toMatch(/[.]$/);
        expect(message.en + message.ko).not.toMatch(/undefined|\[object|!/);
      }
  });
});
