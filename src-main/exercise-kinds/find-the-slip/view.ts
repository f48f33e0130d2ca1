import {
  isScalar,
  shapeOf,
  spaceLatex,
  symbolLatex,
  toLatex,
  toText,
  type Expression,
  type Question,
} from '../../calculus/index.ts';
import type { FindTheSlipView } from '../../contract/exercise-kinds/find-the-slip.ts';
import type { Solution } from '../../contract/exercise.ts';
import { partialLatex, partialText } from './names.ts';
import type { FindTheSlipTask } from './task.ts';

const lineLatex = (question: Question, right: Expression): string =>
  `${partialLatex(question)} = ${toLatex(right, { shapeOf: question.shapes.shapeOf })}`;

/** What the learner sees; which line is wrong stays behind. */
export function viewFindTheSlip({ question, questions, slip }: FindTheSlipTask): FindTheSlipView {
  const { givens } = question;
  const symbol = (name: string) => symbolLatex(name, !isScalar(shapeOf(givens, name)!));
  const spaces = givens.declarations.map(
    ({ name, shape }) => `${symbol(name)} \\in ${spaceLatex(shape)}`,
  );
  return {
    givens: [
      { latex: spaces.join(',\\; ') },
      ...givens.definitions.map(({ name, expression }) => ({
        latex: `${symbol(name)} = ${toLatex(expression, { shapeOf: question.shapes.shapeOf })}`,
      })),
    ],
    find: { latex: partialLatex(question), space: spaceLatex(question.gradientShape) },
    lines: slip.lines.map(({ term }, at) => ({
      id: String(at + 1),
      latex: lineLatex(questions[at]!, term.source),
      name: `${partialText(questions[at]!)} = ${toText(term.source)}`,
    })),
  };
}

/** The slip with its sentence, then every line as it should be. */
export function solutionOfFindTheSlip(task: FindTheSlipTask): Solution['steps'] {
  const { slip, questions, arrivals } = task;
  const line = slip.first + 1;
  return [
    {
      text: {
        en: `Line ${line} is the first wrong one. ${slip.message.en}`,
        ko: `처음으로 틀린 것은 ${line}번 줄입니다. ${slip.message.ko}`,
      },
    },
    ...arrivals.map(({ gradient }, at) => ({ latex: lineLatex(questions[at]!, gradient) })),
  ];
}
