import type { TieConvention } from '../contract/exercise-kinds/graph.ts';
import type { Graph, Node } from '../engine/index.ts';
import type { Expression } from './expression.ts';
import { givenName } from './given-name.ts';
import { canonicalName, parseExpression } from './parse/index.ts';
import { nameParts, nameTheRest } from './scalar-names.ts';
import { readScalar } from './read-scalar.ts';
import { ScalarBuilder } from './scalar-builder.ts';
import { scalarProblems } from './scalar-problems.ts';
import { inOrder } from './statement-order.ts';
import { readStatements, type Statement } from './statements.ts';

export interface ScalarGraphOptions {
  /** Who gets the gradient of a max whose arguments are equal; `half` unless given. */
  readonly ties?: TieConvention | undefined;
  /** Names for parts of the expression, as in `{ a: 'x + y' }`; the rest are named a, b, c, … */
  readonly names?: Readonly<Record<string, string>> | undefined;
}

/** A line of what was typed: what stands left and right of the =. */
export interface ScalarStatement {
  readonly name: string;
  readonly expression: Expression;
}

/** A scalar expression as a computation graph whose nodes all have names. */
export interface ScalarGraph {
  readonly graph: Graph;
  readonly output: Node;
  /** The last one is the output's. */
  readonly statements: readonly ScalarStatement[];
  /** Every node that is drawn, in an order in which it can be computed. */
  readonly nodes: readonly Node[];
  readonly nameOf: ReadonlyMap<Node, string>;
  /** The value of every input. */
  readonly values: ReadonlyMap<Node, number>;
}

/**
 * Reads `f = (x + y)*max(y, z)`, or several statements of which the last is the output, at values for
 * the inputs. Equal subexpressions become one node.
 * @throws ProblemError (with its place in the text) where the expression cannot be read.
 */
export function scalarGraph(
  text: string,
  at: Readonly<Record<string, number>>,
  { ties = 'half', names = {} }: ScalarGraphOptions = {},
): ScalarGraph {
  const inputs = inputNames(Object.keys(at));
  const builder = new ScalarBuilder([...inputs.keys()], ties);
  const nameOf = new Map<Node, string>();
  for (const [name, node] of builder.inputs) nameOf.set(node, inputs.get(name)!);

  const read = statementsOf(text, [...inputs.keys()]);
  const statements = read.map(({ name, nameAt, formula }, place): ScalarStatement => {
    const canonical = canonicalName(name);
    const variables = [...inputs.keys(), ...builder.defined.keys()];
    if (variables.includes(canonical)) throw scalarProblems.badOutput(name, nameAt);
    const expression = readScalar(formula, variables);
    const built = builder.build(expression);
    const isNew = built.definition !== undefined && !nameOf.has(built);
    const isOutput = place === read.length - 1;
    const node = isNew || !isOutput ? built : builder.apply('identity', [built]);
    if (node.definition && !nameOf.has(node)) nameOf.set(node, name);
    builder.defined.set(canonical, node);
    return { name, expression };
  });

  const output = builder.defined.get(canonicalName(statements.at(-1)!.name))!;
  const nodes = builder.graph.nodes.slice();
  nameParts(names, builder, nameOf, (formula) =>
    parseExpression(formula, { variables: [...inputs.keys(), ...builder.defined.keys()] }),
  );
  nameTheRest(nodes, nameOf);
  const values = [...builder.inputs].map(([name, node]) => [node, at[inputs.get(name)!]!] as const);
  return { graph: builder.graph, output, statements, nodes, nameOf, values: new Map(values) };
}

/** From the names in canonical form to the names as they were given. */
function inputNames(given: readonly string[]): ReadonlyMap<string, string> {
  const inputs = new Map<string, string>();
  for (const name of given) {
    const canonical = givenName(name);
    const before = inputs.get(canonical);
    if (before !== undefined) throw scalarProblems.givenTwice(before, name);
    if (!/^\p{L}[\p{L}\p{N}\p{M}_{},']*$/u.test(canonical)) throw scalarProblems.badInput(name);
    inputs.set(canonical, name);
  }
  if (inputs.size === 0) throw scalarProblems.noInputs();
  return inputs;
}

/** Every statement but the last must have a name; the last is called f where it has none. */
function statementsOf(
  text: string,
  inputs: readonly string[],
): (Statement & { readonly name: string })[] {
  const found = inOrder(readStatements(text));
  const read: readonly Statement[] =
    found.length > 0 ? found : [{ name: undefined, nameAt: { start: 0, end: 0 }, formula: text }];
  const taken = [...inputs, ...read.map(({ name }) => name)];
  const free = ['f', 'g', 'J', 'out'].find((name) => !taken.includes(name))!;
  return read.map((statement, place) => {
    if (statement.name === undefined && place < read.length - 1)
      throw scalarProblems.unnamedStatement(statement.formula.trim());
    return { ...statement, name: statement.name ?? free };
  });
}
