import { listedIndices } from '../print/printer.ts';
import { namesOf, shapeOf, type Givens } from './givens.ts';
import { readIndexedName } from './indexed-name.ts';
import { givensProblems } from './problems.ts';

/** The indices of the entries that a derivative is of and by: i and j in ∂z_i/∂x_j. */
export interface EntryIndices {
  readonly output: readonly string[];
  readonly target: readonly string[];
}

/** What is to be found: ∂output/∂target, of the whole or of an entry by an entry. */
export interface Derivative {
  readonly output: string;
  readonly target: string;
  readonly entry?: EntryIndices | undefined;
}

/** W_{ij}, as it is typed. */
export const indexedText = (name: string, indices: readonly string[]): string => {
  if (indices.length === 0) return name;
  const [only, ...more] = indices;
  if (more.length === 0 && [...only!].length === 1) return `${name}_${only!}`;
  return `${name}_{${listedIndices(indices)}}`;
};

/** ∂s/∂W_{ij}, as it is typed. */
export const derivativeText = ({ output, target, entry }: Derivative): string =>
  `∂${indexedText(output, entry?.output ?? [])}/∂${indexedText(target, entry?.target ?? [])}`;

/**
 * ∂s/∂z, the name of a derivative where it stands among other names. Where entries of it are taken it
 * is ∂s·/∂z·, which has a row for each entry of the output and a column for each of the target.
 */
export const derivativeName = ({ output, target, entry }: Derivative): string =>
  entry ? `∂${output}·/∂${target}·` : `∂${output}/∂${target}`;
export const isDerivativeName = (name: string): boolean => name.startsWith('∂');

const forms = [
  /^\s*\\[dt]?frac\s*\{\s*(?:d|\\partial|∂)\s*(?<output>.+?)\s*\}\s*\{\s*(?:d|\\partial|∂)\s*(?<target>.+?)\s*\}\s*$/su,
  /^\s*(?:d|\\partial|∂)\s*(?<output>[^/]+?)\s*\/\s*(?:d|\\partial|∂)\s*(?<target>[^/]+?)\s*$/su,
];

const gradientForm =
  /^\s*(?:∇|\\nabla)\s*_\s*(?:\{(?<braced>[^{}]*(?:\{[^{}]*\})?)\}|(?<target>\\[a-zA-Z]+|\S))\s*(?<output>.+?)\s*$/su;

/** (∂s/∂W)_{ij}: the derivative in the bracket, and its subscript. */
const entryForm = /^\s*(?:\\left)?[([]\s*(?<of>.+?)\s*(?:\\right)?[)\]]\s*(?<subscript>_.+?)\s*$/su;

/**
 * A written derivative: ds/db, ∂s/∂b, \frac{\partial s}{\partial b}, ∇_b s; by entries ∂z_i/∂x_j and
 * (∂s/∂W)_{ij}, whose indices are all noted with the target.
 * @param declared The names whose subscripts may be indices.
 */
export function splitDerivative(text: string, declared: readonly string[]): Derivative | undefined {
  const at = { start: 0, end: text.length };
  const parts = namesIn(text);
  if (parts) {
    const [output, target] = parts.map((part) => readIndexedName(part, at, declared));
    const entry = { output: output!.indices, target: target!.indices };
    const isEntry = entry.output.length + entry.target.length > 0;
    return { output: output!.name, target: target!.name, ...(isEntry && { entry }) };
  }
  const groups = entryForm.exec(text)?.groups;
  const of = groups && splitDerivative(groups.of!, declared);
  if (!of || of.entry) return undefined;
  const { indices } = readIndexedName(`x${groups.subscript!}`, at, ['x']);
  return indices.length === 0 ? undefined : { ...of, entry: { output: [], target: indices } };
}

/** What is differentiated, and by what. */
function namesIn(text: string): readonly [string, string] | undefined {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups) return [groups.output!, groups.target!];
  }
  const gradient = gradientForm.exec(text)?.groups;
  return gradient && [gradient.output!, gradient.braced ?? gradient.target!];
}

/** @throws GivensProblem when it is not a derivative, or its names are not among the givens. */
export function readFind(text: string, givens: Givens): Derivative {
  const names = namesOf(givens);
  const derivative = splitDerivative(text, names);
  if (!derivative) throw givensProblems.unreadableFind(text);
  const { output, target } = derivative;
  const outputs = givens.definitions.map((one) => one.name);
  if (!outputs.includes(output)) throw givensProblems.unknownInFind(output, outputs);
  if (!names.includes(target)) throw givensProblems.unknownInFind(target, names);
  return derivative.entry ? withSides(derivative, derivative.entry, givens) : derivative;
}

/** How many indices an entry of a name has: none of a number, one of a vector, two of a matrix. */
export function indexCount(givens: Givens, name: string): number {
  const shape = shapeOf(givens, name);
  return [shape?.rows ?? '1', shape?.columns ?? '1'].filter((size) => size !== '1').length;
}

/**
 * Shares the indices of (∂z/∂x)_{ij} out to output and target.
 * @throws GivensProblem where they are not as many as the entries need.
 */
export function withSides(
  derivative: Derivative,
  { output, target }: EntryIndices,
  givens: Givens,
): Derivative {
  const counts = [derivative.output, derivative.target].map((name) => indexCount(givens, name));
  const all = [...output, ...target].flatMap((index) => splitDigits(index, counts));
  const wanted = counts[0]! + counts[1]!;
  if (all.length !== wanted || (output.length > 0 && output.length !== counts[0]))
    throw givensProblems.indicesInFind(derivative.output, derivative.target, counts);
  return {
    ...derivative,
    entry: { output: all.slice(0, counts[0]), target: all.slice(counts[0]) },
  };
}

/** W_{12} has two indices. */
const splitDigits = (index: string, counts: readonly number[]): string[] =>
  counts.includes(2) && /^\d\d$/.test(index) ? [...index] : [index];
