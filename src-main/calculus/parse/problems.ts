import type { Localized } from '../../contract/localized.ts';
import { ProblemError, type Span } from '../../contract/problem.ts';

/** The text cannot be read as a formula: what stands where, and the mend. */
export class SyntaxProblem extends ProblemError {
  constructor(code: string, at: Span, message: Localized) {
    super(code, message, { at });
    this.name = 'SyntaxProblem';
  }
}

const listed = (names: readonly string[]) => names.join(', ');

export const problems = {
  empty: (at: Span) =>
    new SyntaxProblem('empty', at, {
      en: 'There is no formula here yet.',
      ko: '아직 수식이 없습니다.',
    }),
  tooLong: (at: Span, limit: number) =>
    new SyntaxProblem('too-long', at, {
      en: `This formula has more than ${limit} symbols. Shorten it, for example by naming a part.`,
      ko: `수식의 기호가 ${limit}개를 넘습니다. 일부에 이름을 붙이는 식으로 줄여 보세요.`,
    }),
  wordTooLong: (at: Span, limit: number) =>
    new SyntaxProblem('word-too-long', at, {
      en: `More than ${limit} letters in a row cannot be names. Put spaces or operators between them.`,
      ko: `글자가 ${limit}개 넘게 이어져 있어 이름으로 읽을 수 없습니다. 사이에 빈칸이나 연산자를 넣으세요.`,
    }),
  tooDeep: (at: Span, limit: number) =>
    new SyntaxProblem('too-deep', at, {
      en: `Brackets or signs are nested more than ${limit} deep here. Remove the ones that are not needed.`,
      ko: `괄호나 부호가 ${limit}겹 넘게 겹쳐 있습니다. 필요 없는 것을 지우세요.`,
    }),
  unexpectedCharacter: (at: Span, character: string) =>
    new SyntaxProblem('unexpected-character', at, {
      en: `‘${character}’ has no meaning in the notation. Remove it, or use a declared name or an operator such as +, ∘ or ^T.`,
      ko: `‘${character}’ 기호는 이 표기법에 없습니다. 지우거나, 선언된 이름이나 +, ∘, ^T 같은 연산자로 바꾸세요.`,
    }),
  unknownCommand: (at: Span, command: string) =>
    new SyntaxProblem('unknown-command', at, {
      en: `The LaTeX command \\${command} is not read here. Write the operator or the name itself.`,
      ko: `LaTeX 명령 \\${command}: 여기에서는 읽지 못합니다. 연산자나 이름을 직접 쓰세요.`,
    }),
  unknownName: (at: Span, unknown: string, near: readonly string[], declared: readonly string[]) =>
    new SyntaxProblem('unknown-name', at, {
      en: near.length
        ? `‘${unknown}’ is not a name here. Did you mean ${near.join(' or ')}?`
        : `‘${unknown}’ is not a name here. You can use ${listed(declared)}.`,
      ko: near.length
        ? `‘${unknown}’: 여기에 없는 이름입니다. 혹시 이것을 쓰려고 했나요? ${near.join(' 또는 ')}`
        : `‘${unknown}’: 여기에 없는 이름입니다. 쓸 수 있는 이름: ${listed(declared)}`,
    }),
  functionAlone: (at: Span, name: string) =>
    new SyntaxProblem('function-needs-argument', at, {
      en: `${name} of what? Write its argument in parentheses, as in ${name}(z).`,
      ko: `함수 ${name}에 넣을 값이 없습니다. ${name}(z)처럼 괄호 안에 인자를 쓰세요.`,
    }),
  wrongArgumentCount: (at: Span, name: string, expected: string, found: number) =>
    new SyntaxProblem('wrong-argument-count', at, {
      en: `${name} takes ${expected} argument(s), and here it has ${found}.`,
      ko: `${name}의 인자는 ${expected}개여야 하는데 여기에는 ${found}개가 있습니다.`,
    }),
  noDerivative: (at: Span, name: string) =>
    new SyntaxProblem('no-prime', at, {
      en: `${name} is not applied entry by entry, so ${name}′ has no meaning. Write the derivative itself.`,
      ko: `함수 ${name}: 성분별 함수가 아니므로 ${name}′이라고 쓸 수 없습니다. 도함수를 식으로 쓰세요.`,
    }),
  tooManyPrimes: (at: Span, name: string) =>
    new SyntaxProblem('too-many-primes', at, {
      en: `Only the first derivative ${name}′ can be used here.`,
      ko: `여기에서는 1계 도함수 ${name}′만 쓸 수 있습니다.`,
    }),
  expectedOperand: (at: Span, after: string | undefined) =>
    new SyntaxProblem('expected-operand', at, {
      en: after
        ? `Something is missing after ‘${after}’: write a name, a number or a bracket.`
        : 'A name, a number or a bracket is missing here.',
      ko: after
        ? `‘${after}’ 다음에 무언가 빠졌습니다. 이름, 숫자, 괄호 가운데 하나를 쓰세요.`
        : '여기에 이름, 숫자, 괄호 가운데 하나가 빠졌습니다.',
    }),
  unexpected: (at: Span, found: string) =>
    new SyntaxProblem('unexpected-token', at, {
      en: `‘${found}’ does not fit here. Check the brackets and operators before it.`,
      ko: `‘${found}’ 기호가 여기에 맞지 않습니다. 그 앞의 괄호와 연산자를 확인하세요.`,
    }),
  unclosed: (at: Span, open: string, close: string) =>
    new SyntaxProblem('unclosed-bracket', at, {
      en: `This ‘${open}’ is never closed. Add ‘${close}’ where it should end.`,
      ko: `‘${open}’ 괄호가 닫히지 않았습니다. 끝나는 자리에 ‘${close}’ 기호를 넣으세요.`,
    }),
  comparisonOutside: (at: Span) =>
    new SyntaxProblem('comparison-outside-indicator', at, {
      en: 'A comparison stands only inside an indicator, as in 1{z > 0}.',
      ko: '부등호는 1{z > 0}처럼 지시 함수 안에서만 쓸 수 있습니다.',
    }),
  derivativeInAnswer: (at: Span) =>
    new SyntaxProblem('derivative-in-answer', at, {
      en: 'Derivatives such as ∂s/∂h are not names here. Write what they are equal to.',
      ko: '∂s/∂h 같은 도함수 기호는 여기에서 이름으로 쓸 수 없습니다. 그것과 같은 식을 쓰세요.',
    }),
  badSubscript: (at: Span) =>
    new SyntaxProblem('bad-subscript', at, {
      en: 'This subscript cannot be read. Write indices such as v_i, W_{ij} or x_{i+1}, or a slice such as v_{1:d}.',
      ko: '이 아래 첨자를 읽을 수 없습니다. v_i, W_{ij}, x_{i+1}이나 v_{1:d}처럼 쓰세요.',
    }),
  colonOutside: (at: Span) =>
    new SyntaxProblem('colon-outside-slice', at, {
      en: 'A colon stands only in the subscript of a slice: v_{1:d} is the first d entries of v.',
      ko: '쌍점(:)은 아래 첨자로 구간을 자를 때만 씁니다. v의 앞 성분 d개는 v_{1:d}입니다.',
    }),
  sliceFromZero: (at: Span) =>
    new SyntaxProblem('slice-from-zero', at, {
      en: 'Entries count from 1 here, and both ends belong to a slice: the first d entries are v_{1:d}.',
      ko: '여기서는 성분을 1부터 세고 양 끝을 모두 포함합니다. 앞의 성분 d개는 v_{1:d}로 쓰세요.',
    }),
  sliceSize: (at: Span, size: string) =>
    new SyntaxProblem('slice-size', at, {
      en: `This slice would have ${size} entries, and a size must be a number, a symbol or a multiple of one. From d + 1 on, d entries are v_{d+1:2d}.`,
      ko: `이 구간의 성분은 ${size}개인데, 크기는 수나 기호 또는 그 배수여야 합니다. d + 1번부터 d개는 v_{d+1:2d}로 쓰세요.`,
    }),
  sumWithoutIndex: (at: Span) =>
    new SyntaxProblem('sum-without-index', at, {
      en: 'Over which index does this sum run? Write it below, as in Σ_k W_{ik} x_k; to add up all entries of a vector, write sum(v).',
      ko: '어느 첨자에 대한 합인지 알 수 없습니다. Σ_k W_{ik} x_k처럼 첨자를 아래에 쓰세요. 벡터의 성분을 모두 더하려면 sum(v)로 쓰세요.',
    }),
  badNumber: (at: Span, text: string) =>
    new SyntaxProblem('bad-number', at, {
      en: `‘${text}’ is not a number. Write it like 2 or 0.5.`,
      ko: `‘${text}’ 부분을 숫자로 읽을 수 없습니다. 2나 0.5처럼 쓰세요.`,
    }),
} as const;
