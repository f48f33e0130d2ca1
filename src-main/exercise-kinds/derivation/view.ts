import type { ViewOf } from '../../contract/exercise-kinds/index.ts';
import {
  askedShape,
  shapeOf,
  spaceLatex,
  spacesOf,
  symbolLatex,
  toLatex,
  toText,
  isScalar,
  type Derivative,
  type Expression,
  type Question,
} from '../../calculus/index.ts';
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
        return `${typeset({ kind: 'name', name })} = ${typeset(expression)}`;
      };
      return { latex: line(false), withShapes: line(true) };
    }),
    symbols: symbolsOf(question),
    find: {
      text: `d${question.output}/d${question.target}`,
      latex: findLatex(question),
      space: spaceLatex(askedShape(question)),
    },
    form: question.form,
    uses: allowedNames(task),
    trains: windowTargetOf(question) !== undefined,
    palette: [...namePalette(task), ...operatorPalette],
  };
}

/** ∂s/∂b on a line of text. */
export const derivativeLatex = (question: Question): string =>
  `\\partial ${symbolIn(question, question.output)}/\\partial ${symbolIn(question, question.target)}`;

/** ∂s/∂b; with an upstream gradient in the shape convention, what arrives at the target. */
export const findLatex = (question: Question): string => {
  const isArrival = question.upstream !== undefined && question.form === 'shape';
  return fractionLatex(question, isArrival ? { ...question, output: 'J' } : question);
};

export const fractionLatex = (question: Question, { output, target }: Derivative): string =>
  `\\frac{\\partial ${symbolIn(question, output)}}{\\partial ${symbolIn(question, target)}}`;

const symbolIn = ({ shapes }: Question, name: string): string =>
  toLatex({ kind: 'name', name }, { shapeOf: shapes.shapeOf });

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

export const allowedNames = ({ uses, question }: DerivationTask): string[] =>
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
