import { known } from './size.ts';
import type { Term } from './term.ts';

/** Whether every entry off the diagonal is 0 because of how the term is written: I, diag(v), I − diag(h). */
export function isDiagonal(term: Term): boolean {
  switch (term.op) {
    case 'identity':
      return true;
    case 'call':
      return term.name === 'diag' && known(term.operands[0]!.shape.columns) === '1';
    case 'negate':
    case 'transpose':
    case 'add':
    case 'matmul':
      return term.operands.every(isDiagonal);
    case 'scale':
      return isDiagonal(term.operands[1]!);
    case 'power':
      return isDiagonal(term.operands[0]!);
    case 'elementwise':
      return term.operands.some(isDiagonal);
    default:
      return false;
  }
}
