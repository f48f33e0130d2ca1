import { operandsOf, withOperands, type Expression } from '../expression.ts';
import type { MendRule } from './mend.ts';

/** δ_j x_i for δ_i x_j, Σ over an index that the question leaves open. */
export const otherIndex: MendRule = (part, { question, show }) => {
  const names = question.entry?.indices.map(({ name }) => name) ?? [];
  if (part.kind === 'index-sum')
    return [
      {
        instead: part.of,
        message: () => ({
          en: `Nothing is summed over $${part.index}$ here: ${show(part.of)} stands alone.`,
          ko: `여기서는 $${part.index}$에 대해 더하지 않습니다. ${show(part.of)}만 씁니다.`,
        }),
      },
    ];
  const pairs = names.flatMap((one, place) =>
    names.slice(place + 1).map((other) => [one, other] as const),
  );
  const swaps = pairs.map(([one, other]) => renamed(part, { [one]: other, [other]: one }));
  const others =
    part.kind === 'entry'
      ? names.flatMap((one) =>
          names.filter((other) => other !== one).map((other) => renamed(part, { [one]: other })),
        )
      : [];
  return [...swaps, ...others].map((instead) => ({
    instead,
    message: () => ({
      en: `The indices are mixed up: where you wrote ${show(part)}, it is ${show(instead)}.`,
      ko: `첨자가 뒤바뀌었습니다. ${show(part)} 자리에 들어갈 것은 ${show(instead)}입니다.`,
    }),
  }));
};

function renamed(part: Expression, names: Readonly<Record<string, string>>): Expression {
  const inner = withOperands(
    part,
    operandsOf(part).map((operand) => renamed(operand, names)),
  );
  return inner.kind === 'entry'
    ? { ...inner, indices: inner.indices.map((index) => names[index] ?? index) }
    : inner;
}
