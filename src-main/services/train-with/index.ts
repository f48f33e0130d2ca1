import {
  answerOf,
  inferTerm,
  readAnswer,
  readLines,
  settledShape,
  settleOpenSizes,
  spaceLatex,
  type Question,
  type Shape,
  type Term,
} from '../../calculus/index.ts';
import { derivationAnswer } from '../../contract/exercise-kinds/derivation.ts';
import type { TrainedWith } from '../../contract/exercise.ts';
import type { Localized } from '../../contract/localized.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { Exercise } from '../../course/index.ts';
import { derivationTaskOf, windowTargetOf } from '../../exercise-kinds/index.ts';
import type { Corpus } from '../../ner/index.ts';
import { descend } from './descend.ts';
import { agreesIn, gradientTable } from './gradient-table.ts';
import { locationWindows } from './location-windows.ts';
import { ScoreModel, vectorLength } from './score-model.ts';

const windowCount = 120;
const side = 1;
const steps = 60;
const rate = 1;

/**
 * Trains the window classifier twice from the same start: with the true gradient, and with the
 * learner's formula in its place.
 *
 * @throws ProblemError where the exercise is not about the window classifier, or the answer cannot
 * be read.
 */
export async function trainWith(
  exercise: Exercise,
  variant: number,
  answer: unknown,
  corpus: Corpus,
): Promise<TrainedWith> {
  const { question, uses } = derivationTaskOf(exercise.kind, exercise.spec, variant) ?? none;
  const target = question && windowTargetOf(question);
  if (!question || !target) throw notTrainable(exercise.id);
  const { text } = derivationAnswer.parse(answer);
  const formula = readFormula(text, question, uses);
  const found = settledShape(formula.shape);
  if (!fits(question, found)) return { status: 'unfit', problem: unfit(question, found) };

  const windows = locationWindows(corpus, windowCount, side);
  const model = () => new ScoreModel(question, windows, target, formula);
  const columns = target === 'W' ? vectorLength * (2 * side + 1) : vectorLength;
  const check = gradientTable(model(), { target, columns });
  return {
    status: 'trained',
    truth: await descend(model(), { steps, rate, formula: false }),
    yours: await descend(model(), { steps, rate, formula: true }),
    windows: windows.windows.length,
    rate,
    check,
    agrees: agreesIn(check),
  };
}

const none = { question: undefined, uses: undefined } as const;

function readFormula(text: string, question: Question, uses: readonly string[] | undefined): Term {
  const lines = readLines(text, question, uses);
  if (lines.length === 0) return readAnswer(text, question, uses).term;
  const term = inferTerm(answerOf(lines, question), question.shapes);
  settleOpenSizes(question, term);
  return term;
}

/** In the parameter's shape, or as the row that its Jacobian is. */
function fits({ gradientShape, jacobianShape }: Question, found: Shape): boolean {
  const isSame = (shape: Shape | undefined) =>
    shape !== undefined && shape.rows === found.rows && shape.columns === found.columns;
  return isSame(gradientShape) || isSame(jacobianShape);
}

const unfit = (
  { target, gradientShape }: Question,
  found: Shape,
): { code: string; message: Localized } => {
  const [wanted, given] = [spaceLatex(gradientShape), spaceLatex(found)];
  const update = `$${target} \\leftarrow ${target} - \\alpha\\, G$`;
  return {
    code: 'unfit-gradient',
    message: {
      en: `Nothing can be trained with this: the update ${update} needs $G \\in ${wanted}$, and this formula is in $${given}$.`,
      ko: `이 식으로는 학습할 수 없습니다. 갱신식 ${update}에는 $G \\in ${wanted}$ 형상이 필요한데, 이 식의 형상은 $${given}$입니다.`,
    },
  };
};

const notTrainable = (id: string): ProblemError =>
  new ProblemError('not-trainable', {
    en: `The exercise “${id}” is not about a gradient of the window classifier, so no model can be trained with its answer.`,
    ko: `“${id}” 문제는 윈도 분류기의 기울기를 구하는 문제가 아니므로, 답으로 모델을 학습시킬 수 없습니다.`,
  });
