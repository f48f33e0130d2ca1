import { operandsOf, type Expression } from '../expression.ts';
import { splitRaised } from '../parse/scope.ts';
import { listedIndices, print, type Dialect } from './printer.ts';

const symbols: Readonly<Record<string, string>> = { sigmoid: 'σ' };
const superscripts: Readonly<Record<string, string>> = { '2': '²', '3': '³' };

const bars: Readonly<Record<string, string>> = { norm: '‖', abs: '|' };

/** A bar inside bars could close them, so the outer ones are written as a call. */
const holdsBars = (expression: Expression): boolean =>
  operandsOf(expression).some(
    (operand) =>
      (operand.kind === 'call' && Object.hasOwn(bars, operand.name)) || holdsBars(operand),
  );

const scriptOf = (below: string): string =>
  /^\p{L}\p{M}*$/u.test(below) ? `_${below}` : `_{${below}}`;

const text: Dialect = {
  number: (value) => String(value),
  name(name) {
    const { plain, raised } = splitRaised(name);
    const isBraced = !name.startsWith('∂') && /_.*[^\p{L}\d]|_.*\p{L}\d|_.*\d\p{L}/u.test(plain);
    return (isBraced ? plain.replace(/_(.*)/u, '_{$1}') : plain) + raised;
  },
  ones: (size) => (size === undefined ? '𝟙' : `1_${size}`),
  identity: (size) => (size === undefined ? 'I' : `I_${size}`),
  oneHot: (index) => `e_${index}`,
  minus: ' − ',
  plus: ' + ',
  group: (inner) => `(${inner})`,
  product: (factors) => factors.join(' '),
  elementwise: (factors) => factors.join(' ∘ '),
  quotient: (numerator, denominator) => `${numerator} / ${denominator}`,
  quotientEncloses: false,
  power: (base, exponent, isSmall) =>
    isSmall ? base + (superscripts[exponent] ?? `^${exponent}`) : `${base}^(${exponent})`,
  transpose: (of) => `${of}ᵀ`,
  scripted: (of) => of,
  call(call, operands) {
    const { name, derivative } = call;
    if (Object.hasOwn(bars, name) && !holdsBars(call))
      return bars[name]! + operands[0]! + bars[name]!;
    const shown = Object.hasOwn(symbols, name) ? symbols[name]! : name;
    return `${shown}${'′'.repeat(derivative)}(${operands.join(', ')})`;
  },
  indicator: (left, relation, right) => `1{${left} ${relation} ${right}}`,
  entryName: (name) => name,
  entry: (of, indices) => of + scriptOf(listedIndices(indices)),
  indexSum: (index, { from, to }, of) =>
    `Σ${scriptOf(from === undefined ? index : `${index}=${from}`)}${to === undefined ? '' : `^{${to}}`} ${of}`,
  index: (index) => index,
  array: (of, indices) => `[${of}]${scriptOf(listedIndices(indices))}`,
};

/** An expression as plain text that a person can read and type: Wᵀ (u ∘ f′(z)). */
export const toText = (expression: Expression): string => print(expression, text);
