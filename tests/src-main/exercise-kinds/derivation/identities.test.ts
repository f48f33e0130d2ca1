import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  askFor,
  compare,
  inferTerm,
  readExpression,
  ShapeProblem,
  statedAs,
  toLatex,
  toText,
  type Expression,
  type Question,
} from '../../../../src-main/calculus/index.ts';
import { number, product } from '../../../../src-main/calculus/build.ts';
import { bent } from '../../../../src-main/calculus/compare/wrong-results.ts';
import {
  misconceptions,
  type MisconceptionId,
} from '../../../../src-main/calculus/misconceptions/index.ts';
import { isCorrect } from '../../../../src-main/contract/verdict.ts';
import { loadCourse } from '../../../../src-main/course/index.ts';
import { gradeDerivation } from '../../../../src-main/exercise-kinds/derivation/grade.ts';
import { derivationTaskOf } from '../../../../src-main/exercise-kinds/derivation/task-of.ts';
import { rewritten, type Choice } from '../../../support/identities.ts';
import { referenceAnswers } from '../../calculus/compare/reference-answers.ts';
import { ask } from '../../calculus/lecture.ts';

interface Case {
  readonly id: string;
  readonly question: Question;
  readonly right: Expression;
}

const course = loadCourse(join(import.meta.dirname, '../../../../exercises'));
const ofCourse = [...course.exercises.values()].flatMap(({ id, kind, spec }): Case[] => {
  const task = derivationTaskOf(kind, spec, 0);
  const right = task?.solution.at(-1)?.expression ?? task?.question.derivation?.gradient;
  return task && right ? [{ id, question: task.question, right }] : [];
});
const ofReference = Object.entries(referenceAnswers).map(([id, [given, find, , shape]]): Case => {
  const question = ask(given, find);
  const read = readExpression(shape, question);
  const right = question.entry && read.kind === 'array' ? read.of : read;
  return { id: `reference: ${id}`, question, right };
});
const cases = [...ofCourse, ...ofReference];

const seeds = [1, 2, 3, 4, 5];
const seeded = ({ givens, output, target, form, upstream }: Question, seed: number): Question =>
  askFor(givens, { output, target }, { form, upstream, seed });

const isRight = (question: Question, text: string): boolean =>
  isCorrect(gradeDerivation({ question, uses: undefined, solution: [] }, { text }));

/** An answer in entries states the whole, or the entry that is asked for. */
const equalsDerivative = (question: Question, answer: Expression): boolean =>
  compare(question, inferTerm(statedAs(answer, question), question.shapes)).outcome === 'right';

/** The shapes of parts, whose indices may be bound outside of them. */
const shapesOfParts = ({ shapes }: Question) => ({ ...shapes, openIndices: true });

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const choices = fc.array(fc.tuple(share, share) as fc.Arbitrary<Choice>, {
  minLength: 1,
  maxLength: 4,
});

describe('a right answer rewritten by identities', () => {
  test.each(cases)('$id stays right, as text and as LaTeX', ({ question, right }) => {
    const { shapes } = question;
    fc.assert(
      fc.property(choices, (chosen) => {
        const answer = rewritten(right, chosen, shapesOfParts(question));
        const text = toText(answer);
        expect(isRight(question, text), text).toBe(true);
        const latex = toLatex(answer, { shapeOf: shapes.shapeOf });
        expect(isRight(question, latex), latex).toBe(true);
      }),
      { numRuns: 6, seed: 21 },
    );
  });

  test.each(cases.filter(({ right }) => right.kind === 'product' || right.kind === 'elementwise'))(
    '$id stays right with its parts named',
    ({ question, right }) => {
      if (right.kind !== 'product' && right.kind !== 'elementwise') return;
      const names = ['q', 'r', 't', 'w', 'o', 'k', 'm', 'l'].map((letter) => `${letter}_9`);
      const lines = right.factors.map(
        (factor, place) => `let ${names[place]!} = ${toText(factor)}`,
      );
      const sign = right.kind === 'product' ? ' ' : ' ∘ ';
      const last = right.factors.map((_, place) => names[place]!).join(sign);
      expect(isRight(question, [...lines, last].join('\n'))).toBe(true);
    },
  );
});

describe('an answer broken by a misconception', () => {
  test.each(cases)('$id: no seed passes it, unless it is equal and all do', ({ question }) => {
    const { derivation } = question;
    const { shapes } = question.whole ?? question;
    if (!derivation) return;
    const others = seeds.map((seed) => seeded(question, seed));
    const broken = (Object.keys(misconceptions) as MisconceptionId[]).flatMap((id) =>
      misconceptions[id].wrongTurns(derivation).flatMap((turn) => bent(derivation, turn) ?? []),
    );
    const fitting = new Map(
      broken.filter((answer) => fits(answer, shapes)).map((answer) => [toText(answer), answer]),
    );
    for (const [text, answer] of fitting) {
      const passed = others.filter((other) => equalsDerivative(other, answer)).length;
      expect([0, seeds.length], text).toContain(passed);
    }
  });

  test.each(cases)(
    '$id: the negative and the double are wrong, however written',
    ({ question, right }) => {
      fc.assert(
        fc.property(choices, fc.constantFrom(-1, 2, 0.5), (chosen, factor) => {
          const answer = product([
            number(factor),
            rewritten(right, chosen, shapesOfParts(question)),
          ]);
          expect(equalsDerivative(question, answer), toText(answer)).toBe(false);
        }),
        { numRuns: 5, seed: 8 },
      );
    },
  );
});

/** Whether the parts of a formula fit together. */
function fits(answer: Expression, shapes: Question['shapes']): boolean {
  try {
    inferTerm(answer, shapes);
    return true;
  } catch (error) {
    if (error instanceof ShapeProblem) return false;
    throw error;
  }
}
