import type { Expression } from '../expression.ts';
import { readBracketed, readComparison, readIndicator, startsIndicator } from './brackets.ts';
import { readCall } from './call.ts';
import { atClass, kronecker, transposeOf, withIndices } from './entries.ts';
import { problems } from './problems.ts';
import { sliceOf } from './slices.ts';
import { limits } from './limits.ts';
import type { Token } from './token.ts';
import type { TokenReader } from './token-reader.ts';
import { withExponent } from './with-exponent.ts';

/**
 * Reads tokens by precedence climbing. From loose to tight: comparison (in brackets) · + − · ∘ ·
 * matrix product and division · sign · transpose, power, entry.
 */
export class Parser {
  readonly reader: TokenReader;

  constructor(reader: TokenReader) {
    this.reader = reader;
  }

  /** The whole input as one formula. */
  whole(): Expression {
    if (!this.reader.next()) throw problems.empty({ start: 0, end: this.reader.endSpan().end });
    const expression = this.sum();
    const next = this.reader.next();
    if (next) throw this.reader.misplaced(next);
    return expression;
  }

  sum(): Expression {
    const start = this.reader.position;
    const terms = [this.term()];
    while (/^[+-]$/.test(this.reader.sign() ?? '')) terms.push(this.term());
    return terms.length === 1 ? terms[0]! : { kind: 'sum', terms, at: this.reader.since(start) };
  }

  private term(): Expression {
    const start = this.reader.position;
    const signs = this.reader.acceptSigns();
    const of = this.elementwise();
    return signs?.isNegative ? { kind: 'negative', of, at: this.reader.since(start) } : of;
  }

  elementwise(): Expression {
    const start = this.reader.position;
    let factors = [this.product()];
    const built = (): Expression =>
      factors.length === 1
        ? factors[0]!
        : { kind: 'elementwise', factors, at: this.reader.since(start) };
    for (let outer = 0; ;) {
      if (this.reader.accept('∘')) factors.push(this.product());
      else if (this.reader.accept('⊗')) {
        const pair = [built(), this.product()];
        const at = this.reader.since(start);
        outer += 1;
        if (outer > limits.depth) throw problems.tooDeep(at, limits.depth);
        factors = [{ kind: 'call', name: 'outer', derivative: 0, arguments: pair, at }];
      } else return built();
    }
  }

  product(): Expression {
    const { reader } = this;
    const start = reader.position;
    let factors = [this.signed()];
    const built = (): Expression =>
      factors.length === 1 ? factors[0]! : { kind: 'product', factors, at: reader.since(start) };
    for (let divisions = 0; ;) {
      if (reader.accept('*')) factors.push(this.signed());
      else if (reader.accept('/')) {
        divisions += 1;
        if (divisions > limits.depth) throw problems.tooDeep(reader.since(start), limits.depth);
        const numerator = built();
        const denominator = this.signed();
        factors = [{ kind: 'quotient', numerator, denominator, at: reader.since(start) }];
      } else if (reader.startsOperand()) factors.push(this.postfix());
      else return built();
    }
  }

  private signed(): Expression {
    const start = this.reader.position;
    const signs = this.reader.acceptSigns();
    const of = this.postfix();
    return signs?.isNegative ? { kind: 'negative', of, at: this.reader.since(start) } : of;
  }

  /** An operand with everything that follows it directly: ᵀ, a power, an index. */
  postfix(): Expression {
    const { reader } = this;
    const start = reader.position;
    const isBracketed = /^[([]$/.test(reader.sign() ?? '');
    let of = this.primary();
    let indexed = false;
    for (let rounds = 0; rounds <= limits.depth; rounds += 1) {
      const token = reader.next();
      if (reader.accept('^⊤', "'")) of = transposeOf(of, indexed, reader.since(start));
      else if (reader.accept('^')) of = withExponent(of, this.tower(), () => reader.since(start));
      else if (token?.kind === 'class') {
        reader.position += 1;
        of = atClass(of, token.name, reader.since(start));
      } else if (token?.kind === 'indices') {
        reader.position += 1;
        if (token.slices) {
          of = sliceOf(of, token.slices, reader.since(start));
          continue;
        }
        if (indexed || token.indices.length === 0 || token.indices.length > 2)
          throw problems.badSubscript(token.at);
        of = withIndices(of, token.indices, { isBracketed, at: reader.since(start) });
        indexed = true;
      } else return of;
    }
    throw problems.tooDeep(reader.since(start), limits.depth);
  }

  /** x^y^z is x^(y^z). */
  private tower(): Expression | 'transpose' {
    const { reader } = this;
    const start = reader.position;
    const base = this.exponent();
    if (base === 'transpose' || !reader.accept('^')) return base;
    return reader.nested(() => withExponent(base, this.tower(), () => reader.since(start)));
  }

  /** What stands behind ^, which was taken just before. */
  exponent(): Expression | 'transpose' {
    const { reader } = this;
    const open = reader.accept('{', '(');
    if (!open) {
      if (reader.accept("'")) return 'transpose';
      return reader.nested(() => (reader.sign() === '-' ? this.signed() : this.primary()));
    }
    reader.accept('∘');
    if (!reader.accept("'")) return reader.inside(open, () => this.sum());
    reader.close(open, '{');
    return 'transpose';
  }

  primary(): Expression {
    const { reader } = this;
    const start = reader.position;
    const token = reader.next();
    if (!token) throw reader.missing();
    reader.position += 1;
    switch (token.kind) {
      case 'number':
        if (token.value === 1 && startsIndicator(reader)) return readIndicator(this, start);
        return { kind: 'number', value: token.value, at: token.at };
      case 'variable':
        return { kind: 'name', name: token.name, at: token.at };
      case 'ones':
      case 'identity':
        return { kind: token.kind, size: token.size, at: token.at };
      case 'one-hot':
        return { kind: 'one-hot', index: token.index, at: token.at };
      case 'index':
        return { kind: 'index', index: token.name, at: token.at };
      case 'kronecker':
        return kronecker(token);
      case 'function':
        return readCall(this, token.name, start);
      case 'class':
      case 'indices':
        throw problems.badSubscript(token.at);
      case 'sign':
        return this.construct(token, token.sign, start);
    }
  }

  private construct(token: Token, sign: string, start: number): Expression {
    if (sign === '(' || sign === '{' || sign === '[')
      return this.reader.inside(token, () => readComparison(this, start, sign !== '('));
    const bracketed = readBracketed(this, token, sign, start);
    if (bracketed) return bracketed;
    this.reader.position -= 1;
    throw this.reader.missing();
  }
}
