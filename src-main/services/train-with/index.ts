import { settledShape, spaceLatex, type Question, type Shape } from '../../calculus/index.ts';
import { derivationAnswer } from '../../contract/exercise-kinds/derivation.ts';
import type { TrainedWith } from '../../contract/exercise.ts';
import type { Localized } from '../../contract/localized.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { Exercise } from '../../course/index.ts';
import { derivationTaskOf, windowTargetOf } from '../../exercise-kinds/index.ts';
import type { Corpus } from '../../ner/index.ts';
import { trainInThread } from './in-thread.ts';
import { locationWindows } from './location-windows.ts';
import { readFormula } from './read-formula.ts';
import { side } from './train-both.ts';

const windowCount = 120;

/**
 * Trains the window classifier twice from the same start: with the true gradient, and with the
 * learner's formula in its place. It happens in a thread of its own, and ends early when the signal
 * says so.
 *
 * @throws ProblemError where the exercise is not about the window classifier, or the answer cannot
 * be read.
 */
export async function trainWith(
  exercise: Exercise,
  variant: number,
  answer: unknown,
  corpus: Corpus,
  signal?: AbortSignal,
): Promise<TrainedWith> {
  const { question, uses } = derivationTaskOf(exercise.kind, exercise.spec, variant) ?? none;
  const target = question && windowTargetOf(question);
  if (!question || !target) throw notTrainable(exercise.id);
  const { text } = derivationAnswer.parse(answer);
  const formula = readFormula(text, question, uses);
  const found = settledShape(formula.shape);
  if (!fits(question, found)) return { status: 'unfit', problem: unfit(question, found) };

  const windows = locationWindows(corpus, windowCount, side);
  return trainInThread(
    { kind: exercise.kind, spec: exercise.spec, variant, text, windows },
    signal,
  );
}

const none = { question: undefined, uses: undefined } as const;

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
    ko: `“${id}” 문제는 창 분류기의 기울기를 구하는 문제가 아니므로, 답으로 모델을 학습시킬 수 없습니다.`,
  });
