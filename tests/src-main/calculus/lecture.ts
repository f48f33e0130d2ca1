import { askFor, readAnswer, compare, diagnose, readFind, readGivens, type Comparison, type Convention, type Question } from '../../../src-main/calculus/index.ts'; // prettier-ignore

/** The network of the lecture: s = uᵀ f(Wx + b). */
export const network = `
  x in R^d, W in R^{n×d}, b in R^n, u in R^n
  z = W x + b
  h = f(z)
  s = u^T h`;

/** A question about givens. */
export function ask(given: string, find: string, form: Convention = 'shape', seed = 1): Question {
  const givens = readGivens(given);
  return askFor(givens, readFind(find, givens), { form, seed });
}

export const answerTo = (question: Question, text: string): Comparison =>
  compare(question, readAnswer(text, question).term);

/** `right`, `right-jacobian`, `wrong-shape`, …, in a word. */
export function outcomeOf(question: Question, text: string): string {
  const comparison = answerTo(question, text);
  return comparison.outcome === 'right' && comparison.convention === 'jacobian'
    ? 'right-jacobian'
    : comparison.outcome;
}

/** The misconception that explains a wrong answer, or what else it is. */
export function diagnosisOf(question: Question, text: string): string | undefined {
  const comparison = answerTo(question, text);
  if (comparison.outcome === 'right' || comparison.outcome === 'not-finite')
    return comparison.outcome;
  return diagnose(question, comparison.trials, readAnswer(text, question).expression)?.code;
}
