import { edgeName, localized, math, shown } from '../figures.ts';
import type { GraphMisconception } from './misconception.ts';

/** A forward value where a gradient is asked for. */
export const valueForGradient: GraphMisconception = {
  flow: (edge, { numbers }) =>
    [edge.from, edge.to].map(({ id, latex }) => ({
      value: numbers.value.get(id)!,
      message: localized(
        `On the edge ${edgeName(edge)} you wrote the value ${math(`${latex} = ${shown(numbers.value.get(id)!)}`)}. Here the gradient is asked for, how much the result moves when the input moves.`,
        `간선 ${edgeName(edge)}에 값(${math(`${latex} = ${shown(numbers.value.get(id)!)}`)})을 썼습니다. 여기서 묻는 것은 입력이 움직일 때 결과가 얼마나 움직이는지, 곧 기울기입니다.`,
      ),
    })),
  node: (node, { task, numbers }) => [
    {
      value: numbers.value.get(node.id)!,
      message: localized(
        `That is the value of ${math(node.latex)}. Asked for is the gradient, how much ${math(task.top)} moves when ${math(node.latex)} moves.`,
        `그것은 ${math(node.latex)}의 값입니다. 묻는 것은 ${math(node.latex)} 값이 움직일 때 ${math(task.top)} 값이 얼마나 움직이는지, 곧 기울기입니다.`,
      ),
    },
  ],
};
