import type { Solution } from '../../contract/exercise.ts';
import { localLatex, upstreamLatex } from './blanks.ts';
import { localized, operationWith, product, shown, sum } from './figures.ts';
import type { GraphTask, TaskNode } from './task.ts';

type Steps = Solution['steps'];

/** The worked solution: values forward, local gradients, then backward with the sums at branches. */
export function solutionOfGraph(task: GraphTask): Steps {
  const operations = task.nodes.filter(({ kind }) => kind === 'operation');
  const isAsked = (kind: string) =>
    task.blanks.some((blank) => blank.kind === kind && blank.given === undefined);
  return [
    ...(isAsked('value')
      ? [
          {
            text: localized(
              'Forward: each value from those before it.',
              '순전파: 앞의 값에서 다음 값을 구합니다.',
            ),
          },
          ...operations.map((node) => ({ latex: forwardLine(node, task) })),
        ]
      : []),
    { text: localized('The local gradient on each edge.', '간선마다의 국소 기울기입니다.') },
    ...operations.flatMap((node) => localLines(node, task)),
    ...(isAsked('upstream') || isAsked('downstream')
      ? [
          {
            text: localized(
              'Backward: upstream × local on every edge, added up where a value is used more than once.',
              '역전파: 간선마다 상류 × 국소를 구하고, 여러 번 쓰인 값에서는 더합니다.',
            ),
          },
          { latex: `${upstreamLatex(task.top, task.output)} = ${shown(task.seed)}` },
          ...task.nodes
            .toReversed()
            .filter((node) => node !== task.output && node.kind !== 'constant')
            .map((node) => ({ latex: backwardLine(node, task) })),
        ]
      : []),
  ];
}

function forwardLine(node: TaskNode, task: GraphTask): string {
  const { value } = task.right;
  const into = node.entering.map(({ from }) => value.get(from.id)!);
  const { symbols, figures } = operationWith(task, node, into);
  return `${node.latex} = ${symbols} = ${figures} = ${shown(value.get(node.id)!)}`;
}

const localLines = (node: TaskNode, { right }: GraphTask): Steps =>
  node.entering
    .filter(({ from }) => from.kind !== 'constant')
    .map((edge) => ({ latex: `${localLatex(edge)} = ${shown(right.local.get(edge.id)!)}` }));

function backwardLine(node: TaskNode, { top, right }: GraphTask): string {
  const name = upstreamLatex(top, node);
  const total = shown(right.upstream.get(node.id)!);
  if (node.leaving.length === 0) return `${name} = 0`;
  const products = node.leaving.map(({ id, to }) =>
    product(right.upstream.get(to.id)!, right.local.get(id)!),
  );
  if (products.length === 1) return `${name} = ${products[0]!} = ${total}`;
  const terms = node.leaving.map(({ id }) => right.downstream.get(id)!);
  return `${name} = ${products.join(' + ')} = ${sum(terms)} = ${total}`;
}
