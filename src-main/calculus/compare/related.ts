import { Evaluation, Graph, matmul, tensor, type Tensor } from '../../engine/index.ts';
import { situate, valueOf, type Situation } from '../evaluate/situation.ts';
import type { Derivative, EntryIndices } from '../givens/find.ts';
import type { Term } from '../shapes/term.ts';
import { askFor, type Question } from './question.ts';
import { sameValues } from './values.ts';

const related = new WeakMap<Question, Map<string, Question>>();

/**
 * The question about another derivative of the same givens.
 * @throws GivensProblem when the output does not depend on the target.
 */
export function questionAbout(question: Question, derivative: Derivative): Question {
  const { output, target, entry } = derivative;
  const isSame = output === question.output && target === question.target;
  if (isSame && !question.entry) return question;
  if (isSame && entry && sameLetters(entry, question.entry!)) return question;
  const known = related.get(question) ?? new Map<string, Question>();
  related.set(question, known);
  const key = JSON.stringify(derivative);
  const found = known.get(key) ?? askFor(question.givens, derivative, { form: 'shape', seed: 1 });
  known.set(key, found);
  return found;
}

const sameLetters = (a: EntryIndices, b: EntryIndices): boolean =>
  [...a.output, ...a.target].join() === [...b.output, ...b.target].join();

/** Whether two formulas have the same value at every point. */
export const sameTerms = (question: Question, a: Term, b: Term): boolean =>
  question.situations.every((situation) =>
    sameValues(valueOf(a, situation), valueOf(b, situation)),
  );

/** Whether the product of the Jacobians of a chain is the Jacobian that is asked for. */
export const chainHolds = (question: Question, chain: readonly Derivative[]): boolean =>
  question.situations.every((situation) => {
    const value = productOf(chain.map((link) => jacobianOf(question, link, situation)));
    return value !== undefined && sameValues(value, situation.jacobian);
  });

const jacobianOf = ({ givens }: Question, link: Derivative, { point }: Situation): Tensor =>
  situate(givens, link, point, ([rows, columns]) =>
    tensor(new Float64Array(rows! * columns!), [rows!, columns!]),
  ).jacobian;

function productOf([first, ...rest]: readonly Tensor[]): Tensor | undefined {
  let value = first;
  for (const next of rest) {
    if (!value || value.shape[1] !== next.shape[0]) return undefined;
    const graph = new Graph();
    const node = matmul(graph.constant(value), graph.constant(next));
    const evaluation = new Evaluation(graph, { wanted: [] });
    evaluation.forward();
    value = tensor([...evaluation.value(node).data], evaluation.value(node).shape);
  }
  return value;
}
