import { ProblemError, type Span } from '../../contract/problem.ts';
import type { Question } from '../compare/question.ts';
import { operandsOf, substitute, type Expression } from '../expression.ts';
import { splitDerivative } from '../givens/find.ts';
import { readName } from '../givens/declaration.ts';
import { moved } from '../givens/problems.ts';
import { parseExpression, SyntaxProblem, type Scope } from '../parse/index.ts';
import { inferTerm } from '../shapes/infer.ts';
import type { Term } from '../shapes/term.ts';

/** A typed answer: what was written last, with the names that its lines introduce put in. */
export interface Answer {
  readonly expression: Expression;
  readonly term: Term;
}

/**
 * Reads a typed answer: a formula; `ds/db = …` before it is allowed, and lines such as
 * `let δ = u ∘ f'(z)` above it introduce names.
 * @throws ProblemError with the place in the text.
 */
export function readAnswer(text: string, question: Question, uses?: readonly string[]): Answer {
  const expression = readExpression(text, question, uses);
  return { expression, term: inferTerm(expression, question.shapes) };
}

/** The formula of a typed answer, before its shapes are looked at. */
export function readExpression(
  text: string,
  question: Question,
  uses?: readonly string[],
): Expression {
  const lines = piecesOf(text, /[\n;]|\\\\/g);
  const introduced = new Map<string, Expression>();
  const scope = (): Scope => ({
    ...question.scope,
    variables: [...question.scope.variables, ...introduced.keys()],
  });
  const read = ({ text: piece, offset }: Piece): Expression =>
    at(offset, () => parseExpression(piece, scope()));

  lines.slice(0, -1).forEach((line) => {
    const [left, right, ...more] = piecesOf(line.text, equals, line.offset);
    if (!left || !right || more.length > 0) throw notADefinition(line);
    const name = at(left.offset, () => definedName(left));
    introduced.set(name, checked(substitute(read(right), introduced), question, uses));
  });
  const last = lines.at(-1);
  if (!last) return parseExpression(text, scope());
  const sides = piecesOf(last.text, equals, last.offset);
  refuseOtherDerivative(sides, question);
  const written = sides.at(-1) ?? last;
  return checked(substitute(read(written), introduced), question, uses);
}

/** = but not the = of ≥, ≤ and ≠ typed with two signs. */
const equals = /(?<![<>!=])=(?!=)/g;

interface Piece {
  readonly text: string;
  readonly offset: number;
}

/** Cuts at separators outside brackets; empty pieces are left out. */
function piecesOf(text: string, separator: RegExp, offset = 0): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const take = (end: number) => {
    if (text.slice(start, end).trim())
      pieces.push({ text: text.slice(start, end), offset: offset + start });
  };
  let depth = 0;
  let scanned = 0;
  for (const { 0: found, index } of text.matchAll(separator)) {
    for (const bracket of text.slice(scanned, index)) {
      if ('([{'.includes(bracket)) depth += 1;
      if (')]}'.includes(bracket)) depth -= 1;
    }
    scanned = index;
    if (depth !== 0) continue;
    take(index);
    start = index + found.length;
  }
  take(text.length);
  return pieces;
}

/** Runs a reader on a piece of the text, and says where in the whole text it failed. */
function at<T>(offset: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const problem = moved(error.problem, offset);
    throw new ProblemError(problem.code, problem.message, problem.at ? { at: problem.at } : {});
  }
}

function definedName({ text }: Piece): string {
  const plain = text.replace(/^\s*(?:let|where)\s+/, (word) => ' '.repeat(word.length));
  return readName(plain, spanOf({ text, offset: 0 }));
}

const spanOf = ({ text, offset }: Piece): Span => {
  const start = offset + (text.length - text.trimStart().length);
  return { start, end: start + text.trim().length };
};

const notADefinition = (line: Piece) =>
  new SyntaxProblem('not-a-definition', spanOf(line), {
    en: 'A line above the answer introduces a name, as in ‘let δ = u ∘ f′(z)’. Write the answer on the last line.',
    ko: '답 위의 줄에서는 ‘let δ = u ∘ f′(z)’처럼 이름을 정합니다. 답은 마지막 줄에 쓰세요.',
  });

function refuseOtherDerivative(sides: readonly Piece[], { output, target }: Question): void {
  const [left] = sides;
  if (!left || sides.length < 2) return;
  const named = splitDerivative(left.text);
  if (!named || (named.output === output && named.target === target)) return;
  throw new SyntaxProblem('other-derivative', spanOf(left), {
    en: `This line is about ∂${named.output}/∂${named.target}; the question is ∂${output}/∂${target}.`,
    ko: `이 줄은 ∂${named.output}/∂${named.target}에 관한 식입니다. 구할 것은 ∂${output}/∂${target}입니다.`,
  });
}

/** Refuses names that the givens have but the answer may not use. */
function checked(
  expression: Expression,
  question: Question,
  uses: readonly string[] | undefined,
): Expression {
  if (!uses) return expression;
  const allowed = new Set([
    ...uses,
    ...question.givens.sizes,
    ...(question.upstream ? [question.upstream] : []),
  ]);
  const visit = (inner: Expression): void => {
    if (inner.kind === 'name' && !allowed.has(inner.name))
      throw new ProblemError(
        'name-not-allowed',
        {
          en: `${inner.name} is among the givens, but this answer is to use only ${uses.join(', ')}.`,
          ko: `${inner.name}: 주어진 이름이지만 이 답에는 쓸 수 없습니다. 쓸 수 있는 이름: ${uses.join(', ')}`,
        },
        inner.at ? { at: inner.at } : {},
      );
    operandsOf(inner).forEach(visit);
  };
  visit(expression);
  return expression;
}
