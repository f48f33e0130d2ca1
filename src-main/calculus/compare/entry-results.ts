import type { Tensor } from '../../engine/index.ts';
import { isNumber, name } from '../build.ts';
import { entryOfGradient } from '../differentiate/entry-gradient.ts';
import { valueOf, type Situation } from '../evaluate/situation.ts';
import { isByEntries, type Expression } from '../expression.ts';
import {
  entryMisconceptions,
  type EntryMisconceptionId,
  type EntryScene,
} from '../misconceptions/entries/index.ts';
import { toLatex } from '../print/latex.ts';
import { inferTerm } from '../shapes/infer.ts';
import { ShapeProblem } from '../shapes/problems.ts';
import type { Term } from '../shapes/term.ts';
import type { AskedEntry } from './entry-question.ts';
import { named } from './named.ts';
import type { Question } from './question.ts';
import { sameValues } from './values.ts';
import type { WrongResult } from './wrong-results.ts';

/** The right answer to a question for an entry, in entries; undefined where it cannot be written so. */
export function rightEntry({ derivation, entry }: Question): Expression | undefined {
  if (!derivation || !entry) return undefined;
  try {
    return entryOfGradient(derivation.gradient, derivation, entry);
  } catch (error) {
    if (error instanceof ShapeProblem) return undefined;
    throw error;
  }
}

/** What misconceptions about entries make of the right one; none where a whole is asked for. */
export function entryResults(question: Question): WrongResult[] {
  const { entry } = question;
  const right = rightEntry(question);
  if (!entry || !right) return [];
  const scene = sceneOf(question, entry, right);
  return (Object.keys(entryMisconceptions) as EntryMisconceptionId[]).flatMap((code) =>
    entryMisconceptions[code](scene).flatMap(({ instead, message }) => {
      const term = isNumber(instead, 0) ? undefined : termOf(question, entry, instead);
      if (!term) return [];
      const values = new WeakMap<Situation, Tensor>();
      const plain = (situation: Situation) => {
        const value = values.get(situation) ?? valueOf(term, situation);
        values.set(situation, value);
        return value;
      };
      const isRightAnyway = question.situations.every((situation) =>
        sameValues(plain(situation), situation.gradient),
      );
      if (isRightAnyway) return [];
      const at = (situation: Situation) => ({
        plain: () => plain(situation),
        asJacobian: () => plain(situation),
      });
      const byName = (situation: Situation) => {
        const loose = termOf(question, entry, named(instead, question.givens)) ?? term;
        const value = () => valueOf(loose, situation);
        return { plain: value, asJacobian: value };
      };
      return { code, message, at, byName };
    }),
  );
}

/** The same for a whole that an answer states by its entries: (∂s/∂W)_{ij} = δ_i x_j. */
export function statedResults(question: Question, answer: Expression): WrongResult[] {
  const { gradientShape, upstream, entry } = question;
  if (entry || upstream !== undefined || !isByEntries(answer)) return [];
  const sizes = [gradientShape.rows, gradientShape.columns].filter((size) => size !== '1');
  if (sizes.length !== answer.indices.length || gradientShape.rows === '1') return [];
  const indices = answer.indices.map((letter, place) => ({ name: letter, size: sizes[place]! }));
  return entryResults({ ...question, entry: { output: [], target: answer.indices, indices } });
}

function sceneOf(
  { shapes, output, target }: Question,
  entry: AskedEntry,
  right: Expression,
): EntryScene {
  const show = (part: Expression) => `$${toLatex(part, { shapeOf: shapes.shapeOf })}$`;
  const at = (of: string, indices: readonly string[]) =>
    toLatex(indices.length === 0 ? name(of) : { kind: 'entry', of: name(of), indices });
  const asked = `$\\partial ${at(output, entry.output)}/\\partial ${at(target, entry.target)}$`;
  return { right, indices: entry.indices, asked, show };
}

/** An entry at every value of the indices; undefined where it does not fit together. */
function termOf({ shapes }: Question, { indices }: AskedEntry, of: Expression): Term | undefined {
  const whole: Expression = {
    kind: 'array',
    indices: indices.map(({ name: letter }) => letter),
    of,
    sizes: indices.map(({ size }) => size),
  };
  try {
    return inferTerm(indices.length === 0 ? of : whole, shapes);
  } catch (error) {
    if (error instanceof ShapeProblem) return undefined;
    throw error;
  }
}
