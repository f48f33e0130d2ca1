import { name as nameExpression } from '../build.ts';
import type { Expression } from '../expression.ts';
import type { Shape } from '../shapes/shape.ts';
import { toLatex } from './latex.ts';

/** Writes formulas for sentences, as `$…$`, in the typography of an exercise. */
export interface InSentence {
  /** A formula, or a name. */
  (part: Expression | string): string;
  /** ∂s/∂z, on a line of text. */
  readonly partial: (output: string, target: string) => string;
}

export function inSentence(shapeOf: (name: string) => Shape | undefined): InSentence {
  const latex = (part: Expression | string) =>
    toLatex(typeof part === 'string' ? nameExpression(part) : part, { shapeOf });
  return Object.assign((part: Expression | string) => `$${latex(part)}$`, {
    partial: (output: string, target: string) =>
      `$\\partial ${latex(output)}/\\partial ${latex(target)}$`,
  });
}
