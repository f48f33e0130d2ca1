import type { Localized } from '../../contract/localized.ts';
import { name as nameExpression } from '../build.ts';
import { contractedWithin, equalityIn } from '../entries/contract.ts';
import {
  freeIndices,
  freshIndex,
  parkedIndex,
  replaceIndices,
  separated,
} from '../entries/free-indices.ts';
import { operandsOf, type Expression } from '../expression.ts';
import type { EntryIndices } from '../givens/find.ts';
import { shapeOf, type Definition } from '../givens/givens.ts';
import { toLatex } from '../print/latex.ts';
import { toText } from '../print/text.ts';
import type { Term } from '../shapes/term.ts';
import { ShapeProblem } from '../shapes/problems.ts';
import type { Derivation } from './derive.ts';
import { reasonsOf } from './reasons.ts';
import {
  entryAt,
  entryDerivative,
  entryOfGradient,
  longSizes,
  ordered,
  openContext,
  sumSizes,
} from './entry-gradient.ts';

/** Longer formulas say less than they cost. */
const longest = 90;

/**
 * The derivation of an entry as the lecture does it: add over the entries between, write the definition
 * by entries, differentiate it, and let the equality of indices pick one term.
 */
export function entryReasons(derivation: Derivation, entry: EntryIndices): Localized[] {
  const between = definitionsAtTarget(derivation);
  const show = writer(derivation);
  const result = whereWritable(() => entryOfGradient(derivation.gradient, derivation, entry));
  const [only, ...more] = between;
  if (!only || !result) return reasonsOf(derivation);
  const asked = show.derivative(derivation.output, entry.output, derivation.target, entry.target);
  if (more.length > 0)
    return [manyPaths(between, derivation.target, show), conclusion(asked, result, false, show)];
  const letters = lettersFor(only, derivation, entry);
  const local = whereWritable(() => localEntry(only, derivation, letters, entry));
  if (!local) return [...reasonsOf(derivation), conclusion(asked, result, false, show)];
  const steps = [definitionStep(only, letters, local, { derivation, entry, show })];
  if (only.name === derivation.output)
    return sameSymbols(local.derivative, result)
      ? steps
      : [...steps, conclusion(asked, result, false, show)];
  steps.unshift(chainStep(only, letters, { derivation, entry, show }));
  return [...steps, conclusion(asked, result, holdsEquality(local.derivative), show)];
}

/** Undefined where a formula cannot be taken apart by entries. */
function whereWritable<T>(write: () => T): T | undefined {
  try {
    return write();
  } catch (error) {
    if (error instanceof ShapeProblem) return undefined;
    throw error;
  }
}

/** Whether two formulas differ only in the order of what is in them, so that one of them is enough. */
function sameSymbols(a: Expression, b: Expression): boolean {
  const symbols = (of: Expression) => [...toText(of).replaceAll(/[\s()]/g, '')].toSorted().join('');
  return symbols(a) === symbols(b);
}

interface Setting {
  readonly derivation: Derivation;
  readonly entry: EntryIndices;
  readonly show: ReturnType<typeof writer>;
}

interface Local {
  /** The definition by entries. */
  readonly written: Expression;
  readonly derivative: Expression;
}

/** The definitions on the way that use the target itself. */
function definitionsAtTarget({ givens, steps, target }: Derivation): Definition[] {
  const passed = new Set(steps.map(({ definition }) => definition));
  return givens.definitions.filter(({ name, term }) => passed.has(name) && holds(term, target));
}

const holds = (term: Term, name: string): boolean =>
  (term.op === 'name' && term.name === name) || term.operands.some((one) => holds(one, name));

/** Those that are asked where it is the output, else letters of its own. */
function lettersFor(
  { name }: Definition,
  { givens, output }: Derivation,
  entry: EntryIndices,
): readonly string[] {
  if (name === output) return entry.output;
  const taken = new Set([...entry.output, ...entry.target]);
  return longSizes(shapeOf(givens, name)!).map(() => {
    const letter = freshIndex(taken);
    taken.add(letter);
    return letter;
  });
}

/** z_k = Σ_l W_{kl} x_l + b_k, and ∂z_k/∂W_{ij} of it. */
function localEntry(
  { name, expression }: Definition,
  { givens, target }: Derivation,
  letters: readonly string[],
  entry: EntryIndices,
): Local | undefined {
  const context = openContext(givens);
  const safe = [...letters, ...entry.target].map((_, place) => parkedIndex(place));
  const [own, by] = [safe.slice(0, letters.length), safe.slice(letters.length)];
  const term = entryAt(expression, own, context);
  const sizes = sumSizes(term);
  const note = (of: string, indices: readonly string[]) =>
    longSizes(shapeOf(givens, of)!).forEach((size, place) => sizes.set(indices[place]!, size));
  note(name, own);
  note(target, by);
  const derivative = entryDerivative(
    term,
    { name: target, indices: by },
    { context, sizes: new Map(sizes) },
  );
  if (!derivative) return undefined;
  const back = new Map(
    safe.map((letter, place) => [letter, [...letters, ...entry.target][place]!]),
  );
  const restored = (of: Expression): Expression => {
    const named = ordered(contractedWithin(replaceIndices(of, back), sizes));
    return separated(named, freeIndices(named));
  };
  return { written: restored(term.source), derivative: restored(derivative) };
}

const holdsEquality = (part: Expression): boolean =>
  equalityIn(part) !== undefined || operandsOf(part).some(holdsEquality);

function chainStep(
  { name }: Definition,
  letters: readonly string[],
  { derivation, entry, show }: Setting,
): Localized {
  const { output, target, arrivals } = derivation;
  const from = show.derivative(output, entry.output, name, letters);
  const to = show.derivative(name, letters, target, entry.target);
  const whole = show.derivative(output, entry.output, target, entry.target);
  const sums = letters.map((letter) => `\\sum_{${letter}} `).join('');
  const chain = `$${whole} = ${sums}${from}\\,${to}$`;
  const arrival = arrivals.find((one) => one.name === name);
  const above =
    arrival &&
    whereWritable(() =>
      entryOfGradient(
        arrival.gradient,
        { ...derivation, target: name },
        { output: entry.output, target: letters },
      ),
    );
  const known = above && toText(above).length <= longest ? `$${from} = ${show.latex(above)}$` : '';
  return {
    en: `Chain rule: every entry of $${show.symbol(name)}$ may pass a change on, so all paths are added: ${chain}.${known && ` From above comes ${known}.`}`,
    ko: `연쇄 법칙: $${show.symbol(name)}$의 어느 성분이든 변화를 전할 수 있으므로 경로를 모두 더합니다. ${chain}.${known && ` 위에서 오는 기울기는 ${known}입니다.`}`,
  };
}

function definitionStep(
  { name }: Definition,
  letters: readonly string[],
  { written, derivative }: Local,
  { derivation: { target }, entry, show }: Setting,
): Localized {
  const definition = `$${show.entry(name, letters)} = ${show.latex(written)}$`;
  const isShort = toText(derivative).length <= longest;
  const local = `$${show.derivative(name, letters, target, entry.target)} = ${show.latex(derivative)}$`;
  const en = isShort ? ` Its local derivative is ${local}.` : '';
  const ko = isShort ? ` 국소 기울기는 ${local}입니다.` : '';
  return {
    en: `By entries: ${definition}.${en}`,
    ko: `성분으로 쓰면 ${definition}.${ko}`,
  };
}

function conclusion(
  asked: string,
  result: Expression,
  collapses: boolean,
  show: ReturnType<typeof writer>,
): Localized {
  const formula = `$${asked} = ${show.latex(result)}$`;
  return collapses
    ? {
        en: `The factor that is 1 for equal indices leaves only one term of a sum over them: ${formula}.`,
        ko: `첨자가 같을 때만 1인 인수 때문에 그 첨자에 대한 합에서는 한 항만 남습니다. ${formula}.`,
      }
    : { en: `Put together: ${formula}.`, ko: `합쳐서 쓰면 ${formula}.` };
}

function manyPaths(
  between: readonly Definition[],
  target: string,
  show: ReturnType<typeof writer>,
): Localized {
  const names = between.map(({ name }) => `$${show.symbol(name)}$`).join(', ');
  return {
    en: `$${show.symbol(target)}$ is used in ${names}; what comes back along each of them is added.`,
    ko: `$${show.symbol(target)}$ 값은 ${names} 식에 쓰입니다. 각각을 거쳐 돌아오는 기울기를 더합니다.`,
  };
}

/** Formulas of entries in the typography of the givens. */
function writer({ givens }: Derivation) {
  const latex = (part: Expression) => toLatex(part, { shapeOf: (one) => shapeOf(givens, one) });
  const entry = (of: string, indices: readonly string[]) =>
    latex(
      indices.length === 0
        ? nameExpression(of)
        : { kind: 'entry', of: nameExpression(of), indices },
    );
  return {
    latex,
    entry,
    symbol: (of: string) => latex(nameExpression(of)),
    derivative: (of: string, above: readonly string[], by: string, below: readonly string[]) =>
      `\\frac{\\partial ${entry(of, above)}}{\\partial ${entry(by, below)}}`,
  };
}
