import type { ViewOf } from '../../contract/exercise-kinds/index.ts';
import {
  askedShape,
  derivativeText,
  shapeOf,
  spaceLatex,
  spacesOf,
  symbolLatex,
  toLatex,
  toText,
  isByEntries,
  isScalar,
  type Derivative,
  type Expression,
  type Question,
} from '../../calculus/index.ts';
import { entryPalette } from './entry-palette.ts';
import type { DerivationTask } from './task.ts';
import { windowTargetOf } from './window-score.ts';

type View = ViewOf<'derivation'>;

/** What a learner sees; the key stays behind. */
export function viewDerivation(task: DerivationTask): View {
  const { question } = task;
  const { definitions } = question.givens;
  const { shapeOf: spaceOf } = question.shapes;
  return {
    givens: definitions.map(({ name, expression }) => {
      const line = (withShapes: boolean) => {
        const typeset = (part: Expression) =>
          toLatex(part, {
            shapeOf: spaceOf,
            spaceOf: withShapes ? spacesOf(part, question.shapes) : undefined,
          });
        const { left, right } = sidesOfDefinition(name, expression);
        return `${typeset(left)} = ${typeset(right)}`;
      };
      return { latex: line(false), withShapes: line(true) };
    }),
    symbols: symbolsOf(question),
    find: {
      text: derivativeText(question).replaceAll('∂', 'd'),
      latex: findLatex(question),
      space: question.entry ? '\\mathbb{R}' : spaceLatex(askedShape(question)),
    },
    form: question.form,
    ...(question.entry && { entry: true }),
    uses: allowedNames(task),
    trains: !question.entry && windowTargetOf(question) !== undefined,
    palette: [...namePalette(task), ...entryPalette(question), ...operatorPalette],
  };
}

/** z_i = Σ_k W_{ik} x_k, where the givens define z by its entries. */
function sidesOfDefinition(name: string, expression: Expression) {
  const left: Expression = { kind: 'name', name };
  return isByEntries(expression)
    ? { left: entryOf(left, expression.indices), right: expression.of }
    : { left, right: expression };
}

const entryOf = (of: Expression, indices: readonly string[]): Expression =>
  indices.length === 0 ? of : { kind: 'entry', of, indices };

/** ∂s/∂b on a line of text. */
export const derivativeLatex = (question: Question): string => {
  const [above, below] = symbolsIn(question, question);
  return `\\partial ${above}/\\partial ${below}`;
};

/** ∂s/∂b; with an upstream gradient in the shape convention, what arrives at the target. */
export const findLatex = (question: Question): string => {
  const isArrival = question.upstream !== undefined && question.form === 'shape';
  return fractionLatex(question, isArrival ? { ...question, output: 'J' } : question);
};

export const fractionLatex = (question: Question, derivative: Derivative): string => {
  const [above, below] = symbolsIn(question, derivative);
  return `\\frac{\\partial ${above}}{\\partial ${below}}`;
};

/** What is differentiated and by what, with the indices of entries. */
function symbolsIn({ shapes }: Question, { output, target, entry }: Derivative): [string, string] {
  const symbol = (name: string, indices: readonly string[] = []) =>
    toLatex(entryOf({ kind: 'name', name }, indices), { shapeOf: shapes.shapeOf });
  return [symbol(output, entry?.output), symbol(target, entry?.target)];
}

function symbolsOf({ givens, upstream, shapes }: Question): View['symbols'] {
  const symbol = (name: string, role: string) => {
    const shape = shapes.shapeOf(name)!;
    return {
      name,
      latex: symbolLatex(name, !isScalar(shape)),
      space: spaceLatex(shape),
      role,
    };
  };
  return [
    ...givens.declarations.map(({ name, role }) => symbol(name, role)),
    ...givens.definitions.map(({ name }) => symbol(name, 'defined')),
    ...(upstream ? [symbol(upstream, 'upstream')] : []),
    ...givens.functions.map((name) => ({
      name,
      latex: symbolLatex(name, false),
      space: '\\mathbb{R} \\to \\mathbb{R}',
      role: 'function',
    })),
  ];
}

const allowedNames = ({ uses, question }: DerivationTask): string[] =>
  uses ? [...uses] : [...question.scope.variables].filter((name) => name !== question.output);

function namePalette(task: DerivationTask): View['palette'] {
  const { givens, shapes } = task.question;
  const names = allowedNames(task).map((name) => ({
    latex: toLatex(
      { kind: 'name', name },
      { shapeOf: (of) => shapes.shapeOf(of) ?? shapeOf(givens, of) },
    ),
    insert: name,
    name,
  }));
  const derivatives = givens.functions.map((name) => ({
    latex: `${symbolLatex(name, false)}'(\\cdot)`,
    insert: `${name}'()`,
    name: `${name}′`,
  }));
  return [...names, ...derivatives, ...namedDerivatives(task)];
}

/** σ′, tanh′, … for the named functions that the givens apply. */
function namedDerivatives({ question }: DerivationTask): View['palette'] {
  const steps = question.derivation?.steps ?? [];
  const names = steps.flatMap(({ rule, term }) =>
    rule === 'activation' && term.op === 'call' && !question.givens.functions.includes(term.name)
      ? [term.name]
      : [],
  );
  return [...new Set(names)]
    .filter((name) => !/^(log|exp|sqrt|abs)$/.test(name))
    .map((name) => {
      const call = {
        kind: 'call',
        name,
        derivative: 1,
        arguments: [{ kind: 'name', name: '·' }],
      } as const;
      const shown = toText(call).replace('(·)', '');
      return {
        latex: toLatex(call).replace('·', '\\cdot'),
        insert: `${shown.replace('′', "'")}()`,
        name: shown,
      };
    });
}

const operatorPalette: View['palette'] = [
  { latex: '\\square^{\\top}', insert: '^T', name: '^T' },
  { latex: '\\circ', insert: ' ∘ ', name: '∘' },
  { latex: '\\operatorname{diag}(\\cdot)', insert: 'diag()', name: 'diag' },
  { latex: '\\boldsymbol{I}', insert: 'I', name: 'I' },
];
