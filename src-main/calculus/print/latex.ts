import type { Expression, ExpressionOf } from '../expression.ts';
import { spaceLatex, isScalar, type Shape } from '../shapes/shape.ts';
import { listedIndices, print, type Dialect } from './printer.ts';
import { symbolLatex } from './symbol.ts';

export interface LatexOptions {
  /** The shape of a name; names without one are set as scalars. */
  readonly shapeOf?: (name: string) => Shape | undefined;
  /** Puts ℝⁿ, ℝ^{n×d}, … under every quantity whose shape this knows. */
  readonly spaceOf?: ((part: Expression) => Shape | undefined) | undefined;
}

const commands: Readonly<Record<string, string>> = {
  sigmoid: '\\sigma',
  tanh: '\\tanh',
  log: '\\log',
  exp: '\\exp',
  max: '\\max',
  min: '\\min',
};

export const functionLatex = (name: string): string => {
  if (Object.hasOwn(commands, name)) return commands[name]!;
  return [...name].length === 1 ? symbolLatex(name, false) : `\\operatorname{${name}}`;
};

const relationLatex: Readonly<Record<string, string>> = { '≥': '\\ge', '≤': '\\le', '≠': '\\ne' };

function callLatex(
  { name, derivative }: ExpressionOf<'call'>,
  operands: readonly string[],
  enclosed: (inner: string) => string,
): string {
  const [first] = operands;
  if (name === 'norm') return `\\lVert ${first!} \\rVert`;
  if (name === 'abs' && derivative === 0) return `\\lvert ${first!} \\rvert`;
  if (name === 'sqrt' && derivative === 0) return `\\sqrt{${first!}}`;
  return `${functionLatex(name)}${"'".repeat(derivative)}${enclosed(operands.join(', '))}`;
}

/** A base that ends in a raised index takes the transpose into the same script. */
const raisedIndex = /\^\{(\([^{}]*\))\}$/;

/** Greek letters as commands. */
const indexLatex = (index: string): string =>
  index.replace(/(?![a-zA-Z])\p{L}\p{M}*/gu, (letter) => `${symbolLatex(letter, false)} `);

function dialect({ shapeOf, spaceOf }: LatexOptions): Dialect {
  /** Brackets that grow would enclose the spaces below. */
  const enclosed = (inner: string) => (spaceOf ? `(${inner})` : `\\left(${inner}\\right)`);
  return {
    annotate:
      spaceOf &&
      ((part, written) => {
        const space = spaceOf(part);
        return space ? `\\underset{${spaceLatex(space)}}{${written}}` : written;
      }),
    number: (value) => String(value),
    name(name) {
      const shape = shapeOf?.(name);
      return symbolLatex(name, shape !== undefined && !isScalar(shape));
    },
    ones: (size) => (size === undefined ? '\\mathbf{1}' : `\\mathbf{1}_{${size}}`),
    identity: (size) => (size === undefined ? '\\boldsymbol{I}' : `\\boldsymbol{I}_{${size}}`),
    oneHot: (index) => `\\boldsymbol{e}_{${symbolLatex(index, false)}}`,
    minus: ' - ',
    plus: ' + ',
    group: enclosed,
    product: (factors) =>
      factors.reduce(
        (before, factor) => before + (/^\d/.test(factor) ? ' \\cdot ' : '\\,') + factor,
      ),
    elementwise: (factors) => factors.join(' \\circ '),
    quotient: (numerator, denominator) => `\\frac{${numerator}}{${denominator}}`,
    quotientEncloses: true,
    power: (base, exponent) => `${base}^{${exponent}}`,
    transpose: (of) =>
      raisedIndex.test(of) ? of.replace(raisedIndex, '^{$1\\top}') : `${of}^{\\top}`,
    scripted: (of) => `{${of}}`,
    call: (call, operands) => callLatex(call, operands, enclosed),
    indicator: (left, relation, right) =>
      `\\mathbb{1}\\{${left} ${relationLatex[relation] ?? relation} ${right}\\}`,
    entryName: (name) => symbolLatex(name, false),
    entry: (of, indices) => `${of}_{${indexLatex(listedIndices(indices))}}`,
    indexSum: (index, { from, to }, of) => {
      const below = from === undefined ? index : `${index}=${from}`;
      const above = to === undefined ? '' : `^{${indexLatex(to)}}`;
      return `\\sum_{${indexLatex(below)}}${above} ${of}`;
    },
    index: indexLatex,
    array: (of, indices) =>
      `${spaceOf ? `[${of}]` : `\\left[${of}\\right]`}_{${indexLatex(listedIndices(indices))}}`,
  };
}

/** An expression in LaTeX, in the lecture's typography. */
export const toLatex = (expression: Expression, options: LatexOptions = {}): string =>
  print(expression, dialect(options));
