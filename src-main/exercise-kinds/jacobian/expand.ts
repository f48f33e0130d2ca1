import {
  build,
  functionNames,
  isNamedFunction,
  isScalar,
  sameExpression,
  settledShape,
  sizeValue,
  type Expression,
  type Givens,
  type Term,
} from '../../calculus/index.ts';

const { call, name, negative, number, power, product, quotient, sum } = build;

/** Where entries are written out: the sizes as numbers, and which unit vector stands for a name. */
export interface ExpandContext {
  readonly givens: Givens;
  readonly sizes: ReadonlyMap<string, number>;
  /** The upstream gradient, as the unit vector with a 1 at this place. */
  readonly unit?: { readonly name: string; readonly hot: number };
}

type Place = readonly [row: number, column: number];
const isZero = (expression: Expression): boolean =>
  expression.kind === 'number' && expression.value === 0;

const total = (terms: readonly Expression[]): Expression => {
  const left = terms.filter((term) => !isZero(term));
  return left.length === 0 ? number(0) : sum(left);
};
const times = (factors: readonly Expression[]): Expression =>
  factors.some(isZero) ? number(0) : product(factors);

/** `W_{12}` for an entry of a matrix, `z_{1}` of a vector, the name itself for a number. */
export function entryOf(of: string, term: Pick<Term, 'shape'>, [row, column]: Place): Expression {
  if (isScalar(term.shape)) return name(of);
  const { rows, columns } = settledShape(term.shape);
  const indices = columns === '1' ? [row + 1] : rows === '1' ? [column + 1] : [row + 1, column + 1];
  return { kind: 'entry', of: name(of), indices: indices.map(String) };
}

/**
 * One entry of a term as a formula in entries of names, with sums written out: (W x)_1 is
 * W_11 x_1 + W_12 x_2. Undefined where the notation has no such formula.
 */
export function expand(term: Term, place: Place, context: ExpandContext): Expression | undefined {
  const known = context.givens.definitions.find(
    (one) => one.term !== term && term.op === 'call' && sameExpression(one.expression, term.source),
  );
  if (known) return entryOf(known.name, known, place);
  const [row, column] = place;
  const at = (operand: number, where: Place = place) =>
    expand(term.operands[operand]!, where, context);
  const all = (
    join: (entries: readonly Expression[]) => Expression,
    entries: readonly (Expression | undefined)[],
  ) =>
    // prettier-ignore
    entries.every((entry) => entry !== undefined) ? join(entries) : undefined;
  const everywhere = () => term.operands.map((_, operand) => at(operand));
  switch (term.op) {
    case 'number':
      return number(term.value);
    case 'name':
      if (term.name === context.unit?.name)
        return number(Math.max(row, column) === context.unit.hot ? 1 : 0);
      return entryOf(term.name, term, place);
    case 'size':
      return number(sizeValue(term.name, context.sizes));
    case 'ones':
      return number(1);
    case 'identity':
      return number(row === column ? 1 : 0);
    case 'one-hot':
      return entryOf(term.index, term, place);
    case 'negate':
      return all(([of]) => (isZero(of!) ? of! : negative(of!)), [at(0)]);
    case 'add':
      return all(total, everywhere());
    case 'elementwise':
      return all(times, everywhere());
    case 'scale':
      return all(times, [at(0, [0, 0]), at(1)]);
    case 'stretch':
      return at(0, [0, 0]);
    case 'divide':
      return all(([top, bottom]) => (isZero(top!) ? top! : quotient(top!, bottom!)), everywhere());
    case 'transpose':
      return at(0, [column, row]);
    case 'power':
      return all(([base, exponent]) => power(base!, exponent!), [at(0), at(1, [0, 0])]);
    case 'matmul': {
      const inner = sizeValue(settledShape(term.operands[0]!.shape).columns, context.sizes);
      const products = Array.from({ length: inner }, (_, k) =>
        all(times, [at(0, [row, k]), at(1, [k, column])]),
      );
      return all(total, products);
    }
    case 'call':
      return expandCall(term, place, context);
    case 'indicator':
      return all(
        ([left, right]) => ({ kind: 'indicator', left: left!, relation: term.relation, right: right! }), // prettier-ignore
        everywhere(),
      );
    case 'entry':
    case 'index':
    case 'index-sum':
    case 'array':
      return undefined;
  }
}

function expandCall(
  term: Extract<Term, { op: 'call' }>,
  place: Place,
  context: ExpandContext,
): Expression | undefined {
  const [argument] = term.operands;
  const isElementwise = !isNamedFunction(term.name) || functionNames[term.name].elementwise;
  if (isElementwise && term.operands.length === 1) {
    const inner = expand(argument!, place, context);
    return inner && call(term.name, [inner], term.derivative);
  }
  if (term.name === 'diag' && settledShape(argument!.shape).columns === '1')
    return place[0] === place[1] ? expand(argument!, [place[0], 0], context) : number(0);
  if (term.name !== 'sum') return undefined;
  const { rows, columns } = settledShape(argument!.shape);
  const [height, width] = [sizeValue(rows, context.sizes), sizeValue(columns, context.sizes)];
  const entries = Array.from({ length: height * width }, (_, at) =>
    expand(argument!, [Math.floor(at / width), at % width], context),
  );
  return entries.every((entry) => entry !== undefined) ? total(entries) : undefined;
}
