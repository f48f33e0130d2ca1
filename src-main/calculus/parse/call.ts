import type { Expression } from '../expression.ts';
import { functionNames, isNamedFunction } from '../functions/names.ts';
import type { Parser } from './parser.ts';
import { problems } from './problems.ts';
import type { TokenReader } from './token-reader.ts';
import { withExponent } from './with-exponent.ts';

/** f(z), f′(z), tanh²(z), log z: the name was taken just before, at `start`. */
export function readCall(parser: Parser, name: string, start: number): Expression {
  const { reader } = parser;
  const at = reader.since(start);
  const derivative = readPrimes(reader) || readOrder(reader);
  const known = isNamedFunction(name) ? functionNames[name] : undefined;
  if (derivative > 0 && known && !known.elementwise) throw problems.noDerivative(at, name);
  if (derivative > 1) throw problems.tooManyPrimes(reader.since(start), name);
  const exponent = reader.accept('^') ? parser.exponent() : undefined;
  const mayOmitBrackets = known !== undefined && derivative === 0;
  if (!isBracketed(reader) && !(mayOmitBrackets && reader.startsOperand()))
    throw problems.functionAlone(at, name);
  const [fewest, most] = known?.arity ?? [1, 1];
  const operands = readArguments(parser, most > 1);
  const expected = fewest === most ? String(fewest) : `${fewest}–${most}`;
  if (operands.length < fewest || operands.length > most)
    throw problems.wrongArgumentCount(reader.since(start), name, expected, operands.length);
  const whole = reader.since(start);
  const call: Expression = { kind: 'call', name, derivative, arguments: operands, at: whole };
  return exponent === undefined ? call : withExponent(call, exponent, () => whole);
}

/** ′, ″, ^{\prime}: how many. */
function readPrimes(reader: TokenReader): number {
  let count = 0;
  while (reader.accept("'")) count += 1;
  if (count > 0 || reader.sign() !== '^') return count;
  const isBraced = reader.sign(1) === '{';
  if (reader.sign(isBraced ? 2 : 1) !== "'") return 0;
  reader.position += isBraced ? 2 : 1;
  while (reader.accept("'")) count += 1;
  if (isBraced && !reader.accept('}'))
    throw problems.unexpected(reader.next()?.at ?? reader.endSpan(), '^{′');
  return count;
}

/** ^{(1)}, ^(2): the order of a derivative, as in f^{(1)} = f′. */
function readOrder(reader: TokenReader): number {
  const isBraced = reader.sign(1) === '{';
  const at = isBraced ? 2 : 1;
  const order = reader.next(at + 1);
  const isOrder =
    reader.sign() === '^' &&
    reader.sign(at) === '(' &&
    order?.kind === 'number' &&
    Number.isInteger(order.value) &&
    order.value > 0 &&
    reader.sign(at + 2) === ')' &&
    (!isBraced || reader.sign(at + 3) === '}');
  if (!isOrder) return 0;
  reader.position += isBraced ? 6 : 4;
  return order.value;
}

const isBracketed = (reader: TokenReader): boolean =>
  /^[([{]$/.test(reader.sign() ?? '') && !isGroup(reader);

/** {(…)} is a group around the arguments, not their bracket; {(x + y)z, 2} is. */
function isGroup(reader: TokenReader): boolean {
  if (reader.sign() !== '{' || reader.sign(1) !== '(') return false;
  for (let [ahead, depth] = [1, 0]; reader.next(ahead); ahead += 1) {
    if (reader.sign(ahead) === '(') depth += 1;
    if (reader.sign(ahead) === ')') depth -= 1;
    if (depth === 0) return reader.sign(ahead + 1) === '}';
  }
  return true;
}

function readArguments(parser: Parser, mayBeSeveral: boolean): Expression[] {
  const { reader } = parser;
  const group = mayBeSeveral && isGroup(reader) ? reader.accept('{') : undefined;
  if (group) return reader.inside(group, () => readArguments(parser, false));
  const open = isBracketed(reader) ? reader.accept('(', '[', '{') : undefined;
  if (!open) return [reader.nested(() => parser.postfix())];
  return reader.inside(open, () => {
    const operands = [parser.sum()];
    while (reader.accept(',', ';')) operands.push(parser.sum());
    return operands;
  });
}
