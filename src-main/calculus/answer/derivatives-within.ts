import { operandsOf, withOperands, type Expression } from '../expression.ts';
import { derivativeName, derivativeText, type Derivative } from '../givens/find.ts';
import { parseExpression, type Scope } from '../parse/index.ts';
import { standIn } from '../parse/stand-in.ts';

const name = String.raw`(?:\\[a-zA-Z]+(?:\s*\{[^{}]*\})?|[\p{L}\p{M}]+)(?:_\{[^{}]*\}|_[\p{L}\d]+|\d+|\^\{?[(\[][^(){}\[\]]*[)\]]\}?)*`;
const written = new RegExp(
  String.raw`\\[dt]?frac\s*\{(?:[^{}]|\{[^{}]*\})*\}\s*\{(?:[^{}]|\{[^{}]*\})*\}|` +
    String.raw`(?<![\p{L}\p{M}\d_\\])(?:\\partial\s*|∂\s*|d)${name}\s*\/\s*(?:\\partial\s*|∂\s*|d)${name}`,
  'gu',
);

const most = 20;

interface Found {
  readonly expression: Expression;
  readonly derivatives: readonly Derivative[];
  /** What the names of entries, such as `∂z_k/∂W_{ij}`, stand for. */
  readonly values: ReadonlyMap<string, Expression>;
}

/** The entry of a derivative, which as a whole has all its indices in one row. */
const entryOf = (derivative: Derivative): Expression => ({
  kind: 'entry',
  of: { kind: 'name', name: derivativeName(derivative) },
  indices: [...(derivative.entry?.output ?? []), ...(derivative.entry?.target ?? [])],
});

/** The name of a derivative where a formula is shown: ∂s/∂z, ∂z_k/∂W_{ij}. */
export const shownDerivative = (one: Derivative): string =>
  one.entry ? derivativeText(one) : derivativeName(one);

/** What the names of entries stand for. */
export const entriesOfDerivatives = (
  derivatives: readonly Derivative[],
): ReadonlyMap<string, Expression> =>
  new Map(derivatives.flatMap((one) => (one.entry ? [[derivativeText(one), entryOf(one)]] : [])));

/**
 * Reads a formula in which derivatives stand as factors, as in (∂z/∂x)ᵀ ∂s/∂z. Each becomes a name,
 * `∂s/∂z`.
 * @param read What a text means as a derivative; undefined where it is none of the givens.
 */
export function parseWithDerivatives(
  text: string,
  scope: Scope,
  read: (text: string) => Derivative | undefined,
): Found {
  const derivatives: Derivative[] = [];
  const masked = text.replace(written, (found) => {
    const derivative = derivatives.length < most ? read(found) : undefined;
    if (!derivative) return found;
    derivatives.push(derivative);
    return standIn(derivatives.length - 1).padEnd(found.length);
  });
  const values = entriesOfDerivatives(derivatives);
  if (derivatives.length === 0)
    return { expression: parseExpression(text, scope), derivatives, values };
  const names = new Map(derivatives.map((one, place) => [standIn(place), shownDerivative(one)]));
  const variables = [...scope.variables, ...names.keys()];
  const parsed = parseExpression(masked, { ...scope, variables });
  return { expression: renamed(parsed, names), derivatives, values };
}

function renamed(expression: Expression, names: ReadonlyMap<string, string>): Expression {
  if (expression.kind === 'name')
    return { ...expression, name: names.get(expression.name) ?? expression.name };
  return withOperands(
    expression,
    operandsOf(expression).map((operand) => renamed(operand, names)),
  );
}
