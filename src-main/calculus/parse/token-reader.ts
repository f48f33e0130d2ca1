import type { Span } from '../../contract/problem.ts';
import { problems, SyntaxProblem } from './problems.ts';
import { limits } from './limits.ts';
import { shownToken, type Token } from './token.ts';

// prettier-ignore
const closing: Readonly<Record<string, string>> = {
  '(': ')', '[': ']', '{': '}', '‖': '‖', '‖(': ')‖', '|': '|', '|(': ')|',
};

const mostAttempts = 3;

/** Typed as ||, which may be two bars as well. */
const isDoubleBar = (token: Token): boolean =>
  token.kind === 'sign' && token.sign === '‖' && token.at.end - token.at.start === 2;

/** A place in a list of tokens, with the brackets that are open there. */
export class TokenReader {
  position = 0;
  private readonly tokens: Token[];
  private readonly end: number;
  private readonly open: string[] = [];
  private depth = 0;
  private attempts = 0;

  /** `end` is the length of the text. */
  constructor(tokens: readonly Token[], end: number) {
    this.tokens = [...tokens];
    this.end = end;
  }

  next(ahead = 0): Token | undefined {
    return this.tokens[this.position + ahead];
  }

  sign(ahead = 0): string | undefined {
    const token = this.next(ahead);
    return token?.kind === 'sign' ? token.sign : undefined;
  }

  /** Takes the next token if it is one of these signs. */
  accept(...signs: readonly string[]): Token | undefined {
    const found = this.sign();
    if (found === undefined || !signs.includes(found)) return undefined;
    this.position += 1;
    return this.tokens[this.position - 1];
  }

  /** Takes plus and minus signs; undefined when there are none. */
  acceptSigns(): { readonly isNegative: boolean } | undefined {
    let count = 0;
    let isNegative = false;
    for (let sign = this.accept('+', '-'); sign; sign = this.accept('+', '-')) {
      count += 1;
      if (sign.kind === 'sign' && sign.sign === '-') isNegative = !isNegative;
    }
    return count > 0 ? { isNegative } : undefined;
  }

  /** Whether what comes next begins an operand, so that it is multiplied by juxtaposition. */
  startsOperand(): boolean {
    const token = this.next();
    if (!token || token.kind === 'indices') return false;
    if (token.kind !== 'sign') return true;
    if (isDoubleBar(token) && this.open.at(-1) === '|') return false;
    if (token.sign === '‖' || token.sign === '|') return this.open.at(-1) !== token.sign;
    return /^(\(|\[|\{|‖\(|\|\(|frac|sqrt|𝟙|Σ|∂|∇)$/.test(token.sign);
  }

  /** Reads a level deeper, down to a limit. */
  nested<T>(read: () => T): T {
    if (this.depth >= limits.depth)
      throw problems.tooDeep(this.next()?.at ?? this.endSpan(), limits.depth);
    this.depth += 1;
    const result = read();
    this.depth -= 1;
    return result;
  }

  /** Reads up to the bracket that closes `open`, which was taken just before. */
  inside<T>(open: Token, read: () => T): T {
    const sign = open.kind === 'sign' ? open.sign : '';
    return this.nested(() => {
      this.open.push(sign);
      const result = read();
      this.open.pop();
      this.close(open, sign);
      return result;
    });
  }

  close(open: Token, sign: string): void {
    const close = closing[sign]!;
    if (sign === '|') this.split(this.next(), this.position);
    if (this.accept(close)) return;
    const shown = (bracket: string) => bracket.replace(/(?<=.)[()]|[()](?=.)/, '');
    const next = this.next();
    if (!next) throw problems.unclosed(open.at, shown(sign), shown(close));
    throw this.misplaced(next);
  }

  /** Reads || as two |, so that | −|x|| closes and ||x| − |y|| opens; false where ‖ was typed. */
  split(token: Token | undefined, position: number): boolean {
    if (!token || !isDoubleBar(token)) return false;
    const { spaced } = token;
    const half = (start: number): Token => ({
      kind: 'sign',
      sign: '|',
      at: { start, end: start + 1 },
      spaced,
    });
    this.tokens.splice(position, 1, half(token.at.start), half(token.at.start + 1));
    this.position = position;
    return true;
  }

  /** Reads in one way, and where that fails in another, a few times in a formula. */
  attempt<T>(read: () => T, otherwise: () => T | false): T {
    const { position, depth } = this;
    const open = this.open.length;
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SyntaxProblem) || this.attempts >= mostAttempts) throw error;
      this.attempts += 1;
      this.position = position;
      this.depth = depth;
      this.open.length = open;
      const found = otherwise();
      if (found === false) throw error;
      return found;
    }
  }

  /** From the token at `start` to the one taken last. */
  since(start: number): Span {
    const last = this.tokens[Math.max(start, this.position - 1)]!;
    return { start: this.tokens[start]!.at.start, end: last.at.end };
  }

  endSpan(): Span {
    return { start: this.end, end: this.end };
  }

  missing(): SyntaxProblem {
    const before = this.tokens[this.position - 1];
    const at = this.next()?.at ?? before?.at ?? this.endSpan();
    return problems.expectedOperand(at, before && shownToken(before));
  }

  misplaced(token: Token): SyntaxProblem {
    if (token.kind === 'sign' && /^[<>≤≥≠]$/.test(token.sign))
      return problems.comparisonOutside(token.at);
    if (token.kind === 'sign' && token.sign === ':') return problems.colonOutside(token.at);
    return problems.unexpected(token.at, shownToken(token));
  }
}
