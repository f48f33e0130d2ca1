import { readName } from './declaration.ts';
import { namesOf, type Givens } from './givens.ts';
import { givensProblems } from './problems.ts';

/** What is to be found: ∂output/∂target. */
export interface Derivative {
  readonly output: string;
  readonly target: string;
}

/** ∂s/∂z, the name of a derivative where it stands among other names. */
export const derivativeName = ({ output, target }: Derivative): string => `∂${output}/∂${target}`;
export const isDerivativeName = (name: string): boolean => name.startsWith('∂');

const forms = [
  /^\s*\\[dt]?frac\s*\{\s*(?:d|\\partial|∂)\s*(?<output>.+?)\s*\}\s*\{\s*(?:d|\\partial|∂)\s*(?<target>.+?)\s*\}\s*$/su,
  /^\s*(?:d|\\partial|∂)\s*(?<output>[^/]+?)\s*\/\s*(?:d|\\partial|∂)\s*(?<target>[^/]+?)\s*$/su,
];

const gradientForm =
  /^\s*(?:∇|\\nabla)\s*_\s*(?:\{(?<braced>[^{}]*(?:\{[^{}]*\})?)\}|(?<target>\\[a-zA-Z]+|\S))\s*(?<output>.+?)\s*$/su;

/** The two names of a written derivative: ds/db, ∂s/∂b, \frac{\partial s}{\partial b}, ∇_b s. */
export function splitDerivative(text: string): Derivative | undefined {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (!groups) continue;
    const at = { start: 0, end: text.length };
    return { output: readName(groups.output!, at), target: readName(groups.target!, at) };
  }
  const gradient = gradientForm.exec(text)?.groups;
  if (!gradient) return undefined;
  const at = { start: 0, end: text.length };
  const target = gradient.braced ?? gradient.target!;
  return { output: readName(gradient.output!, at), target: readName(target, at) };
}

/** @throws GivensProblem when it is not a derivative, or its names are not among the givens. */
export function readFind(text: string, givens: Givens): Derivative {
  const derivative = splitDerivative(text);
  if (!derivative) throw givensProblems.unreadableFind(text);
  const names = namesOf(givens);
  const { output, target } = derivative;
  const outputs = givens.definitions.map((one) => one.name);
  if (!outputs.includes(output)) throw givensProblems.unknownInFind(output, outputs);
  if (!names.includes(target)) throw givensProblems.unknownInFind(target, names);
  return derivative;
}
