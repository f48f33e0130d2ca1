import { symbolLatex } from '../print/symbol.ts';
import { functionLatex, toLatex } from '../print/latex.ts';
import { isScalar, type Shape } from '../shapes/shape.ts';
import type { Term } from '../shapes/term.ts';
import { exponentOf, type Operand, type VectorNode } from './term-graph.ts';

/** A name of a value in LaTeX, bold where it is not a number. */
export const nameLatex = (name: string, shape: Shape): string =>
  symbolLatex(name, !isScalar(shape));

export function constantLatex(term: Term): string {
  switch (term.op) {
    case 'number':
      return isScalar(term.shape) || term.value === 0
        ? String(term.value)
        : `\\mathbf{${term.value}}`;
    case 'ones':
      return '\\mathbf{1}';
    case 'one-hot':
      return `\\boldsymbol{e}_{${term.index}}`;
    default:
      return '\\boldsymbol{I}';
  }
}

/** An argument as it enters: `\boldsymbol{u}^{\top}`. A minus stands before it, not in it. */
export const enteringLatex = (latex: string, { wrappers }: Operand): string =>
  wrappers.includes('transpose') ? `${latex.includes('^') ? `{${latex}}` : latex}^{\\top}` : latex;

const isMinus = ({ wrappers }: Operand): boolean => wrappers.includes('negate');

/** What stands in the circle of an operation. */
export function symbolOfNode({ term, operands }: VectorNode): string {
  switch (term.op) {
    case 'matmul':
    case 'scale':
      return '\\times';
    case 'add':
      return operands.length === 2 && isMinus(operands[1]!) ? '-' : '+';
    case 'negate':
      return '-';
    case 'elementwise':
      return '\\circ';
    case 'divide':
      return '\\div';
    case 'transpose':
      return '(\\,)^{\\top}';
    case 'power':
      return `(\\,)^{${exponentOf(term) ?? 'n'}}`;
    case 'call':
      return term.name === 'norm' ? '\\lVert\\,\\rVert' : functionLatex(term.name);
    case 'indicator':
      return '\\mathbb{1}';
    case 'entry':
      return `(\\,)_{${term.indices.join(',')}}`;
    case 'index-sum':
      return '\\Sigma';
    case 'array':
      return '[\\,]';
    default:
      return '=';
  }
}

/** The right side of a node's formula, given its arguments as they enter, in LaTeX. */
export function formulaOfNode({ term, operands }: VectorNode, entering: readonly string[]): string {
  const [first = '', second = ''] = entering;
  switch (term.op) {
    case 'matmul':
    case 'scale':
      return `${first}\\,${second}`;
    case 'add':
      return entering
        .map((latex, place) =>
          place === 0 ? latex : `${isMinus(operands[place]!) ? ' - ' : ' + '}${latex}`,
        )
        .join('');
    case 'negate':
      return `-${first}`;
    case 'elementwise':
      return entering.join(' \\circ ');
    case 'divide':
      return `\\frac{${first}}{${second}}`;
    case 'transpose':
      return `${first}^{\\top}`;
    case 'power':
      return `${first}^{${exponentOf(term) ?? second}}`;
    case 'call':
      return term.name === 'norm'
        ? `\\lVert ${first} \\rVert`
        : `${functionLatex(term.name)}${"'".repeat(term.derivative)}(${entering.join(', ')})`;
    case 'indicator':
      return `\\mathbb{1}\\{${first} ${relations[term.relation] ?? term.relation} ${second}\\}`;
    case 'entry':
      return `${/^[^ _^]*$/.test(first) ? first : `\\left(${first}\\right)`}_{${term.indices.join(',')}}`;
    case 'index-sum':
    case 'array':
      return toLatex(term.source);
    default:
      return first;
  }
}

const relations: Readonly<Record<string, string>> = { '≥': '\\ge', '≤': '\\le', '≠': '\\ne' };
