import type { Derivation } from '../differentiate/derive.ts';
import type { Expression } from '../expression.ts';
import type { Term } from '../shapes/term.ts';

/** p = softmax(z) or p = σ(s) on the way, with the name that it is applied to. */
export interface Prediction {
  readonly logits: string;
  readonly value: Expression;
  readonly shape: Term['shape'];
}

/** Whether a logarithm is taken on the way, as in a cross-entropy. */
const hasLogarithm = ({ steps }: Derivation): boolean =>
  steps.some(({ term }) => term.op === 'call' && /^(CE|log)$/.test(term.name));

/** The predictions behind a logarithm that a derivation passes back through, each once. */
export function predictionsIn(derivation: Derivation): Prediction[] {
  if (!hasLogarithm(derivation)) return [];
  const found = derivation.steps.flatMap(({ term }): Prediction[] => {
    const [operand] = term.operands;
    if (term.op !== 'call' || !/^(softmax|sigmoid)$/.test(term.name)) return [];
    if (operand?.op !== 'name') return [];
    return [{ logits: operand.name, value: term.source, shape: term.shape }];
  });
  return found.filter(
    ({ logits }, place) => found.findIndex((one) => one.logits === logits) === place,
  );
}
