import { ProblemError } from '../../contract/problem.ts';
import { operandsOf, withOperands, type Expression } from '../expression.ts';
import { writtenName } from '../parse/written-name.ts';
import { functionsBySpelling } from '../functions/names.ts';
import { inferTerm } from '../shapes/infer.ts';
import { settledShape } from '../shapes/shape.ts';
import { namesOf, shapeContextOf, type Givens } from './givens.ts';

/** New names for names, and named functions for unknown ones: { W: A, f: tanh }. */
export type Renaming = ReadonlyMap<string, string>;

export const readRenaming = (written: Readonly<Record<string, string>>): Renaming =>
  new Map(
    Object.entries(written).map(([from, to]) => [
      writtenName(from),
      functionsBySpelling.get(to) ?? writtenName(to),
    ]),
  );

/** The same expression in other names; f′(z) becomes tanh′(z) with its function. */
export function rename(expression: Expression, renaming: Renaming): Expression {
  const inner = withOperands(
    expression,
    operandsOf(expression).map((operand) => rename(operand, renaming)),
  );
  if (inner.kind !== 'name' && inner.kind !== 'call') return inner;
  return { ...inner, name: renaming.get(inner.name) ?? inner.name };
}

/** @throws ProblemError when a renamed name is not there, or two names become one. */
export function renameGivens(givens: Givens, renaming: Renaming): Givens {
  const to = (name: string) => renaming.get(name) ?? name;
  const known = new Set([...namesOf(givens), ...givens.functions]);
  const stranger = [...renaming.keys()].find((name) => !known.has(name));
  if (stranger !== undefined) throw unknownName(stranger);
  const names = namesOf(givens).map(to);
  const double = names.find((name, place) => names.indexOf(name) !== place);
  if (double !== undefined) throw doubleName(double);

  const functions = givens.functions.map(to).filter((name) => !functionsBySpelling.has(name));
  const declarations = givens.declarations.map((one) => ({ ...one, name: to(one.name) }));
  return givens.definitions.reduce<Givens>(
    (renamed, { name, expression }) => {
      const written = rename(expression, renaming);
      const term = inferTerm(written, shapeContextOf(renamed));
      const definition = {
        name: to(name),
        expression: written,
        term,
        shape: settledShape(term.shape),
      };
      return { ...renamed, definitions: [...renamed.definitions, definition] };
    },
    { declarations, definitions: [], functions, sizes: givens.sizes },
  );
}

const unknownName = (name: string) =>
  new ProblemError('unknown-in-variant', {
    en: `A variant renames ${name}, which is not among the givens. Remove it or correct the name.`,
    ko: `변형 문제에서 바꾸려는 이름 ‘${name}’: 주어진 식에 없습니다. 지우거나 이름을 고치세요.`,
  });

const doubleName = (name: string) =>
  new ProblemError('double-name-in-variant', {
    en: `A variant gives two things the name ${name}. Choose different names.`,
    ko: `변형 문제에서 두 가지가 ‘${name}’ 하나의 이름이 됩니다. 서로 다른 이름을 쓰세요.`,
  });
