import { call, isNumber, negative, number, power, quotient, sum } from '../build.ts';
import type { Expression } from '../expression.ts';
import { functionNames, isNamedFunction } from '../functions/names.ts';
import type { ShapeContext } from '../shapes/context.ts';
import { inferTerm } from '../shapes/infer.ts';
import { isScalar } from '../shapes/shape.ts';
import { settled } from '../shapes/size.ts';
import type { Term } from '../shapes/term.ts';
import { entryTerm } from './entry-term.ts';
import { freshIndex, indicesIn, rebound } from './free-indices.ts';

/** One way on which a number depends on an entry: what it is multiplied by on the way. */
export interface EntryPath {
  readonly name: string;
  /** The entry that is reached; none for a number. */
  readonly indices: readonly string[];
  readonly isNegative: boolean;
  readonly factors: readonly Expression[];
  /** The sums that were passed, from the outside in. */
  readonly sums: readonly string[];
}

interface Walk {
  readonly context: ShapeContext;
  readonly isActive: (name: string) => boolean;
  /** Letters that are in use, and how far they run. */
  readonly sizes: Map<string, string>;
}

type Passed = Pick<EntryPath, 'isNegative' | 'factors' | 'sums'>;
export const nothingPassed: Passed = { isNegative: false, factors: [], sums: [] };

/**
 * Every path from a number in index notation to the entries of active names, by the rules of
 * derivatives: a factor passes the other factors on, f passes f′ on, Σ passes itself on. Letters of
 * `sizes` are not used for sums; those of sums are added. Undefined where a step has no rule.
 */
export function entryPaths(
  term: Term,
  walk: Walk,
  passed: Passed = nothingPassed,
): EntryPath[] | undefined {
  if (!dependsOn(term, walk.isActive)) return [];
  const [first, second] = term.operands;
  const through = (operand: Term, ...factors: readonly Expression[]) =>
    entryPaths(operand, walk, { ...passed, factors: [...passed.factors, ...factors] });
  const apart = (of: Term, at: readonly [string, string]) => {
    const open = { ...walk.context, openIndices: true };
    const taken = entryTerm(of, at, {
      staysWhole: (part) => !dependsOn(part, walk.isActive),
      infer: (expression) => inferTerm(expression, open),
    });
    return entryPaths(taken, walk, passed);
  };
  switch (term.op) {
    case 'name':
      return [{ name: term.name, indices: [], ...passed }];
    case 'entry':
      if (first!.op === 'name') return [{ name: first!.name, indices: term.indices, ...passed }];
      return apart(first!, placeOf(first!, term.indices));
    case 'negate':
      return entryPaths(first!, walk, { ...passed, isNegative: !passed.isNegative });
    case 'add':
      return joinedPaths(term.operands.map((operand) => through(operand)));
    case 'elementwise':
    case 'scale':
      return joinedPaths([through(first!, second!.source), through(second!, first!.source)]);
    case 'stretch':
    case 'transpose':
      return through(first!);
    case 'divide': {
      const below = through(first!, quotient(number(1), second!.source));
      const local = [first!.source, quotient(number(1), power(second!.source, number(2)))];
      const above = entryPaths(second!, walk, {
        ...passed,
        isNegative: !passed.isNegative,
        factors: [...passed.factors, ...local],
      });
      return joinedPaths([below, above]);
    }
    case 'power':
      return dependsOn(second!, walk.isActive)
        ? undefined
        : through(first!, ...powerFactors(first!.source, second!.source));
    case 'matmul':
      return apart(term, ['1', '1']);
    case 'call':
      return callPaths(term, through, () => apart(term, ['1', '1']));
    case 'index-sum':
      return sumPaths(term, walk, passed);
    default:
      return undefined;
  }
}

export function dependsOn(term: Term, isActive: (name: string) => boolean): boolean {
  if (term.op === 'name') return isActive(term.name);
  return term.operands.some((operand) => dependsOn(operand, isActive));
}

function placeOf({ shape }: Term, [first, second]: readonly string[]): [string, string] {
  if (second !== undefined) return [first!, second];
  return settled(shape.columns) === '1' ? [first!, '1'] : ['1', first!];
}

const joinedPaths = (all: readonly (EntryPath[] | undefined)[]): EntryPath[] | undefined =>
  all.every((paths) => paths !== undefined) ? all.flat() : undefined;

function powerFactors(base: Expression, exponent: Expression): Expression[] {
  const lowered =
    exponent.kind === 'number' ? number(exponent.value - 1) : sum([exponent, negative(number(1))]);
  if (isNumber(lowered, 0)) return [];
  return [exponent, isNumber(lowered, 1) ? base : power(base, lowered)];
}

function callPaths(
  term: Extract<Term, { op: 'call' }>,
  through: (operand: Term, ...factors: readonly Expression[]) => EntryPath[] | undefined,
  apart: () => EntryPath[] | undefined,
): EntryPath[] | undefined {
  const { name, derivative, operands } = term;
  const isEntrywise = !isNamedFunction(name) || functionNames[name].elementwise;
  if (!isEntrywise) return /^(max|min)$/.test(name) ? undefined : apart();
  if (derivative > 0 || operands.length > 1) return undefined;
  const [z] = operands;
  if (name === 'log') return through(z!, quotient(number(1), z!.source));
  return through(z!, call(name, [z!.source], name === 'exp' ? 0 : 1));
}

/** A sum over a letter that is taken already runs over another one. */
function sumPaths(
  term: Extract<Term, { op: 'index-sum' }>,
  walk: Walk,
  passed: Passed,
): EntryPath[] | undefined {
  if (term.from !== undefined || term.to !== undefined) return undefined;
  const size = settled(term.size);
  const isTaken = walk.sizes.has(term.index);
  const taken = new Set([...walk.sizes.keys(), ...indicesIn(term.source)]);
  const index = isTaken ? freshIndex(taken) : term.index;
  walk.sizes.set(index, size);
  const next = { ...passed, sums: [...passed.sums, index] };
  if (!isTaken) return entryPaths(term.operands[0]!, walk, next);
  const sumSource: Expression = {
    kind: 'index-sum',
    index: term.index,
    of: term.operands[0]!.source,
  };
  const renamed = rebound(sumSource, term.index, index);
  if (renamed.kind !== 'index-sum') return undefined;
  const of = inferTerm(renamed.of, { ...walk.context, openIndices: true });
  return isScalar(of.shape) ? entryPaths(of, walk, next) : undefined;
}
