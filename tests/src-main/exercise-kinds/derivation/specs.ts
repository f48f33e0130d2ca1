import { derivation } from '../../../../src-main/exercise-kinds/derivation/index.ts';
import type { PreparedTask } from '../../../../src-main/exercise-kinds/kind.ts';
import type { Verdict } from '../../../../src-main/contract/verdict.ts';

export const dsdb = {
  given: 'x in R^d, W in R^{n×d}, b in R^n, u in R^n\nz = W x + b\nh = f(z)\ns = u^T h',
  find: 'ds/db',
  solution: ["u^T diag(f'(z)) I", "u ∘ f'(z)"],
};

export function prepare(spec: object, variant = 0): PreparedTask<'derivation'> {
  return derivation.prepare(derivation.spec.parse(spec), variant);
}

export const problemsOf = (spec: object) => derivation.problems(derivation.spec.parse(spec));

export function codesOf(given: Verdict): string[] {
  if (given.status === 'unreadable') return [given.problem.code];
  return given.parts.flatMap((part) => part.feedback.map((one) => one.code));
}
