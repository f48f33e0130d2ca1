import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toText } from '../../../../src-main/calculus/index.ts';
import { ask, network, outcomeOf } from '../lecture.ts';

describe('the four derivations of the lecture, in many spellings', () => {
  const right: readonly (readonly [find: string, spellings: readonly string[]])[] = [
    ['ds/db', ["u ∘ f'(z)", "f'(z) ∘ u", "diag(f'(z)) u", "diag(u) f'(z)", "u ∘ f'(W x + b)", "(u^T diag(f'(z)))^T", "ds/db = u ⊙ f'(Wx+b)", "\\mathbf{u}\\circ f'\\left(\\mathbf{z}\\right)", "\\operatorname{diag}\\left(f'(\\mathbf{z})\\right)^{\\top}\\boldsymbol{u}", "I (u ∘ f'(z))", "-(-u ∘ f'(z))", "(u ∘ f'(z)) ∘ 1", "let δ = u ∘ f'(z)\nδ"]],
    ['ds/dW', ["(u ∘ f'(z)) x^T", "diag(f'(z)) u x^T", "u x^T ∘ f'(z) 1^T", "(x (u ∘ f'(z))^T)^T", "(x (u^T diag(f'(z))))^T", "let δ = u ∘ f'(z); δ x^T", "\\left(\\mathbf{u}\\odot f'(\\mathbf{z})\\right)\\mathbf{x}^{\\top}"]],
    ['ds/dx', ["W^T (u ∘ f'(z))", "W^T diag(f'(z)) u", "(diag(f'(z)) W)^T u", "((u ∘ f'(z))^T W)^T", "\\mathbf{W}^{\\top}\\left(\\mathbf{u}\\circ f'(\\mathbf{z})\\right)"]],
    ['ds/du', ['h', 'f(z)', 'f(W x + b)', '(h^T)^T', 'I h', '\\mathbf{h}', 'h + 0', '2 h − h', 'h / 1']],
  ]; // prettier-ignore

  test.each(right.flatMap(([find, spellings]) => spellings.map((text) => [find, text] as const)))(
    '%s = %s',
    (find, text) => expect(outcomeOf(ask(network, find), text)).toBe('right'),
  );

  test.each([
    ['ds/db', "u^T diag(f'(z))"],
    ['ds/db', "u^T diag(f'(z)) I"],
    ['ds/db', "u^T ∘ f'(z)^T"],
    ['ds/dx', "u^T diag(f'(z)) W"],
    ['ds/dx', "(u ∘ f'(z))^T W"],
    ['ds/du', 'h^T'],
    ['ds/dh', 'u^T'],
  ])('%s = %s is right, in Jacobian form', (find, text) => {
    expect(outcomeOf(ask(network, find), text)).toBe('right-jacobian');
  });

  test('asked for the Jacobian, both conventions are right again', () => {
    const question = ask(network, 'ds/db', 'jacobian');
    expect(outcomeOf(question, "u^T diag(f'(z))")).toBe('right-jacobian');
    expect(outcomeOf(question, "u ∘ f'(z)")).toBe('right');
  });

  test.each([
    ['ds/db', ['u', "f'(z)", 'u ∘ f(z)', "u ∘ f'(h)", 'u ∘ h', "u ∘ f'(b)", "-u ∘ f'(z)", "u ∘ f'(z) ∘ f'(z)", '1', '0', "u^T f'(z)", "sum(u) f'(z)", "u ∘ f'(W x)"]],
    ['ds/dW', ["x (u ∘ f'(z))^T", 'u x^T', "f'(z) x^T", "(u ∘ f'(z)) h^T", "u ∘ f'(z)", "W^T (u ∘ f'(z))", 'W', '0']],
    ['ds/dx', ['W^T u', "W^T f'(z)", "(W^T u) ∘ x", 'x', "(u ∘ f'(z)) x^T"]],
    ['ds/du', ['u', 'z', 'u^T', 'x', '1']],
  ])('%s is none of %j', (find, wrong) => {
    for (const seed of [1, 2, 3, 4, 5])
      for (const text of wrong)
        expect(outcomeOf(ask(network, find, 'shape', seed), text), text).toMatch(/^wrong/);
  }); // prettier-ignore
});

describe('no seed changes a verdict', () => {
  const answers = [
    "u ∘ f'(z)",
    "u^T diag(f'(z))",
    'u',
    'u ∘ f(z)',
    "x (u ∘ f'(z))^T",
    "log(u) ∘ f'(z)",
  ];

  test.each(answers)('%s', (text) => {
    const outcomes = [1, 2, 3, 4, 5].map((seed) => outcomeOf(ask(network, 'ds/db', 'shape', seed), text)); // prettier-ignore
    expect(new Set(outcomes).size).toBe(1);
  });
});

describe('functions that are not numbers', () => {
  const layer = 'x in R^d, W in R^{n×d}, b in R^n\n z = W x + b\n h = f(z)';

  test('asked for the Jacobian: the matrix is right, its transpose and its diagonal are not', () => {
    const question = ask(layer, 'dh/dz', 'jacobian');
    expect(outcomeOf(question, "diag(f'(z))")).toBe('right-jacobian');
    expect(outcomeOf(question, "f'(z)")).toMatch(/^wrong/);
    expect(outcomeOf(ask(layer, 'dz/dx', 'jacobian'), 'W')).toBe('right-jacobian');
    expect(outcomeOf(ask(layer, 'dz/dx', 'jacobian'), 'W^T')).toMatch(/^wrong/);
    expect(outcomeOf(ask(layer, 'dz/db', 'jacobian'), 'I')).toBe('right-jacobian');
    expect(outcomeOf(ask(layer, 'dz/db', 'jacobian'), '1')).toMatch(/^wrong/);
  });

  test('in the shape convention an upstream gradient g is given, and it must be used', () => {
    const question = ask(layer, 'dh/dx');
    expect(question.upstream).toBe('g');
    expect(outcomeOf(question, "W^T (g ∘ f'(z))")).toBe('right');
    expect(outcomeOf(question, 'W^T g')).toMatch(/^wrong/);
    expect(outcomeOf(question, "W^T f'(z)")).toMatch(/^wrong/);
  });
});

describe('what really holds is accepted', () => {
  test('for ReLU f′(h) is f′(z), for tanh it is not', () => {
    const withFunction = (f: string) => network.replace('f(z)', `${f}(z)`);
    expect(outcomeOf(ask(withFunction('relu'), 'ds/db'), "u ∘ relu'(h)")).toBe('right');
    expect(outcomeOf(ask(withFunction('relu'), 'ds/db'), 'u ∘ 1{h > 0}')).toBe('right');
    expect(outcomeOf(ask(withFunction('relu'), 'ds/db'), 'u ∘ 1{h ≥ 0}')).toMatch(/^wrong/);
    expect(outcomeOf(ask(withFunction('tanh'), 'ds/db'), "u ∘ tanh'(h)")).toMatch(/^wrong/);
    expect(outcomeOf(ask(withFunction('tanh'), 'ds/db'), 'u ∘ (1 − h ∘ h)')).toBe('right');
    expect(outcomeOf(ask(withFunction('σ'), 'ds/db'), 'u ∘ h ∘ (1 − h)')).toBe('right');
  });

  test('1 − h² is not the derivative of a function that nobody knows', () => {
    expect(outcomeOf(ask(network, 'ds/db'), 'u ∘ (1 − h²)')).toMatch(/^wrong/);
  });

  test('softmax and cross-entropy: ŷ − y, however it is reached', () => {
    const question = ask('z in R^C, y one-hot in R^C\n p = softmax(z)\n J = -y^T log(p)', 'dJ/dz');
    for (const text of ['p − y', 'softmax(z) − y', 'p − e_y', '−y + p', 'p (1^T y) − y', '(diag(p) − p p^T) (−y / p)'])
      expect(outcomeOf(question, text), text).toBe('right');
    for (const text of ['y − p', 'p', '−y / p', '(p − y) ∘ p ∘ (1 − p)', 'log(p) − y', 'p − 1'])
      expect(outcomeOf(question, text), text).toMatch(/^wrong/);
  }); // prettier-ignore

  test('an answer that often has no value is told so', () => {
    expect(outcomeOf(ask(network, 'ds/db'), "log(0 − u ∘ u) ∘ f'(z)")).toBe('not-finite');
  });
});

describe('a right answer stays right under identities', () => {
  const vector = [
    (v: string) => `((${v})^T)^T`,
    (v: string) => `-(-(${v}))`,
    (v: string) => `diag(${v}) 1_n`,
    (v: string) => `I (${v})`,
    (v: string) => `(${v}) ∘ 1_n`,
    (v: string) => `2 (${v}) / 2`,
    (v: string) => `(${v}) + 0`,
    (v: string) => `3 (${v}) − 2 (${v})`,
    (v: string) => `(${v}) + u − u`,
  ];
  const orders: readonly string[] = ["u ∘ f'(z)", "f'(z) ∘ u", "diag(u) f'(z)", "diag(f'(z)) u", "(u^T diag(f'(W x + b)))^T"]; // prettier-ignore
  const identities = fc
    .tuple(fc.constantFrom(...orders), fc.array(fc.constantFrom(...vector), { maxLength: 3 }))
    .map(([start, wraps]) => wraps.reduce((inner, rewrite) => rewrite(inner), start));
  const question = ask(network, 'ds/db');

  test('and rewriting it never makes it wrong', () => {
    fc.assert(
      fc.property(identities, (text) => {
        expect(outcomeOf(question, text), text).toBe('right');
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  test('while a wrong one stays wrong', () => {
    const broken = identities.map((text) => text.replaceAll("f'", 'f'));
    fc.assert(
      fc.property(broken, (text) => {
        expect(outcomeOf(question, text), text).toMatch(/^wrong/);
      }),
      { numRuns: 100, seed: 6 },
    );
  });

  test('the formula of the answer is itself an answer', () => {
    expect(outcomeOf(question, toText(question.derivation!.gradient))).toBe('right');
  });
});
