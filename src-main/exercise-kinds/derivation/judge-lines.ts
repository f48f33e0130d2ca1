import {
  chainHolds,
  compare,
  inferTerm,
  isAsked,
  mixesRowsAndColumns,
  questionAbout,
  ruleUsed,
  sameTerms,
  type AnswerLine,
  type AnswerSide,
  type Comparison,
  type Question,
  type Term,
  type WrittenLine,
} from '../../calculus/index.ts';
import type { ReadLine } from '../../contract/exercise.ts';
import { ProblemError, type Problem } from '../../contract/problem.ts';
import type { Counterexample, Feedback } from '../../contract/verdict.ts';
import { lineMessages } from './line-messages.ts';
import { judgeLink } from './judge-link.ts';
import { explainMisfit, explainWrong } from './explain.ts';

/** A line with how it compares with the derivative, and why. */
export interface JudgedLine {
  readonly line: AnswerLine;
  readonly standing: ReadLine['standing'];
  readonly feedback: readonly Feedback[];
  readonly problem?: Problem;
  readonly counterexample?: Counterexample | undefined;
}

/** What the lines above have come to. */
interface Progress {
  right: WrittenLine | undefined;
  slip: Term | undefined;
}

/**
 * Compares every line with the derivative. As an answer the last line is finished, and a name before
 * its equals sign is only what the learner calls it; otherwise a line without a break behind it is
 * still being typed.
 */
export function judgeLines(
  question: Question,
  lines: readonly AnswerLine[],
  isAnswer: boolean,
): JudgedLine[] {
  const progress: Progress = { right: undefined, slip: undefined };
  return lines.map((line): JudgedLine => {
    if (!line.isFinished && !isAnswer) return unfinished(question, line);
    if (line.problem) return { line, standing: 'unreadable', feedback: [], problem: line.problem };
    try {
      const isLabelled = isAnswer && line === lines.at(-1);
      return { line, ...judge(question, isLabelled ? unlabelled(line) : line, progress) };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const problem = explainMisfit(question, line, error.problem);
      return { line, standing: 'unreadable', feedback: [], problem };
    }
  });
}

function unfinished(question: Question, line: AnswerLine): JudgedLine {
  const only = { line, standing: 'unfinished', feedback: [] } as const;
  try {
    if (line.problem) return { ...only, problem: line.problem };
    for (const { expression } of line.sides) inferTerm(expression, question.shapes);
    return only;
  } catch (error) {
    if (error instanceof ProblemError) return { ...only, problem: error.problem };
    throw error;
  }
}

type Judgement = Omit<JudgedLine, 'line'>;

function judge(question: Question, line: AnswerLine, progress: Progress): Judgement {
  if (line.restates) return judgeRestated(question, line);
  if (line.defines !== undefined && !line.about && line.chains.length === 0)
    return judgeDefinition(question, line);
  const isOwn = isAsked(line, question);
  const about = isOwn ? question : questionAbout(question, line.about!);
  const broken = line.chains.find((chain) => !chainHolds(about, chain));
  if (broken)
    return {
      standing: 'slip',
      feedback: [{ code: 'broken-chain', message: lineMessages.brokenChain(about), at: line.at }],
    };
  const judged = line.sides.map((side) =>
    side.derivatives.length > 0
      ? judgeLink(about, side)
      : judgeSide(about, side, isOwn ? progress : { right: undefined, slip: undefined }),
  );
  const slip = judged.find(({ standing }) => standing === 'slip');
  if (slip) return slip;
  const chained: Feedback[] = line.chains
    .slice(0, 1)
    .map(() => ({ code: 'chain-rule', message: lineMessages.chainRule(about) }));
  const otherForm = judged.some(({ standing }) => standing === 'other-form');
  return {
    standing: otherForm && isOwn ? 'other-form' : 'right',
    feedback: [...chained, ...judged.flatMap(({ feedback }) => feedback)],
  };
}

/** A name of the learner's own; where several sides are written, they must agree. */
function judgeDefinition(question: Question, line: AnswerLine): Judgement {
  const { at, defines, continues, introduced } = line;
  const sides = line.sides.filter(({ derivatives }) => derivatives.length === 0);
  const above = continues && defines !== undefined ? introduced.get(defines) : undefined;
  const written = [...(above ? [above] : []), ...sides.map(({ expression }) => expression)];
  const [first, ...others] = written.map((one) => inferTerm(one, question.shapes));
  const agrees = others.every((other) => sameTerms(question, first!, other));
  return agrees
    ? { standing: 'definition', feedback: [] }
    : {
        standing: 'slip',
        feedback: [{ code: 'sides-differ', message: lineMessages.sidesDiffer(), at }],
      };
}

/** `z = W x + b` repeats the givens; it must say the same as they do. */
function judgeRestated(question: Question, line: AnswerLine): Judgement {
  const judged = judgeDefinition(question, line);
  if (judged.standing === 'definition') return judged;
  const { written } = line.sides[0]!;
  const name = written.kind === 'name' ? written.name : '';
  const message = lineMessages.givenDiffers(name, question);
  return { standing: 'slip', feedback: [{ code: 'given-differs', message, at: line.at }] };
}

/** Without the name before its equals sign. */
const unlabelled = (line: AnswerLine): AnswerLine => ({
  ...line,
  defines: undefined,
  restates: false,
  sides: line.restates ? line.sides.slice(1) : line.sides,
});

function judgeSide(question: Question, side: AnswerSide, progress: Progress): Judgement {
  const term = inferTerm(side.expression, question.shapes);
  const comparison = compare(question, term);
  if (comparison.outcome !== 'right') return judgeSlip(question, side, term, comparison, progress);
  const { convention } = comparison;
  const isJacobian = convention === 'jacobian';
  const after = { written: side.written, expression: side.expression, isJacobian };
  const rule = ruleUsed({ question, before: progress.right, after });
  const isFirst = progress.right === undefined;
  progress.right = after;
  const isAskedForm = convention === 'both' || convention === question.form;
  const form: Feedback[] = isAskedForm
    ? []
    : [{ code: 'right-other-form', message: lineMessages.otherForm(question, isJacobian) }];
  const equal: Feedback = rule ?? {
    code: isFirst ? 'equals-derivative' : 'equals-line-before',
    message: isFirst ? lineMessages.equalsDerivative(question) : lineMessages.equalsBefore(),
  };
  const spelling: Feedback[] = mixesRowsAndColumns(term)
    ? [{ code: 'row-meets-column', message: lineMessages.rowMeetsColumn(), at: side.at }]
    : [];
  return {
    standing: isAskedForm ? 'right' : 'other-form',
    feedback: [equal, ...form, ...spelling],
  };
}

function judgeSlip(
  question: Question,
  side: AnswerSide,
  term: Term,
  comparison: Exclude<Comparison, { outcome: 'right' }>,
  progress: Progress,
): Judgement {
  if (progress.slip && sameTerms(question, progress.slip, term))
    return {
      standing: 'slip',
      feedback: [{ code: 'slip-carried', message: lineMessages.slipCarried(), at: side.at }],
    };
  const { feedback, counterexample } = explainWrong(question, term, comparison);
  progress.slip ??= term;
  return {
    standing: 'slip',
    feedback: feedback.map((one) => ({ at: side.at, ...one })),
    counterexample,
  };
}
