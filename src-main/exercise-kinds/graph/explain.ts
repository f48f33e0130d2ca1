import type { Localized } from '../../contract/localized.ts';
import { localLatex } from './blanks.ts';
import type { Place } from './diagnose.ts';
import { edgeName, localized, math, operationWith, product, shown, sum } from './figures.ts';
import { whyLocal } from './local-rules.ts';
import type { GraphNumbers, GraphTask, TaskNode } from './task.ts';

const valuesInto = ({ entering }: TaskNode, { value }: GraphNumbers): number[] =>
  entering.map(({ from }) => value.get(from.id)!);

/** What comes back to a node, as a sum of one term for each edge. */
const comingBack = ({ leaving }: TaskNode, { upstream, local }: GraphNumbers): string =>
  leaving.map(({ id, to }) => product(upstream.get(to.id)!, local.get(id)!)).join(' + ');

/** Why a right entry is right, in these numbers. */
export function whyRight(place: Place, task: GraphTask, numbers: GraphNumbers): Localized {
  switch (place.kind) {
    case 'value': {
      const { node } = place;
      const { symbols, figures } = operationWith(task, node, valuesInto(node, numbers));
      const line = math(`${node.latex} = ${symbols} = ${figures}`);
      return localized(`${line}.`, `${line}.`);
    }
    case 'local':
      return whyLocal(place.edge, numbers);
    case 'downstream': {
      const [upstream, local] = flowing(place, numbers);
      const line = math(`${product(upstream, local)} = ${shown(upstream * local)}`);
      return localized(`Upstream × local: ${line}.`, `상류 × 국소: ${line}.`);
    }
    case 'upstream':
      return whyUpstream(place.node, numbers);
  }
}

const flowing = (
  { edge }: Extract<Place, { edge: unknown }>,
  { upstream, local }: GraphNumbers,
): readonly [upstream: number, local: number] => [upstream.get(edge.to.id)!, local.get(edge.id)!];

function whyUpstream(node: TaskNode, numbers: GraphNumbers): Localized {
  const { leaving, latex } = node;
  const all = leaving.map(({ id }) => numbers.downstream.get(id)!);
  if (all.length === 0)
    return localized(
      `Nothing uses ${math(latex)}, so moving it changes nothing: 0.`,
      `${math(latex)} 값을 쓰는 곳이 없으므로 움직여도 변하는 것이 없습니다. 0입니다.`,
    );
  if (all.length === 1) {
    const line = math(`${comingBack(node, numbers)} = ${shown(all[0]!)}`);
    return localized(
      `One edge leaves ${math(latex)}, ${edgeName(leaving[0]!)}, and brings back ${line}.`,
      `${math(latex)}에서 나가는 간선은 ${edgeName(leaving[0]!)} 하나뿐입니다. 돌아오는 값: ${line}.`,
    );
  }
  const line = math(`${sum(all)} = ${shown(all.reduce((before, one) => before + one, 0))}`);
  return localized(
    `${math(latex)} leaves along ${all.length} edges, and what comes back adds up: ${line}.`,
    `${math(latex)}에서 간선 ${all.length}개가 나가고, 돌아온 기울기를 더합니다: ${line}.`,
  );
}

/** The figures with which to work out a wrong entry again; the last step is left to the learner. */
export function workAgain(place: Place, task: GraphTask, numbers: GraphNumbers): Localized {
  switch (place.kind) {
    case 'value': {
      const { node } = place;
      const { symbols, figures } = operationWith(task, node, valuesInto(node, numbers));
      const line = math(`${node.latex} = ${symbols} = ${figures}`);
      return localized(`Work it out again: ${line}.`, `다시 계산해 보세요: ${line}.`);
    }
    case 'local': {
      const why = whyLocal(place.edge, numbers);
      const name = math(localLatex(place.edge));
      return localized(`This is not ${name}. ${why.en}`, `${name}의 값이 아닙니다. ${why.ko}`);
    }
    case 'downstream': {
      const line = math(product(...flowing(place, numbers)));
      return localized(
        `On the edge ${edgeName(place.edge)}, upstream × local is ${line}.`,
        `간선 ${edgeName(place.edge)}에서 상류 × 국소는 이렇습니다: ${line}.`,
      );
    }
    case 'upstream': {
      const { node } = place;
      if (node.leaving.length === 0) return whyUpstream(node, numbers);
      const line = math(comingBack(node, numbers));
      return localized(
        `What comes back to ${math(node.latex)} is upstream × local, summed over its edges: ${line}.`,
        `${math(node.latex)}에 돌아오는 것은 나가는 간선마다 상류 × 국소를 구해 더한 값입니다: ${line}.`,
      );
    }
  }
}
