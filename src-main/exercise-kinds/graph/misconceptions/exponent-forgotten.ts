import { edgeName, localized, math } from '../figures.ts';
import type { TaskNode } from '../task.ts';
import type { GraphMisconception } from './misconception.ts';

/** The n of xⁿ; undefined for every other operation. */
const exponentOf = ({ node }: TaskNode): number | undefined => {
  if (node.op === 'square') return 2;
  const { exponent } = node.attributes as { readonly exponent?: number };
  return node.op === 'power' ? exponent : undefined;
};

/** xⁿ⁻¹ for the derivative of xⁿ, as x for that of x². */
export const exponentForgotten: GraphMisconception = {
  local(edge, { numbers }) {
    const exponent = exponentOf(edge.to);
    if (exponent === undefined || exponent === 0) return [];
    const { latex } = edge.from;
    const rest = exponent === 2 ? latex : `${latex}^{${exponent - 1}}`;
    const rule = math(`${exponent}\\,${rest}`);
    return [
      {
        value: numbers.local.get(edge.id)! / exponent,
        message: localized(
          `On the edge ${edgeName(edge)} the factor ${exponent} is left out. The derivative of ${math(`${latex}^{${exponent}}`)} is ${rule}.`,
          `간선 ${edgeName(edge)}에서 앞에 붙는 ${exponent}배가 빠졌습니다. ${math(`${latex}^{${exponent}}`)}의 도함수는 ${rule}입니다.`,
        ),
      },
    ];
  },
};
