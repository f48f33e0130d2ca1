import {
  add,
  divide,
  matmul,
  multiply,
  negate,
  power,
  raise,
  square,
  step,
  subtract,
  tensor,
  transpose,
  type Graph,
  type Node,
  type Ties,
} from '../../engine/index.ts';
import {
  lowerArray,
  lowerEntry,
  lowerIndex,
  lowerIndexSum,
  type IndexFrame,
} from '../entries/lower-entries.ts';
import type { Relation } from '../expression.ts';
import { functions, isNamedFunction } from '../functions/index.ts';
import { isScalar, settledShape } from '../shapes/shape.ts';
import { sizeValue } from '../shapes/size.ts';
import type { Term } from '../shapes/term.ts';
import type { SmoothFunction } from './smooth-function.ts';

/** Where a term is evaluated: concrete sizes, the nodes of names, and what unknown functions are. */
export interface LoweringContext {
  readonly graph: Graph;
  readonly sizes: ReadonlyMap<string, number>;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly functions: ReadonlyMap<string, SmoothFunction>;
  /** The column e_y, with so many rows. */
  readonly oneHot: (index: string, rows: number) => Node;
  /** Who gets the gradient of an extreme that several entries are; all in equal shares, unless given. */
  readonly ties?: Ties | undefined;
  /** The indices that are open here. */
  readonly frame?: IndexFrame | undefined;
}

/** Builds a term in the engine's graph; every node is a matrix [rows, columns]. */
export function lower(term: Term, context: LoweringContext): Node {
  // What is no number has no open index, so it is computed once and not for every value of a frame.
  if (context.frame && !isScalar(term.shape)) return lower(term, { ...context, frame: undefined });
  const { graph, sizes } = context;
  const lowered = () => term.operands.map((operand) => lower(operand, context));
  const dimensions = (): [number, number] => {
    const { rows, columns } = settledShape(term.shape);
    return [sizeValue(rows, sizes), sizeValue(columns, sizes)];
  };
  const filled = (entry: (row: number, column: number) => number): Node => {
    const [rows, columns] = dimensions();
    const entries = Array.from({ length: rows * columns }, (_, place) =>
      entry(Math.floor(place / columns), place % columns),
    );
    return graph.constant(tensor(entries, [rows, columns]));
  };

  switch (term.op) {
    case 'number':
      return filled(() => term.value);
    case 'name':
      return found(context.nodes.get(term.name), term.name);
    case 'size':
      return filled(() => found(sizes.get(term.name), term.name));
    case 'ones':
      return filled(() => 1);
    case 'identity':
      return filled((row, column) => (row === column ? 1 : 0));
    case 'one-hot':
      return context.oneHot(term.index, dimensions()[0]);
    case 'negate':
      return negate(lowered()[0]!);
    case 'add':
      return lowered().reduce((a, b) => add(a, b));
    case 'elementwise':
    case 'scale':
      return lowered().reduce((a, b) => multiply(a, b));
    case 'stretch':
      return multiply(
        filled(() => 1),
        lowered()[0]!,
      );
    case 'divide':
      return lowered().reduce((a, b) => divide(a, b));
    case 'matmul':
      return lowered().reduce((a, b) => matmul(a, b));
    case 'transpose':
      return transpose(lowered()[0]!);
    case 'power':
      return lowerPower(term, lowered());
    case 'call':
      return lowerCall(term, lowered(), context);
    case 'indicator': {
      const [left, right] = lowered();
      return indicator[term.relation](left!, right!);
    }
    case 'entry':
      return lowerEntry(term, context, lower);
    case 'index-sum':
      return lowerIndexSum(term, context, lower);
    case 'index':
      return lowerIndex(term, context);
    case 'array':
      return lowerArray(term, context, lower);
  }
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`${name} has no value where an expression uses it.`);
  return value;
}

function lowerPower(term: Term, [base, exponent]: readonly Node[]): Node {
  const written = constantOf(term.operands[1]!);
  if (written === undefined) return raise(base!, exponent!);
  return written === 2 ? square(base!) : power(base!, { exponent: written });
}

function constantOf(term: Term): number | undefined {
  if (term.op === 'number') return term.value;
  const [inner] = term.operands;
  const value = inner && term.op === 'negate' ? constantOf(inner) : undefined;
  return value === undefined ? undefined : -value;
}

function lowerCall(
  term: Extract<Term, { op: 'call' }>,
  operands: readonly Node[],
  context: LoweringContext,
): Node {
  if (!isNamedFunction(term.name)) {
    const unknown = found(context.functions.get(term.name), term.name);
    return term.derivative === 0 ? unknown.value(operands[0]!) : unknown.derivative(operands[0]!);
  }
  const definition = functions[term.name];
  return term.derivative === 0
    ? definition.lower(operands, context.ties)
    : found(definition.lowerDerivative, `${term.name}′`)(operands);
}

const greater = (a: Node, b: Node): Node => step(subtract(a, b));
const not = (node: Node): Node => subtract(1, node);

const indicator: Readonly<Record<Relation, (left: Node, right: Node) => Node>> = {
  '>': greater,
  '<': (left, right) => greater(right, left),
  '≥': (left, right) => not(greater(right, left)),
  '≤': (left, right) => not(greater(left, right)),
  '=': (left, right) => multiply(not(greater(left, right)), not(greater(right, left))),
  '≠': (left, right) => add(greater(left, right), greater(right, left)),
};
