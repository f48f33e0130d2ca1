import { matmul, multiply, tensor, type Node } from '../../engine/index.ts';
import { call } from '../build.ts';
import { shapeProblems } from '../shapes/problems.ts';
import { isOpen, transposed, unifyShapes } from '../shapes/shape.ts';
import { known } from '../shapes/size.ts';
import type { FunctionDefinition } from './definition.ts';

/** The identity of as many rows as a node has. */
export function identityLike(node: Node): Node {
  const size = node.shape[0]!;
  const entries = Array.from({ length: size * size }, (_, place) =>
    place % (size + 1) === 0 ? 1 : 0,
  );
  return node.graph.constant(tensor(entries, [size, size]));
}

const onesColumn = (node: Node): Node =>
  node.graph.constant(tensor(new Array<number>(node.shape[1]!).fill(1), [node.shape[1]!, 1]));

/** diag(v) is the matrix with v on its diagonal; diag(M) is the diagonal of M as a column. */
export const diagFunction: FunctionDefinition = {
  infer(operands, source) {
    const [of] = operands;
    const { rows, columns } = of!.shape;
    if (known(columns) === '1') return { operands, shape: { rows, columns: rows } };
    if (!isOpen(of!.shape) && known(rows) !== '1' && unifyShapes(of!.shape, transposed(of!.shape)))
      return { operands, shape: { rows, columns: '1' } };
    throw shapeProblems.argument('diag', of!, { en: 'a column vector', ko: '열벡터' }, source);
  },
  lower([of]) {
    const unit = identityLike(of!);
    return of!.shape[1] === 1 ? multiply(of!, unit) : matmul(multiply(of!, unit), onesColumn(of!));
  },
  pullback: (upstream) => call('diag', [upstream]),
};
