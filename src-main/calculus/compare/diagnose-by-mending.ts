import type { Tensor } from '../../engine/index.ts';
import { ProblemError } from '../../contract/problem.ts';
import { isFinite, valueOf, type Situation } from '../evaluate/situation.ts';
import type { Expression } from '../expression.ts';
import { everyMend, type Mended } from '../mends/every-mend.ts';
import { inSentence } from '../print/in-sentence.ts';
import { inferTerm } from '../shapes/infer.ts';
import { spacesOf } from '../shapes/spaces.ts';
import type { Term } from '../shapes/term.ts';
import { compare, settleOpenSizes } from './compare.ts';
import type { Diagnosis } from './diagnose.ts';
import type { Question } from './question.ts';
import { sameValues } from './values.ts';
import { singleResults, together, type WrongResult } from './wrong-results.ts';

/** The slip in writing that explains an answer alone, or beside a misconception. */
export interface MendedSlips {
  readonly alone?: Diagnosis;
  readonly withAnother?: Diagnosis;
}

/** Ways of mending that are tried for one answer. */
const most = 1500;
/** Fewer where every value of the indices is computed each time. */
const mostByEntries = 250;

/** What would explain too much beside a second slip. */
const lonely: ReadonlySet<string> = new Set([
  'term-left-out',
  'function-left-out',
  'said-zero',
  'entries-summed',
  'stopped-early',
  'other-variable',
]);

/**
 * Writes every part of an answer otherwise, one at a time, and looks what makes it right; else what
 * makes it the result of a misconception, so that there are two slips. It works where the parts do not
 * fit together as well.
 */
export function diagnoseByMending(question: Question, answer: Expression): MendedSlips {
  const at = question.situations.find(({ gradient }) => gradient.data.some((entry) => entry !== 0));
  if (!at) return {};
  const show = inSentence(question.shapes.shapeOf);
  const scene = { question, show, spaceOf: spacesOf(answer, question.shapes) };
  const results = resultsByValue(question, at);
  let second: Diagnosis | undefined;
  let tried = 0;
  const limit = answer.kind === 'array' ? mostByEntries : most;
  for (const mended of everyMend(answer, scene)) {
    tried += 1;
    if (tried > limit) break;
    const term = termOf(question, mended.expression);
    const value = term && valueOf(term, at);
    if (!value || !isFinite(value)) continue;
    if (isRight(value, at) && compare(question, term).outcome === 'right')
      return { alone: { code: mended.code, message: mended.message(), at: mended.part.at } };
    if (second || answer.kind === 'name' || lonely.has(mended.code)) continue;
    const result = results.get(keyOf(value));
    if (result && explains(result, question, term)) second = both(mended, result);
  }
  return second ? { withAnother: second } : {};
}

const isRight = (value: Tensor, { gradient, jacobian }: Situation): boolean =>
  sameValues(value, gradient) || sameValues(value, jacobian);

const both = (mended: Mended, { code, message }: WrongResult): Diagnosis => ({
  code: `${mended.code}+${code}`,
  message: together(mended.message(), message),
  at: mended.part.at,
});

/** Undefined where the parts do not fit together. */
function termOf(question: Question, expression: Expression): Term | undefined {
  try {
    const term = inferTerm(expression, question.shapes);
    settleOpenSizes(question, term);
    return term;
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

function resultsByValue(question: Question, at: Situation): Map<string, WrongResult> {
  const results = (singleResults(question) ?? []).filter(({ code }) => !lonely.has(code));
  return new Map(
    results.toReversed().flatMap((result) => {
      const value = result.at(at).plain();
      return isFinite(value) ? [[keyOf(value), result] as const] : [];
    }),
  );
}

/** Equal for values that differ by rounding only, nearly always. */
const keyOf = ({ data, shape }: Tensor): string =>
  `${shape.join('×')} ${Array.from(data, (entry) => (entry === 0 ? '0' : entry.toPrecision(6))).join(' ')}`;

const explains = (result: WrongResult, { situations }: Question, term: Term): boolean =>
  situations.every((situation) =>
    sameValues(result.at(situation).plain(), valueOf(term, situation)),
  );
