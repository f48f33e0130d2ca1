import type { Span } from '../../contract/problem.ts';
import { functionNames, isNamedFunction } from '../functions/names.ts';
import { relations, type Expression, type Relation } from '../expression.ts';
import { problems } from './problems.ts';
import { limits } from './tokenize.ts';
import type { Token } from './token.ts';

// prettier-ignore
const closing: Readonly<Record<string, string>> = {
  '(': ')', '[': ']', '{': '}', '‖': '‖', '‖(': ')‖', '|': '|', '|(': ')|',
};

/**
 * Reads tokens by precedence climbing. From loose to tight: comparison (in brackets) · + − · ∘ ·
 * matrix product and division · sign · transpose, power, entry.
 */
export class Parser {
  private readonly tokens: readonly Token[];
  private readonly end: number;
  private readonly open: string[] = [];
  private position = 0;
  private depth = 0;

  constructor(tokens: readonly Token[], end: number) {
    this.tokens = tokens;
    this.end = end;
  }

  /** The whole input as one formula. */
  whole(): Expression {
    if (this.tokens.length === 0) throw problems.empty({ start: 0, end: this.end });
    const expression = this.sum();
    const next = this.next();
    if (next) throw this.misplaced(next);
    return expression;
  }

  private next(ahead = 0): Token | undefined {
    return this.tokens[this.position + ahead];
  }

  private sign(ahead = 0): string | undefined {
    const token = this.next(ahead);
    return token?.kind === 'sign' ? token.sign : undefined;
  }

  private accept(...signs: readonly string[]): Token | undefined {
    const found = this.sign();
    if (found === undefined || !signs.includes(found)) return undefined;
    this.position += 1;
    return this.tokens[this.position - 1];
  }

  private nested<T>(read: () => T): T {
    if (this.depth >= limits.depth)
      throw problems.tooDeep(this.next()?.at ?? this.endSpan(), limits.depth);
    this.depth += 1;
    const result = read();
    this.depth -= 1;
    return result;
  }

  private sum(): Expression {
    const start = this.position;
    const terms: Expression[] = [];
    do {
      const from = this.position;
      let isNegative = false;
      let sign = this.position > start ? this.tokens[from - 1] : this.accept('+', '-');
      const first = sign?.at.start;
      while (sign) {
        if (sign.kind === 'sign' && sign.sign === '-') isNegative = !isNegative;
        sign = this.accept('+', '-');
      }
      const term = this.elementwise();
      const at = { start: first ?? term.at!.start, end: term.at!.end };
      terms.push(isNegative ? { kind: 'negative', of: term, at } : term);
    } while (this.accept('+', '-'));
    return terms.length === 1 ? terms[0]! : { kind: 'sum', terms, at: this.since(start) };
  }

  private elementwise(): Expression {
    const start = this.position;
    const factors = [this.product()];
    while (this.accept('∘')) factors.push(this.product());
    return factors.length === 1
      ? factors[0]!
      : { kind: 'elementwise', factors, at: this.since(start) };
  }

  private product(): Expression {
    const start = this.position;
    let factors = [this.signed()];
    const built = (): Expression =>
      factors.length === 1 ? factors[0]! : { kind: 'product', factors, at: this.since(start) };
    let divisions = 0;
    for (;;) {
      if (this.accept('*')) factors.push(this.signed());
      else if (this.accept('/')) {
        divisions += 1;
        if (divisions > limits.depth) throw problems.tooDeep(this.since(start), limits.depth);
        const numerator = built();
        const denominator = this.signed();
        factors = [{ kind: 'quotient', numerator, denominator, at: this.since(start) }];
      } else if (this.startsOperand()) factors.push(this.postfix());
      else return built();
    }
  }

  private signed(): Expression {
    const start = this.position;
    let isNegative = false;
    for (let sign = this.accept('+', '-'); sign; sign = this.accept('+', '-'))
      if (sign.kind === 'sign' && sign.sign === '-') isNegative = !isNegative;
    const of = this.postfix();
    return isNegative ? { kind: 'negative', of, at: this.since(start) } : of;
  }

  private startsOperand(): boolean {
    const token = this.next();
    if (!token || token.kind === 'indices') return false;
    if (token.kind !== 'sign') return true;
    if (token.sign === '‖' || token.sign === '|') return this.open.at(-1) !== token.sign;
    return /^(\(|\[|\{|‖\(|\|\(|frac|sqrt|𝟙|Σ|∂|∇)$/.test(token.sign);
  }

  private postfix(): Expression {
    const start = this.position;
    let of = this.primary();
    for (let rounds = 0; ; rounds += 1) {
      if (rounds > limits.depth) throw problems.tooDeep(this.since(start), limits.depth);
      const token = this.next();
      if (this.accept('^⊤', "'")) of = { kind: 'transpose', of, at: this.since(start) };
      else if (this.accept('^')) {
        const exponent = this.exponent();
        of =
          exponent === 'transpose'
            ? { kind: 'transpose', of, at: this.since(start) }
            : { kind: 'power', base: of, exponent, at: this.since(start) };
      } else if (token?.kind === 'indices') {
        this.position += 1;
        if (of.kind === 'entry' || token.indices.length === 0 || token.indices.length > 2)
          throw problems.badSubscript(token.at);
        of = { kind: 'entry', of, indices: token.indices, at: this.since(start) };
      } else return of;
    }
  }

  private exponent(): Expression | 'transpose' {
    const open = this.accept('{', '(');
    if (!open) {
      if (this.accept("'")) return 'transpose';
      return this.nested(() => (this.sign() === '-' ? this.signed() : this.primary()));
    }
    this.accept('∘');
    if (this.accept("'")) {
      this.close(open, '{');
      return 'transpose';
    }
    return this.inside(open, () => this.sum());
  }

  private primary(): Expression {
    const start = this.position;
    const token = this.next();
    if (!token) throw this.missing();
    this.position += 1;
    switch (token.kind) {
      case 'number':
        if (token.value === 1 && this.startsIndicator()) return this.indicator(start);
        return { kind: 'number', value: token.value, at: token.at };
      case 'variable':
        return { kind: 'name', name: token.name, at: token.at };
      case 'ones':
      case 'identity':
        return { kind: token.kind, size: token.size, at: token.at };
      case 'one-hot':
        return { kind: 'one-hot', index: token.index, at: token.at };
      case 'function':
        return this.call(token.name, token.at);
      case 'indices':
        throw problems.badSubscript(token.at);
      case 'sign':
        return this.bracketed(token, token.sign, start);
    }
  }

  private bracketed(token: Token, sign: string, start: number): Expression {
    switch (sign) {
      case '(':
      case '{':
      case '[':
        return this.inside(token, () => this.comparison(start, sign === '['));
      case '‖':
      case '‖(':
        return this.norm(token, start);
      case '|':
      case '|(': {
        const of = this.inside(token, () => this.sum());
        return { kind: 'call', name: 'abs', derivative: 0, arguments: [of], at: this.since(start) };
      }
      case '𝟙':
        if (this.startsIndicator() || this.sign() === '(') return this.indicator(start);
        return { kind: 'ones', size: undefined, at: token.at };
      case 'sqrt': {
        const of = this.nested(() => this.primary());
        return {
          kind: 'call',
          name: 'sqrt',
          derivative: 0,
          arguments: [of],
          at: this.since(start),
        };
      }
      case 'frac': {
        if (this.startsDerivative()) throw problems.derivativeInAnswer(token.at);
        const [numerator, denominator] = this.nested(() => [this.primary(), this.primary()]);
        return {
          kind: 'quotient',
          numerator: numerator!,
          denominator: denominator!,
          at: this.since(start),
        };
      }
      case 'Σ':
        return this.indexSum(token, start);
      case '∂':
      case '∇':
        throw problems.derivativeInAnswer(token.at);
      default:
        this.position -= 1;
        throw this.missing();
    }
  }

  private startsDerivative(): boolean {
    return this.sign() === '∂' || (this.sign() === '{' && this.sign(1) === '∂');
  }

  /** Reads up to the bracket that closes `open`, which stands just before. */
  private inside(open: Token, read: () => Expression): Expression {
    const sign = open.kind === 'sign' ? open.sign : '';
    return this.nested(() => {
      this.open.push(sign);
      const expression = read();
      this.open.pop();
      this.close(open, sign);
      return expression;
    });
  }

  private close(open: Token, sign: string): void {
    const close = closing[sign]!;
    if (this.accept(close)) return;
    const shown = (bracket: string) => bracket.replace(/(?<=.)[()]|[()](?=.)/, '');
    const next = this.next();
    if (!next) throw problems.unclosed(open.at, shown(sign), shown(close));
    throw this.misplaced(next);
  }

  /** A bracket may hold a comparison: (z > 0) is the indicator of z > 0. */
  private comparison(start: number, isIverson = false): Expression {
    const left = this.sum();
    const sign = this.sign();
    const relation = relations.find((known) => known === sign);
    if (!relation || (relation === '=' && !isIverson)) return left;
    this.position += 1;
    return this.indicatorOf(left, relation, this.sum(), start);
  }

  private indicatorOf(
    left: Expression,
    relation: Relation,
    right: Expression,
    start: number,
  ): Expression {
    return { kind: 'indicator', left, relation, right, at: this.since(start) };
  }

  /** Whether a bracket with a comparison follows at once: 1{z > 0}, 1[z > 0]. */
  private startsIndicator(): boolean {
    if (!/^[{[(]$/.test(this.sign() ?? '')) return false;
    let depth = 0;
    for (let ahead = 0; this.next(ahead); ahead += 1) {
      const sign = this.sign(ahead) ?? '';
      if (/^[{[(]$/.test(sign)) depth += 1;
      if (/^[}\])]$/.test(sign)) depth -= 1;
      if (depth === 1 && /^[<>≤≥≠]$/.test(sign)) return true;
      if (depth === 0) return false;
    }
    return false;
  }

  private indicator(start: number): Expression {
    const open = this.accept('{', '[', '(')!;
    const inner = this.inside(open, () => {
      if (this.sign() === '{')
        return this.inside(this.accept('{')!, () => this.comparison(start, true));
      return this.comparison(start, true);
    });
    if (inner.kind !== 'indicator') throw problems.unexpected(open.at, '1{');
    return { ...inner, at: this.since(start) };
  }

  private norm(open: Token, start: number): Expression {
    const of = this.inside(open, () => this.sum());
    const order = this.next();
    const isIndexed = order?.kind === 'indices';
    if (isIndexed) this.position += 1;
    if (isIndexed && !/^[12F]$/.test(order.indices.join(''))) throw problems.badSubscript(order.at);
    const at = this.since(start);
    const unary = (name: string, operand: Expression): Expression => ({
      kind: 'call',
      name,
      derivative: 0,
      arguments: [operand],
      at,
    });
    return isIndexed && order.indices[0] === '1'
      ? unary('sum', unary('abs', of))
      : unary('norm', of);
  }

  private indexSum(sign: Token, start: number): Expression {
    const token = this.next();
    if (token?.kind !== 'indices' || token.indices.length !== 1)
      throw problems.badSubscript(sign.at);
    this.position += 1;
    if (this.accept('^')) this.exponent();
    const of = this.nested(() => this.product());
    return { kind: 'index-sum', index: token.indices[0]!, of, at: this.since(start) };
  }

  private call(name: string, at: Span): Expression {
    const start = this.position - 1;
    const derivative = this.primes();
    const known = isNamedFunction(name) ? functionNames[name] : undefined;
    if (derivative > 0 && known && !known.elementwise) throw problems.noDerivative(at, name);
    if (derivative > 1) throw problems.tooManyPrimes(this.since(start), name);
    const exponent = this.accept('^') ? this.exponent() : undefined;
    const operands = this.arguments(name, at, known !== undefined && derivative === 0);
    const [fewest, most] = known?.arity ?? [1, 1];
    const expected = fewest === most ? String(fewest) : `${fewest}–${most}`;
    if (operands.length < fewest || operands.length > most)
      throw problems.wrongArgumentCount(this.since(start), name, expected, operands.length);
    const of: Expression = {
      kind: 'call',
      name,
      derivative,
      arguments: operands,
      at: this.since(start),
    };
    if (exponent === undefined) return of;
    if (exponent === 'transpose') return { kind: 'transpose', of, at: of.at };
    return { kind: 'power', base: of, exponent, at: of.at };
  }

  private primes(): number {
    let count = 0;
    while (this.accept("'")) count += 1;
    if (count === 0 && this.sign() === '^' && /^['{]$/.test(this.sign(1) ?? '')) {
      const isBraced = this.sign(1) === '{';
      if (this.sign(isBraced ? 2 : 1) !== "'") return 0;
      this.position += isBraced ? 2 : 1;
      while (this.accept("'")) count += 1;
      if (isBraced && !this.accept('}'))
        throw problems.unexpected(this.next()?.at ?? this.endSpan(), '^{′');
    }
    return count;
  }

  private arguments(name: string, at: Span, mayOmitBrackets: boolean): Expression[] {
    const open =
      this.sign() === '{' && this.sign(1) === '(' ? undefined : this.accept('(', '[', '{');
    if (!open) {
      if (!mayOmitBrackets || !this.startsOperand()) throw problems.functionAlone(at, name);
      return [this.nested(() => this.postfix())];
    }
    const operands: Expression[] = [];
    operands.push(
      this.inside(open, () => {
        let last = this.sum();
        while (this.accept(',', ';')) {
          operands.push(last);
          last = this.sum();
        }
        return last;
      }),
    );
    return operands;
  }

  private since(start: number): Span {
    const first = this.tokens[start]!.at;
    return { start: first.start, end: this.tokens[Math.max(start, this.position - 1)]!.at.end };
  }

  private endSpan(): Span {
    return { start: this.end, end: this.end };
  }

  private missing() {
    const before = this.tokens[this.position - 1];
    const token = this.next();
    const at = token?.at ?? before?.at ?? this.endSpan();
    return problems.expectedOperand(at, before && shown(before));
  }

  private misplaced(token: Token) {
    if (token.kind === 'sign' && /^[<>≤≥≠]$/.test(token.sign))
      return problems.comparisonOutside(token.at);
    return problems.unexpected(token.at, shown(token));
  }
}

function shown(token: Token): string {
  switch (token.kind) {
    case 'number':
      return token.text;
    case 'variable':
    case 'function':
      return token.name;
    case 'ones':
      return `1_${token.size}`;
    case 'identity':
      return 'I';
    case 'one-hot':
      return `e_${token.index}`;
    case 'indices':
      return `_${token.indices.join('')}`;
    case 'sign':
      return token.sign === '^⊤' ? 'ᵀ' : token.sign;
  }
}
