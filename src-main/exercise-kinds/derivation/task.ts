import { seedFrom } from '../../engine/index.ts';
import {
  askFor,
  writtenName,
  knownDerivative,
  entriesOfDerivatives,
  parseWithDerivatives,
  readFind,
  readGivens,
  readRenaming,
  rename,
  renameGivens,
  withDefinition,
  type Expression,
  shownDerivative,
  statedAs,
  substitute,
  type Derivative,
  type Givens,
  type Question,
  type Renaming,
} from '../../calculus/index.ts';
import type { Localized } from '../../contract/localized.ts';
import { inPart } from '../in-part.ts';
import { foundSolution } from './found-solution.ts';
import { formulaOf, type DerivationSpec } from './spec.ts';

/** A line of the worked solution, with the sentence beside it. */
export interface SolutionLine {
  /** As it is shown. */
  readonly expression: Expression;
  /** As it is proved: what it states of the whole. */
  readonly stated?: Expression;
  /** ∂s/∂z and others that stand in it. */
  readonly derivatives?: readonly Derivative[];
  readonly text?: Localized;
}

/** What a learner works on: the question with its points, and the worked solution. */
export interface DerivationTask {
  readonly question: Question;
  /** Names that an answer may use; undefined when all. */
  readonly uses: readonly string[] | undefined;
  readonly solution: readonly SolutionLine[];
}

/**
 * Builds the task of a variant; 0 is what the author wrote.
 * @throws ProblemError whose `part` names the field that an author must mend.
 */
export function generateDerivation(spec: DerivationSpec, variant: number): DerivationTask {
  const written = inPart('given', () => readGivens(spec.given));
  const named = Object.entries(spec.names).reduce(
    (givens, [name, text]) =>
      inPart(`names.${name}`, () => withDefinition(givens, writtenName(name), text)),
    written,
  );
  const find = inPart('find', () => readFind(spec.find, written));
  const place = variant === 0 ? -1 : (variant - 1) % Math.max(1, spec.variants.length);
  const renaming = readRenaming(spec.variants[place] ?? {});
  const givens = inPart(`variants.${place}`, () => renameGivens(named, renaming));
  const to = (name: string) => renaming.get(name) ?? name;

  const question = inPart('find', () =>
    askFor(
      givens,
      { output: to(find.output), target: to(find.target), entry: find.entry },
      {
        form: spec.form,
        upstream: spec.upstream === undefined ? undefined : writtenName(spec.upstream),
        seed: seedFrom(`${spec.given}\n${spec.find}\n${variant}`),
      },
    ),
  );
  return {
    question,
    uses:
      spec.uses &&
      usable(
        spec.uses.map((name) => to(writtenName(name))),
        question,
      ),
    solution:
      spec.solution.length === 0
        ? foundSolution(question)
        : spec.solution.map((line, number) => ({
            ...readLine(line, number, { givens: named, question, renaming }),
            ...(typeof line === 'object' && { text: line.text }),
          })),
  };
}

/** Intermediate names of the author's are always allowed. */
const usable = (uses: readonly string[], { upstream }: Question): readonly string[] =>
  upstream && !uses.includes(upstream) ? [...uses, upstream] : uses;

interface Authored {
  readonly givens: Givens;
  readonly question: Question;
  readonly renaming: Renaming;
}

function readLine(
  line: DerivationSpec['solution'][number],
  number: number,
  { givens, question, renaming }: Authored,
): SolutionLine {
  const names = [...givens.declarations, ...givens.definitions].map((one) => one.name);
  const { upstream } = question;
  const scope = {
    variables: upstream ? [...names, upstream] : names,
    functions: givens.functions,
    sizes: givens.sizes,
    indices: question.scope.indices ?? [],
  };
  return inPart(linePart(line, number), () => {
    const found = parseWithDerivatives(formulaOf(line), scope, (text) =>
      knownDerivative(text, { ...question, givens }),
    );
    const to = (name: string) => renaming.get(name) ?? name;
    const derivatives = found.derivatives.map((one) => ({
      ...one,
      output: to(one.output),
      target: to(one.target),
    }));
    const shown = found.derivatives.map((one, place): [string, string] => [
      shownDerivative(one),
      shownDerivative(derivatives[place]!),
    ]);
    const expression = rename(found.expression, new Map([...renaming, ...shown]));
    const stated = statedAs(substitute(expression, entriesOfDerivatives(derivatives)), question);
    return { expression, stated, derivatives };
  });
}

export const linePart = (line: DerivationSpec['solution'][number], number: number): string =>
  typeof line === 'string' ? `solution.${number}` : `solution.${number}.formula`;
