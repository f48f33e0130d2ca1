import {
  askedShape,
  collisionsOf,
  derivativeText,
  entryReasons,
  isScalar,
  jacobianForm,
  reasonsOf,
  rightEntry,
  settledShape,
  shapeOf,
  spaceText,
  toLatex,
  toText,
  type Expression,
  type Question,
} from '../calculus/index.ts';
import type { Localized } from '../contract/localized.ts';
import { ProblemError } from '../contract/problem.ts';
import { readExercise, withPlace, type Exercise } from '../course/index.ts';
import { derivationSpec } from '../exercise-kinds/derivation/spec.ts';
import { generateDerivation } from '../exercise-kinds/derivation/task.ts';
import { readNamedFile } from './named-file.ts';

/** A formula in the notation, in LaTeX, and the space that it is in. */
export interface WrittenFormula {
  readonly text: string;
  readonly latex: string;
}

/** The gradient that is derived for an exercise, in both forms, and how. */
export interface Differentiated {
  readonly find: string;
  readonly space: string;
  /** The name of the upstream gradient, where the output is not a number. */
  readonly upstream?: string;
  /** In the shape convention. */
  readonly shape: WrittenFormula;
  /** The entry, where one is asked for. */
  readonly entry?: WrittenFormula;
  /** Absent where the Jacobian is not a matrix, or the notation cannot write it. */
  readonly jacobian?: WrittenFormula;
  readonly steps: readonly {
    readonly of: string;
    readonly rules: readonly string[];
    readonly gradients: readonly string[];
  }[];
  readonly reasons: readonly Localized[];
  /** Misconceptions that no answer to this exercise tells apart. */
  readonly collisions: readonly (readonly string[])[];
}

/**
 * Differentiates the givens of a derivation exercise.
 *
 * @throws ProblemError when the file is none, or the notation cannot write its gradient.
 */
export function differentiateFile(file: string, variant: number): Differentiated {
  const { exercise, problems } = readExercise(readNamedFile(file).toString('utf8'), file);
  if (!exercise) {
    const { code, message } = withPlace(problems[0]!);
    throw new ProblemError(code, message);
  }
  return differentiated(exercise, file, variant);
}

function differentiated(exercise: Exercise, file: string, variant: number): Differentiated {
  const spec = derivationSpec.safeParse(exercise.spec);
  if (!spec.success) throw notADerivation(file, exercise.kind);
  const { question } = generateDerivation(spec.data, variant);
  const { derivation, output, target, givens } = question;
  if (!derivation) throw notWritable(question);
  const written = (expression: Expression): WrittenFormula => ({
    text: toText(expression),
    latex: toLatex(expression, { shapeOf: question.shapes.shapeOf }),
  });
  const [from, to] = [shapeOf(givens, output)!, shapeOf(givens, target)!];
  const jacobian = jacobianForm(derivation, settledShape(from), settledShape(to));
  const names = [...new Set(derivation.steps.map(({ definition }) => definition))];
  const right = rightEntry(question);
  return {
    find: derivativeText(question),
    space: question.entry ? 'ℝ' : spaceText(askedShape({ ...question, form: 'shape' })),
    ...(right && { entry: written(right) }),
    ...(derivation.upstream !== undefined && !isScalar(from) && { upstream: derivation.upstream }),
    shape: written(derivation.gradient),
    ...(jacobian && { jacobian: written(jacobian) }),
    steps: names.map((of) => {
      const steps = derivation.steps.filter(({ definition }) => definition === of);
      return {
        of,
        rules: [...new Set(steps.map(({ rule }) => rule))],
        gradients: steps.map(({ downstream }) => toText(downstream)),
      };
    }),
    reasons: question.entry ? entryReasons(derivation, question.entry) : reasonsOf(derivation),
    collisions: collisionsOf(question),
  };
}

const notADerivation = (file: string, kind: string) =>
  new ProblemError('not-a-derivation', {
    en: `${file} is an exercise of the kind “${kind}”. Name one of the kind “derivation”.`,
    ko: `${file}: “${kind}” 종류의 문제입니다. “derivation” 종류의 문제를 지정하세요.`,
  });

const notWritable = ({ output, target }: Question) =>
  new ProblemError('not-writable', {
    en: `The notation cannot write ∂${output}/∂${target} as one formula; answers to it are compared by their numbers.`,
    ko: `∂${output}/∂${target}: 이 표기법으로는 한 식으로 쓸 수 없습니다. 답은 수치로 비교합니다.`,
  });
