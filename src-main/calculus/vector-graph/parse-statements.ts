import type { Expression } from '../expression.ts';
import { namesIn } from '../expression.ts';
import { canonicalName, parseExpression } from '../parse/index.ts';
import type { Shape } from '../shapes/shape.ts';
import { scalarProblems } from '../scalar-problems.ts';
import { functionsIn } from './functions.ts';
import { classesIn } from './in-numbers.ts';
import { arrayOf, type IndexedStatement } from './indexed-statement.ts';
import { newNames } from './names.ts';

/** A line of what was typed. */
export interface Written {
  /** In canonical form. */
  readonly name: string;
  /** As it was typed. */
  readonly spelled: string;
  readonly expression: Expression;
}

export interface Parsed {
  readonly statements: readonly Written[];
  /** The names of the inputs, in the order in which they occur. */
  readonly names: readonly string[];
  /** Those that stand for a class, as the y of e_y. */
  readonly classes: readonly string[];
}

/** What is known before the first statement. */
export interface Known {
  readonly declared: Iterable<string>;
  /** Names that have a value already. */
  readonly given: ReadonlySet<string>;
  /** The symbols of sizes. */
  readonly sizes: Iterable<string>;
  /** The space, in numbers, of a name that was declared. */
  readonly spaceOf: (name: string) => Shape | undefined;
}

/**
 * A name before an = is known from there on; symbols of sizes are no inputs.
 * @throws ProblemError at a name before an = that has a value already
 */
export function parseStatements(
  read: readonly IndexedStatement[],
  { declared, given, sizes, spaceOf }: Known,
): Parsed {
  const names: string[] = [];
  const classes: string[] = [];
  const defined = new Set<string>();
  const symbols = [...sizes];
  const statements = read.map(({ name, nameAt, formula, letters }): Written => {
    const known = new Set([...declared, ...names, ...defined]);
    const found = newNames(formula, new Set([...known, ...symbols]), letters);
    const variables = [...known, ...found];
    const entry = parseExpression(formula, {
      variables,
      functionsByUse: true,
      sizes: symbols.filter((symbol) => !variables.includes(symbol)),
    });
    const expression = arrayOf(entry, letters, name === undefined ? undefined : spaceOf(name));
    functionsIn(expression);
    const spoken = classesIn(expression);
    classes.push(...spoken);
    for (const used of [...namesIn(expression), ...spoken])
      if (!defined.has(used) && !names.includes(used) && !isSize(used, symbols, known))
        names.push(used);
    const spelled = name ?? freeName([...variables, ...defined]);
    const own = canonicalName(spelled);
    if (defined.has(own) || given.has(own)) throw scalarProblems.badOutput(spelled, nameAt);
    defined.add(own);
    return { name: own, spelled, expression };
  });
  return { statements, names, classes };
}

const isSize = (name: string, symbols: readonly string[], known: ReadonlySet<string>): boolean =>
  symbols.includes(name) && !known.has(name);

const freeName = (taken: readonly string[]): string =>
  ['s', 'L', 'J', 'out'].find((name) => !taken.includes(name)) ?? 'out';
