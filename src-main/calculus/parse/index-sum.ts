import { affineOfExpression } from '../entries/affine-expression.ts';
import { affineText, simpleName } from '../entries/affine.ts';
import type { Expression } from '../expression.ts';
import type { Parser } from './parser.ts';
import { problems } from './problems.ts';
import type { Token } from './token.ts';

/** Σ_k, Σ_{k=1}^n, Σ_{k≠i}, Σ_{i,j}: the sign was taken just before, at `start`. */
export function readIndexSum(parser: Parser, sign: Token, start: number): Expression {
  const { reader } = parser;
  const token = reader.next();
  if (token?.kind !== 'indices') throw problems.sumWithoutIndex(sign.at);
  reader.position += 1;
  const names = token.indices.map(simpleName);
  if (names.length === 0 || names.length > 4 || names.includes(undefined))
    throw problems.badSubscript(token.at);
  const { from, condition } = token;
  const to = reader.accept('^') ? upperLimit(parser, token) : undefined;
  const isSingle = names.length === 1;
  if (!isSingle && (from !== undefined || to !== undefined || condition))
    throw problems.badSubscript(token.at);
  const body = reader.nested(() => parser.elementwise());
  const at = reader.since(start);
  return names.reduceRight<Expression>((of, name) => {
    const kept: Expression = condition
      ? { kind: 'product', factors: [conditionOn(name!, condition), of], at }
      : of;
    return { kind: 'index-sum', index: name!, from, to, of: kept, at };
  }, body);
}

function upperLimit(parser: Parser, token: Token): string {
  const written = parser.exponent();
  const limit = written === 'transpose' ? undefined : affineOfExpression(written);
  if (!limit) throw problems.badSubscript(token.at);
  return affineText(limit);
}

const conditionOn = (
  name: string,
  { relation, than }: NonNullable<Extract<Token, { kind: 'indices' }>['condition']>,
): Expression => ({
  kind: 'indicator',
  left: { kind: 'index', index: name },
  relation,
  right: { kind: 'index', index: than },
});
