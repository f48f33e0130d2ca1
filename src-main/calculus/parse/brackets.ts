import { relations, type Expression } from '../expression.ts';
import { readIndexSum } from './index-sum.ts';
import type { Parser } from './parser.ts';
import { problems } from './problems.ts';
import { limits } from './limits.ts';
import type { Token } from './token.ts';
import type { TokenReader } from './token-reader.ts';

/** Norms, roots, fractions, indicators and sums over an index; undefined for any other sign. */
export function readBracketed(
  parser: Parser,
  token: Token,
  sign: string,
  start: number,
): Expression | undefined {
  const { reader } = parser;
  switch (sign) {
    case '‖':
      return reader.attempt(
        () => readNorm(parser, token, start),
        () => reader.split(token, start) && parser.primary(),
      );
    case '‖(':
      return readNorm(parser, token, start);
    case '|':
    case '|(':
      return unary(
        'abs',
        reader.inside(token, () => parser.sum()),
        reader,
        start,
      );
    case '𝟙':
      if (startsIndicator(reader) || reader.sign() === '(') return readIndicator(parser, start);
      return { kind: 'ones', size: undefined, at: token.at };
    case 'sqrt':
      return unary(
        'sqrt',
        reader.nested(() => parser.primary()),
        reader,
        start,
      );
    case 'frac':
      return readFraction(parser, token, start);
    case 'Σ':
      return readIndexSum(parser, token, start);
    case '∂':
    case '∇':
      throw problems.derivativeInAnswer(token.at);
    default:
      return undefined;
  }
}

const unary = (name: string, of: Expression, reader: TokenReader, start: number): Expression => ({
  kind: 'call',
  name,
  derivative: 0,
  arguments: [of],
  at: reader.since(start),
});

function readFraction(parser: Parser, token: Token, start: number): Expression {
  const { reader } = parser;
  const isDerivative = reader.sign() === '∂' || (reader.sign() === '{' && reader.sign(1) === '∂');
  if (isDerivative) throw problems.derivativeInAnswer(token.at);
  const numerator = reader.nested(() => parser.primary());
  const denominator = reader.nested(() => parser.primary());
  return { kind: 'quotient', numerator, denominator, at: reader.since(start) };
}

/** ‖v‖, ‖v‖_2, ‖W‖_F; ‖v‖_1 is the sum of the absolute values. */
function readNorm(parser: Parser, open: Token, start: number): Expression {
  const { reader } = parser;
  const of = reader.inside(open, () => parser.sum());
  const order = reader.next();
  if (order?.kind !== 'indices') return unary('norm', of, reader, start);
  reader.position += 1;
  if (!/^[12F]$/.test(order.indices.join(''))) throw problems.badSubscript(order.at);
  if (order.indices[0] !== '1') return unary('norm', of, reader, start);
  return unary('sum', unary('abs', of, reader, start), reader, start);
}

/** A bracket may hold a comparison: (z > 0) is the indicator of z > 0. */
export function readComparison(parser: Parser, start: number, mayEqual: boolean): Expression {
  const { reader } = parser;
  const left = parser.sum();
  const relation = relations.find((known) => known === reader.sign());
  if (!relation || (relation === '=' && !mayEqual)) return left;
  reader.position += 1;
  const right = parser.sum();
  return { kind: 'indicator', left, relation, right, at: reader.since(start) };
}

/** Whether a bracket with a comparison follows at once: 1{z > 0}, 1[z > 0], 1{i = j}. */
export function startsIndicator(reader: TokenReader): boolean {
  if (!/^[{[(]$/.test(reader.sign() ?? '')) return false;
  const within = reader.sign(1) === '{' ? 2 : 1;
  let depth = 0;
  for (let ahead = 0; reader.next(ahead) && depth <= limits.depth; ahead += 1) {
    const sign = reader.sign(ahead) ?? '';
    if (/^[{[(]$/.test(sign)) depth += 1;
    if (/^[}\])]$/.test(sign)) depth -= 1;
    if ((depth === 1 || depth === within) && /^[<>≤≥≠=]$/.test(sign)) return true;
    if (depth === 0) return false;
  }
  return false;
}

export function readIndicator(parser: Parser, start: number): Expression {
  const { reader } = parser;
  const open = reader.accept('{', '[', '(')!;
  const inner = reader.inside(open, () => {
    const braced = reader.accept('{');
    const read = () => readComparison(parser, start, true);
    return braced ? reader.inside(braced, read) : read();
  });
  if (inner.kind !== 'indicator') throw problems.unexpected(open.at, '1{');
  return { ...inner, at: reader.since(start) };
}
