import { isNamedFunction, functionNames, type NamedFunction } from '../functions/names.ts';
import { isScalar, settledShape } from '../shapes/shape.ts';
import { known } from '../shapes/size.ts';
import type { Term } from '../shapes/term.ts';
import { reductions } from './reductions.ts';
import { over, type Taking } from './taking.ts';
import { indicesIn, replaceIndices } from './free-indices.ts';
import { entryProblems } from './problems.ts';
import {
  added,
  applied,
  compared,
  divided,
  entryOf,
  indexTerm,
  multiplied,
  negated,
  numberTerm,
  raised,
} from './scalar-terms.ts';

const mostTerms = 1500;

/**
 * The entry of a term at a row and a column, taken apart: (A B)_{ij} is Σ_k A_{ik} B_{kj}. A
 * dimension of size 1 has the index `1`.
 * @throws ShapeProblem where the notation cannot say it by entries.
 */
export function entryTerm(
  term: Term,
  [row, column]: readonly [string, string],
  taking: Pick<Taking, 'staysWhole' | 'infer'>,
): Term {
  const taken = new Set([...indicesIn(term.source), ...indexLetters(row), ...indexLetters(column)]);
  const whole: Taking = {
    ...taking,
    taken,
    left: mostTerms,
    take: (part, r, c) => take(part, r, c, whole),
  };
  return take(term, row, column, whole);
}

const indexLetters = (index: string): string[] => index.match(/\p{L}\p{M}*/gu) ?? [];

function take(term: Term, row: string, column: string, taking: Taking): Term {
  taking.left -= 1;
  if (taking.left < 0) throw entryProblems.tooMany(term.source);
  const [first, second] = term.operands;
  const at = (operand: Term, r = row, c = column) =>
    isScalar(operand.shape) ? take(operand, '1', '1', taking) : take(operand, r, c, taking);
  const held = (): Term => {
    const { rows, columns } = settledShape(term.shape);
    if (rows === '1' && columns === '1') return term;
    return entryOf(term, columns === '1' ? [row] : rows === '1' ? [column] : [row, column]);
  };
  const leaf = leafEntry(term, row, column, held);
  if (leaf) return leaf;
  if (!isScalar(term.shape) && taking.staysWhole(term)) return held();
  switch (term.op) {
    case 'negate':
      return negated(at(first!));
    case 'add':
      return added(term.operands.map((operand) => at(operand)));
    case 'elementwise':
    case 'scale':
      return multiplied(term.operands.map((operand) => at(operand)));
    case 'stretch':
      return at(first!);
    case 'transpose':
      return take(first!, column, row, taking);
    case 'divide':
      return divided(at(first!), at(second!));
    case 'power':
      return raised(at(first!), at(second!));
    case 'indicator':
      return compared(at(first!), term.relation, at(second!));
    case 'matmul':
      return productEntry(first!, second!, [row, column], taking);
    case 'call':
      return callEntry(term, row, column, taking);
    case 'array':
      return arrayEntry(term, row, column, taking);
    default:
      return term;
  }
}

/** The entry of what has no parts; undefined for an operation. */
function leafEntry(term: Term, row: string, column: string, held: () => Term): Term | undefined {
  if (term.op === 'name' || term.op === 'one-hot') return held();
  if (term.op === 'number') return numberTerm(term.value);
  if (term.op === 'ones') return numberTerm(1);
  if (term.op === 'identity') return compared(indexTerm(row), '=', indexTerm(column));
  return /^(size|entry|index|index-sum)$/.test(term.op) ? term : undefined;
}

/** Σ_k A_{ik} B_{kj}. */
function productEntry(
  left: Term,
  right: Term,
  [row, column]: readonly [string, string],
  taking: Taking,
): Term {
  const size = known(left.shape.columns);
  if (size === '1')
    return multiplied([take(left, row, '1', taking), take(right, '1', column, taking)]);
  return over(size, taking, (k) =>
    multiplied([take(left, row, k, taking), take(right, k, column, taking)]),
  );
}

function callEntry(
  term: Extract<Term, { op: 'call' }>,
  row: string,
  column: string,
  taking: Taking,
): Term {
  const { name, derivative, operands } = term;
  const isEntrywise = !isNamedFunction(name) || functionNames[name].elementwise;
  const isPairwise = /^(max|min)$/.test(name) && operands.length > 1;
  if (isEntrywise || isPairwise) {
    const entries = operands.map((operand) =>
      isScalar(operand.shape)
        ? take(operand, '1', '1', taking)
        : take(operand, row, column, taking),
    );
    return applied(name, derivative, entries);
  }
  const made = reductions[name as NamedFunction]?.(operands, [row, column], taking);
  if (!made) throw entryProblems.notByEntries(term.source);
  return made;
}

/** [δ_i x_j]_{ij} at another row and column. */
function arrayEntry(
  term: Extract<Term, { op: 'array' }>,
  row: string,
  column: string,
  taking: Taking,
): Term {
  const { names, rows } = term;
  if (rows > 1 || names.length > rows + 1) throw entryProblems.notByEntries(term.source);
  const at = rows === 0 ? [column] : [row, column];
  const instead = new Map(names.map((name, place) => [name, at[place]!]));
  return taking.infer(replaceIndices(term.operands[0]!.source, instead));
}
