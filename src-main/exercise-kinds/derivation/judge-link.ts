import {
  compare,
  inferTerm,
  withDerivatives,
  type AnswerSide,
  type Comparison,
  type Question,
} from '../../calculus/index.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { JudgedLine } from './judge-lines.ts';
import { lineMessages } from './line-messages.ts';

/** A side with ∂s/∂z among its factors; the lecture writes it as a row, others as a column. */
export function judgeLink(
  question: Question,
  side: AnswerSide,
): Pick<JudgedLine, 'standing' | 'feedback'> {
  const compared = (['shape', 'jacobian'] as const).flatMap((convention) => {
    const known = withDerivatives(question, side.derivatives, convention);
    return known ? (outcomeOf(known, side) ?? []) : [];
  });
  if (compared.includes('right'))
    return {
      standing: 'right',
      feedback: [{ code: 'chain-rule', message: lineMessages.chainRule(question) }],
    };
  const [code, standing] =
    compared.length > 0
      ? (['broken-link', 'slip'] as const)
      : (['link-not-checked', 'right'] as const);
  const message = {
    'broken-link': lineMessages.brokenLink,
    'link-not-checked': lineMessages.linkNotChecked,
  }[code](question);
  return { standing, feedback: [{ code, message, at: side.at }] };
}

/** Undefined where the parts do not fit together. */
function outcomeOf(
  question: Question,
  { expression }: AnswerSide,
): Comparison['outcome'] | undefined {
  try {
    return compare(question, inferTerm(expression, question.shapes)).outcome;
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
