import { ProblemError } from '../../contract/problem.ts';
import type { Explorable, TensorValue } from '../../contract/vectors.ts';
import { namesIn, operandsOf, withOperands, type Expression } from '../expression.ts';
import { namesOf, shapeOf, type Definition, type Givens } from '../givens/givens.ts';
import type { Declaration } from '../givens/declaration.ts';
import type { Role } from '../givens/role.ts';
import { toText } from '../print/text.ts';
import type { Shape } from '../shapes/shape.ts';
import { sizeValue, symbolOf } from '../shapes/size.ts';
import { traceExpression } from '../trace-expression.ts';
import { exampleValue } from './example-values.ts';
import { holdsVectors } from './holds-vectors.ts';
import { shapeInNumbers } from './sizes.ts';
import { toValue } from './tensors.ts';
import { traceVectors } from './trace-vectors.ts';

/**
 * What an output of the givens is computed from, as an expression with numbers:
 * `z = W x + b; h = f(z); s = uᵀ h`. Sizes get small numbers that differ from each other. An output
 * that is no number is summed up with the weights in `upstream`, which then is its upstream gradient.
 *
 * @returns undefined for an output that is no number without such weights, and for what has no graph
 */
export function givensAsGraph(
  givens: Givens,
  output: string,
  upstream?: string,
): Explorable | undefined {
  const definitions = behind(output, givens.definitions);
  const used = new Set(definitions.flatMap(({ expression }) => [...namesIn(expression)]));
  const declarations = givens.declarations.filter(({ name }) => used.has(name));
  const sizes = numbersFor(declarations);
  const valueOf = (name: string, shape: Shape, role: Role): TensorValue => {
    const { rows, columns } = shapeInNumbers(shape, sizes);
    return toValue(exampleValue(name, [Number(rows), Number(columns)], role));
  };
  const inputs = Object.fromEntries(
    declarations.map(({ name, shape, role }) => [name, valueOf(name, shape, role)]),
  );
  const statements = definitions.map(
    ({ name, expression }) => `${name} = ${toText(withNumbers(expression, sizes))}`,
  );
  if (upstream !== undefined) {
    inputs[upstream] = valueOf(upstream, shapeOf(givens, output)!, 'free');
    const taken = [...namesOf(givens), upstream];
    const loss = ['L', 'J', 'E', 'F'].find((name) => !taken.includes(name)) ?? 'out';
    statements.push(`${loss} = sum(${upstream} ∘ ${output})`);
  }
  const explorable = { expression: statements.join('; '), inputs };
  return canBeTraced(explorable) ? explorable : undefined;
}

/** 3, 2, 4, 5 in the order in which sizes are declared: with two entries a mean takes all but a sign. */
function numbersFor(declarations: readonly Declaration[]): ReadonlyMap<string, number> {
  const symbols = declarations
    .flatMap(({ shape: { rows, columns } }) => [symbolOf(rows), symbolOf(columns)])
    .filter((symbol) => symbol !== undefined);
  return new Map([...new Set(symbols)].map((symbol, place) => [symbol, [3, 2, 4, 5][place] ?? 2]));
}

/** The same with numbers for the sizes in it: 1_N becomes 1₄. */
function withNumbers(expression: Expression, sizes: ReadonlyMap<string, number>): Expression {
  const { kind } = expression;
  if (kind === 'name' && sizes.has(expression.name))
    return { kind: 'number', value: sizes.get(expression.name)! };
  if ((kind === 'ones' || kind === 'identity') && expression.size !== undefined)
    return { kind, size: String(sizeValue(expression.size, sizes)) };
  const operands = operandsOf(expression).map((operand) => withNumbers(operand, sizes));
  return withOperands(expression, operands);
}

/** The definitions that a name stands on, itself the last, in their order. */
function behind(name: string, definitions: readonly Definition[]): readonly Definition[] {
  const needed = new Set([name]);
  for (const { name: own, expression } of definitions.toReversed())
    if (needed.has(own)) for (const used of namesIn(expression)) needed.add(used);
  return definitions.filter((one) => needed.has(one.name));
}

function canBeTraced({ expression, inputs }: Explorable): boolean {
  try {
    if (holdsVectors(expression, inputs)) traceVectors(expression, inputs);
    else traceExpression(expression, inputs as Record<string, number>);
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}
