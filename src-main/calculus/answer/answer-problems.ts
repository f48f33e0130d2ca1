import type { Span } from '../../contract/problem.ts';
import { ProblemError } from '../../contract/problem.ts';
import { derivativeText, type Derivative } from '../givens/find.ts';
import { SyntaxProblem } from '../parse/index.ts';
import { problems } from '../parse/problems.ts';

/** A line of an answer cannot be read: which, and the mend. */
export const answerProblems = {
  derivativeInAnswer: problems.derivativeInAnswer,
  notADefinition: (at: Span) =>
    new SyntaxProblem('not-a-definition', at, {
      en: 'To name a part of the formula, write ‘let δ = u ∘ f′(z)’, with one name before the equals sign.',
      ko: '식의 일부에 이름을 붙이려면 ‘let δ = u ∘ f′(z)’처럼 등호 앞에 이름 하나를 쓰세요.',
    }),
  entryAsked: (at: Span | undefined, asked: Derivative) =>
    new ProblemError(
      'entry-asked',
      {
        en: `The question asks for one entry, ${derivativeText(asked)}, which is a number. This is a whole vector or matrix: write its entry with the same indices, as in δ_i x_j.`,
        ko: `구할 것은 성분 하나인 ${derivativeText(asked)}이므로 수여야 합니다. 쓴 식은 벡터나 행렬 전체입니다. δ_i x_j처럼 같은 첨자를 써서 성분으로 쓰세요.`,
      },
      at ? { at } : {},
    ),
  otherDerivative: (at: Span, named: Derivative, asked: Derivative) =>
    new SyntaxProblem('other-derivative', at, {
      en: `This line is about ${derivativeText(named)}; the question is ${derivativeText(asked)}.`,
      ko: `이 줄은 ${derivativeText(named)}에 관한 식입니다. 구할 것은 ${derivativeText(asked)}입니다.`,
    }),
  unknownDerivative: (at: Span, { output, target }: Derivative, names: readonly string[]) =>
    new SyntaxProblem('unknown-derivative', at, {
      en: `∂${output}/∂${target} is not a derivative of the givens. Use their names: ${names.join(', ')}.`,
      ko: `∂${output}/∂${target}: 주어진 식에 없는 도함수입니다. 쓸 수 있는 이름: ${names.join(', ')}`,
    }),
  tooManyLines: (at: Span, most: number) =>
    new SyntaxProblem('too-many-lines', at, {
      en: `An answer has at most ${most} lines. Leave out the ones that you do not need.`,
      ko: `답은 ${most}줄까지 쓸 수 있습니다. 필요 없는 줄을 지우세요.`,
    }),
  nameNotAllowed: (name: string, uses: readonly string[], at: Span | undefined) =>
    new ProblemError(
      'name-not-allowed',
      {
        en: `${name} is among the givens, but this answer is to use only ${uses.join(', ')}.`,
        ko: `${name}: 주어진 이름이지만 이 답에는 쓸 수 없습니다. 쓸 수 있는 이름: ${uses.join(', ')}`,
      },
      at ? { at } : {},
    ),
} as const;
