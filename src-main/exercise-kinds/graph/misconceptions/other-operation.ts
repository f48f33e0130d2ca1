import { localized, math, operationWith, shown } from '../figures.ts';
import type { GraphMisconception } from './misconception.ts';

const binary: readonly (readonly [latex: string, of: (x: number, y: number) => number])[] = [
  ['+', (x, y) => x + y],
  ['\\times', (x, y) => x * y],
  ['-', (x, y) => x - y],
  ['\\div', (x, y) => x / y],
  ['\\max', (x, y) => Math.max(x, y)],
  ['\\min', (x, y) => Math.min(x, y)],
];

/** The forward value of another operation, or of the same with its inputs swapped. */
export const otherOperation: GraphMisconception = {
  value(node, { task, numbers }) {
    if (node.entering.length !== 2) return [];
    const [x, y] = node.entering.map(({ from }) => numbers.value.get(from.id)!);
    const { symbols, figures } = operationWith(task, node, [x!, y!]);
    const here = `${node.latex} = ${symbols} = ${figures}`;
    const swapped = { subtract: y! - x!, divide: y! / x! }[node.node.op as string];
    return [
      ...(swapped === undefined
        ? []
        : [
            {
              value: swapped,
              message: localized(
                `The inputs are swapped. This node is ${math(here)}.`,
                `입력의 순서가 바뀌었습니다. 이 노드의 식: ${math(here)}.`,
              ),
            },
          ]),
      ...binary.map(([latex, of]) => ({
        value: of(x!, y!),
        message: localized(
          `You combined ${math(shown(x!))} and ${math(shown(y!))} by ${math(latex)}. This node is ${math(here)}.`,
          `두 입력(${math(shown(x!))}, ${math(shown(y!))})에 ${math(latex)} 연산을 했습니다. 이 노드의 식: ${math(here)}.`,
        ),
      })),
    ];
  },
};
