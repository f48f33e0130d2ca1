import { askFor } from '../../calculus/index.ts';
import { ProblemError, type Problem } from '../../contract/problem.ts';
import type { ShapesSpec } from './spec.ts';
import { generateShapes } from './task.ts';

/** What an author must mend: givens that cannot be read, a derivative of something it does not depend on. */
export function problemsOfShapes(spec: ShapesSpec): Problem[] {
  const variants = [0, ...spec.variants.map((_, place) => place + 1)];
  return variants.flatMap((variant) => {
    try {
      const { givens, quantities } = generateShapes(spec, variant);
      for (const { derivative } of quantities)
        if (derivative) askFor(givens, derivative, { form: derivative.form, seed: 1 });
      return [];
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return [{ part: 'ask', ...error.problem }];
    }
  });
}
