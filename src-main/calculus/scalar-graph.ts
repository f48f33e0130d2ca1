import type { TieConvention } from '../contract/exercise-kinds/graph.ts';
import type { Graph, Node } from '../engine/index.ts';
import type { Expression } from './expression.ts';
import { canonicalName, parseExpression, SyntaxProblem } from './parse/index.ts';
import { namedNumbers, ScalarBuilder } from './scalar-builder.ts';
import { scalarProblems } from './scalar-problems.ts';

export interface ScalarGraphOptions {
  /** Who gets the gradient of a max whose arguments are equal; `half` unless given. */
  readonly ties?: TieConvention | undefined;
  /** Names for parts of the expression, as in `{ a: 'x + y' }`; the rest are named a, b, c, … */
  readonly names?: Readonly<Record<string, string>> | undefined;
}

/** A scalar expression as a computation graph whose nodes all have names. */
export interface ScalarGraph {
  readonly graph: Graph;
  readonly output: Node;
  /** What stands to the right of the =. */
  readonly expression: Expression;
  /** Every node that is drawn, in an order in which it can be computed. */
  readonly nodes: readonly Node[];
  readonly nameOf: ReadonlyMap<Node, string>;
  /** The value of every input. */
  readonly values: ReadonlyMap<Node, number>;
}

/**
 * Reads `f = (x + y)*max(y, z)` at values for its inputs. Equal subexpressions become one node.
 * @throws ProblemError (with its place in the text) where the expression cannot be read.
 */
export function scalarGraph(
  text: string,
  at: Readonly<Record<string, number>>,
  { ties = 'half', names = {} }: ScalarGraphOptions = {},
): ScalarGraph {
  const inputs = new Map(Object.keys(at).map((given) => [canonicalName(given), given]));
  if (inputs.size === 0) throw scalarProblems.noInputs();
  const variables = [...inputs.keys()];
  const { outputName, formula } = split(text, variables);
  const builder = new ScalarBuilder(variables, ties);
  const expression = read(formula, variables);
  const built = builder.build(expression);
  const output = built.definition ? built : builder.apply('identity', [built]);
  const nodes = builder.graph.nodes.slice();

  const nameOf = new Map<Node, string>();
  for (const [name, node] of builder.inputs) nameOf.set(node, inputs.get(name)!);
  nameOf.set(output, outputName);
  nameParts(names, variables, builder, nameOf);
  nameTheRest(nodes, nameOf);
  const values = [...builder.inputs].map(([name, node]) => [node, at[inputs.get(name)!]!] as const);
  return { graph: builder.graph, output, expression, nodes, nameOf, values: new Map(values) };
}

function read(formula: string, inputs: readonly string[]): Expression {
  const known = new Set([...inputs, ...Object.keys(namedNumbers)]);
  try {
    return parseExpression(formula, { variables: [...known] });
  } catch (error) {
    if (!(error instanceof SyntaxProblem) || error.problem.code !== 'unknown-name') throw error;
    const at = error.problem.at!;
    const isFunction = formula.slice(at.end).trimStart().startsWith('(');
    if (isFunction) throw error;
    throw scalarProblems.noValue(formula.slice(at.start, at.end), inputs, at);
  }
}

/** The name before the = and the formula after it, padded so that places in the text stay right. */
function split(
  text: string,
  inputs: readonly string[],
): { readonly outputName: string; readonly formula: string } {
  const match = /^([^=<>≤≥≠{}[\]]*)=(?!=)/.exec(text);
  if (!match) {
    const free = ['f', 'g', 'J', 'out'].find((name) => !inputs.includes(name))!;
    return { outputName: free, formula: powers(text) };
  }
  const outputName = match[1]!.trim();
  const isName = /^\p{L}[\p{L}\p{N}_]*$/u.test(outputName);
  if (!isName || inputs.includes(canonicalName(outputName)))
    throw scalarProblems.badOutput(outputName);
  return { outputName, formula: powers(' '.repeat(match[0].length) + text.slice(match[0].length)) };
}

/** x**2, as programs write it, is x^2; every place in the text stays where it is. */
const powers = (formula: string): string => formula.replaceAll('**', '^ ');

function nameParts(
  names: Readonly<Record<string, string>>,
  variables: readonly string[],
  builder: ScalarBuilder,
  nameOf: Map<Node, string>,
): void {
  const taken = new Set(nameOf.values());
  const { length } = builder.graph.nodes;
  for (const [name, formula] of Object.entries(names)) {
    if (taken.has(name)) throw scalarProblems.nameTaken(name);
    const node = builder.build(parseExpression(formula, { variables }));
    const isPart = node.definition !== undefined && node.id < length;
    if (!isPart || nameOf.has(node)) throw scalarProblems.noSuchPart(name, formula);
    taken.add(name);
    nameOf.set(node, name);
  }
}

/** Constants are called by their value, operations a, b, c, … in the order of evaluation. */
function nameTheRest(nodes: readonly Node[], nameOf: Map<Node, string>): void {
  const taken = new Set(nameOf.values());
  const fresh = letters();
  for (const node of nodes) {
    if (nameOf.has(node)) continue;
    let name: string;
    if (node.constant) {
      const value = String(node.constant.data[0]!);
      for (let copy = 1; taken.has((name = copy === 1 ? value : `${value}#${copy}`));) copy += 1;
    } else while (taken.has((name = fresh.next().value)));
    taken.add(name);
    nameOf.set(node, name);
  }
}

function* letters(): Generator<string, never> {
  for (let round = 0; ; round += 1)
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') yield round === 0 ? letter : letter + round;
}
